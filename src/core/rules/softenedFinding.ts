import { isOpenFinding } from "../readiness/setFindings";
import type { SetFinding } from "../readiness/model";
import { ofFamily } from "../reader/annotations/annotate";
import { phrasesIn } from "../reader/annotations/phrases";
import { isInClause } from "../reader/annotations/relations";
import type { FindingFacts, HeadingFact, ReportFacts, SeverityStatement } from "../reader/facts";
import { normaliseId } from "../reader/findingIds";
import type { Range } from "../text/range";
import { oneLine } from "../text/words";
import { placeIn, type DecisionReading } from "../decision/provenance/decisionReading";
import { defineRule, type Report } from "./rule";
import { meantFindings, type MeantFindings } from "./shared/decidedFindings";
import { isSoftened, otherLevels } from "./shared/findingLevels";
import { putOff } from "./shared/afterRelease";
import { findingName } from "./shared/findingName";
import { placeName } from "./shared/placeName";
import { playedDownIn } from "./shared/playedDown";
import { isLower } from "./shared/severityRank";

export const softenedFinding = defineRule({
  id: "softened-finding",
  title: "Finding softened in the decision",
  level: "error",
  docs: `
    The decision gives an open critical or high finding a lower severity than its report, or says that a finding that blocks the release does not block
    it. The people who sign the decision take the finding for less than it is.

    State the severity of the report. If the report is wrong, correct it there; if the risk is accepted, add a waiver to the policy.

    In an audit, sentences that name a finding in their own words and play it down ("a minor matter", "low impact") are reported, too, unless the report says
    so itself.

    So are levels next to the id of a finding, and what is listed below a heading such as "After the release" although a report asks for it before.

    A former severity, as in "was critical", is not reported, nor are findings that are fixed.
  `,
  examples: {
    bad: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ### SEC-1: Signing key in the container image

        **Severity:** Critical

        ### SEC-2: Sessions never expire

        **Severity:** Critical
      `,
      "08_RELEASE_DECISION.md": `
        # Release Decision

        **Decision:** NOT APPROVED

        | ID    | Title                              | Severity |
        | ----- | ---------------------------------- | -------- |
        | SEC-1 | Signing key in the container image | Low      | <!-- problem -->

        ## Not blocking

        - SEC-2 Sessions never expire <!-- problem -->
      `,
    },
    good: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ### SEC-1: Signing key in the container image

        **Severity:** Critical

        ### SEC-2: Sessions never expire

        **Severity:** High
      `,
      "08_RELEASE_DECISION.md": `
        # Release Decision

        **Decision:** NOT APPROVED

        | ID    | Title                              | Severity |
        | ----- | ---------------------------------- | -------- |
        | SEC-1 | Signing key in the container image | Critical |

        ## Not blocking

        - SEC-2 Sessions never expire
      `,
    },
  },
  *check({ decisionText, findings }): Generator<Report> {
    if (decisionText === null || decisionText.isOurs) return;
    yield* putBehindRelease(decisionText, findings);
    const decision = decisionText.facts();
    const meant = meantFindings(findings);
    const softened = [
      ...loweredIn(decision, meant),
      ...demotedIn(decision, meant, findings),
      ...besideIds(decisionText, findings),
      ...spokenDown(decisionText, findings),
    ];
    const reported = new Set<SetFinding>();
    for (const { finding, range, says } of softened) {
      if (reported.has(finding) || decisionText.isHuman(range.line)) continue;
      reported.add(finding);
      const place = placeName({ path: finding.report, line: finding.range.line }, decision.path);
      yield {
        path: decision.path,
        range,
        message: `${findingName(finding)} is ${says} here, but ${finding.effectiveSeverity} and open in its report (${place}). State what the report says, or correct the report.`,
        identity: [finding.key],
        related: [
          {
            path: finding.report,
            line: finding.range.line,
            message: `${finding.effectiveSeverity}: ${finding.title}`,
          },
        ],
      };
    }
  },
});

/** Work below "After the release" that a report asks for before. */
function* putBehindRelease(decision: DecisionReading, findings: readonly SetFinding[]): Generator<Report> {
  for (const { passage, finding, demand } of putOff(decision, findings)) {
    const name = finding === null ? `"${oneLine(passage.text, 60)}"` : findingName(finding);
    yield {
      path: decision.path,
      range: placeIn(decision, passage, 0, passage.text.length),
      message: `${name} is put after the release here, but ${placeName(demand, decision.path)} asks for it before: "${oneLine(demand.text, 80)}". Move it, or correct the report.`,
      identity: ["after", finding?.key ?? oneLine(passage.text, 60)],
      related: [{ ...demand, message: oneLine(demand.text, 120) }],
    };
  }
}

/** "SEC-1 (LOW)": a level next to the id of a finding; only an audit looks there. */
function besideIds(decision: DecisionReading, findings: readonly SetFinding[]): readonly Softened[] {
  if (decision.reportFigures === null) return [];
  return otherLevels(decision, findings)
    .filter(isSoftened)
    .map(({ finding, passage, from, to, severity }) => ({
      finding,
      range: placeIn(decision, passage, from, to),
      says: severity,
    }));
}

/** Findings that a sentence names in its own words and plays down. */
function spokenDown(decision: DecisionReading, findings: readonly SetFinding[]): readonly Softened[] {
  return playedDownIn(decision, findings).map(({ finding, sentence, word }) => ({
    finding,
    range: placeIn(decision, sentence.passage, sentence.from, sentence.to),
    says: `called "${word}"`,
  }));
}

interface Softened {
  readonly finding: SetFinding;
  readonly range: Range;
  /** Completes "SEC-1 is …". */
  readonly says: string;
}

function loweredIn({ findings }: ReportFacts, meant: MeantFindings): readonly Softened[] {
  return findings.flatMap((stated) => {
    const candidates = meant(stated);
    return stated.severityStatements.filter(isRating).flatMap((statement): readonly Softened[] => {
      // Of several that may be meant, one that is rated so is.
      const isLowered = candidates.every(
        (one) => isOpenFinding(one) && isLower(statement.severity, one.effectiveSeverity) && isSerious(one),
      );
      const [finding] = candidates;
      if (!finding || !isLowered) return [];
      return [{ finding, range: rangeOf(stated, statement), says: statement.severity }];
    });
  });
}

function isSerious({ effectiveSeverity }: SetFinding): boolean {
  return effectiveSeverity === "critical" || effectiveSeverity === "high";
}

/** A priority is not a severity; the band of a score next to it ("7.5 (High)") and a former level rate the finding no longer, or in other terms. */
function isRating({ source, text }: SeverityStatement): boolean {
  if (source === "cvss" || source === "priority") return false;
  const said = phrasesIn(text);
  const isFormer = ofFamily(said, "demotion").some(({ concept }) => concept === "not");
  return !isFormer && !/\b\d{1,2}\.\d \((?:high|medium|low)\)/i.test(text);
}

/** What is said above or below a finding is reported where the finding is, another mention of it where it is. */
function rangeOf({ range: own, endLine }: FindingFacts, { source, range }: SeverityStatement): Range {
  return source === "inherited" || (range.line > own.line && range.line <= endLine) ? own : range;
}

/** Blockers that are named below a title that says that nothing below it blocks, or in a sentence that says so. */
function demotedIn(
  { claims, headings, findings: stated }: ReportFacts,
  meant: MeantFindings,
  findings: readonly SetFinding[],
): readonly Softened[] {
  const ids = new Set(findings.flatMap(({ id }) => (id === null ? [] : [normaliseId(id)])));
  const named = [
    ...claims.idMentions
      .filter(({ id }) => ids.has(normaliseId(id)))
      .map(({ id, text, range }) => ({ id, title: text, text, range })),
    ...stated.map(({ id, title, range }) => ({ id, title, text: title, range })),
  ];
  return named.flatMap(({ id, title, text, range }): readonly Softened[] => {
    if (!isDemoting(text) && !isBelowDemotion(range.line, headings)) return [];
    const candidates = meant({ id, title });
    const [finding] = candidates;
    if (!finding || !candidates.every(({ blocks }) => blocks)) return [];
    return [{ finding, range, says: "called not blocking" }];
  });
}

function isBelowDemotion(line: number, headings: readonly HeadingFact[]): boolean {
  return headings.some(
    ({ range, endLine, text }) => range.line < line && line <= endLine && isDemoting(text),
  );
}

/** "It is not blocking; it may wait if time is short": a condition in a later clause takes nothing back. */
function isDemoting(text: string): boolean {
  const annotated = phrasesIn(text);
  const said = ofFamily(annotated, "demotion");
  const denials = said.filter(({ concept }) => concept === "not");
  return said.some(
    (word) =>
      word.concept === "word" &&
      denials.every((denial) => denial.first > word.first && !isInClause(annotated, word, denial.first)),
  );
}
