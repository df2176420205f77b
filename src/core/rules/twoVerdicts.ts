import { ofFamily } from "../reader/annotations/annotate";
import { phrasesIn } from "../reader/annotations/phrases";
import { verdictOf } from "../reader/measures/verdictText";
import { oneLine } from "../text/words";
import { defineRule, type Report, type RuleContext } from "./rule";
import { enumerated } from "../text/phrases";
import { failedGates } from "./shared/gateCounts";
import { contradicting, isForLater, statedVerdicts, type StatedVerdict } from "./shared/statedVerdicts";
import { areOfParts } from "./shared/verdictsOfParts";
import { VERDICT_WORDS } from "./shared/verdictWords";

export const twoVerdicts = defineRule({
  id: "two-verdicts",
  title: "Two verdicts in the decision",
  level: "error",
  docs: `
    The decision states two different verdicts about the release, in two places or in one line. Each reader can take the one that suits them.

    Keep the verdict that was decided, and delete the other one or say what it is about.

    What is decided for later, such as "approved once SEC-1 is fixed", is not a second verdict, nor are verdicts of reports or of parts. If one of the
    verdicts contradicts the computed one, only \`decision-verdict\` is reported, with both places.
  `,
  examples: {
    bad: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ### SEC-1: Signing key in the container image

        **Severity:** Critical
      `,
      "08_RELEASE_DECISION.md": `
        # Release Decision

        SEC-1 blocks the release.

        **Decision:** NOT APPROVED - CONDITIONAL APPROVAL <!-- problem -->
      `,
    },
    good: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ### SEC-1: Signing key in the container image

        **Severity:** Critical
      `,
      "08_RELEASE_DECISION.md": `
        # Release Decision

        SEC-1 blocks the release.

        **Decision:** NOT APPROVED - APPROVED once SEC-1 is fixed
      `,
    },
  },
  *check(context): Generator<Report> {
    const { decisionText, policy, verdict } = context;
    if (decisionText === null || decisionText.isOurs) return;
    yield* inOneLine(context, decisionText.verdicts);
    const verdicts = statedVerdicts(decisionText, policy.decision.wording);
    // Without reports, nothing is computed from them.
    if (context.reports.length > 0 && contradicting(verdicts, verdict) !== null) return;
    const [first, ...others] = verdicts.filter((one) => !isForLater(one));
    const other = others.find((one) => one.verdict !== first?.verdict);
    if (first && other && areOfParts([first, ...others], decisionText.facts().headings)) return;
    yield* againstGates(context, first);
    if (!first || !other) return;
    yield {
      path: decisionText.path,
      range: other.range,
      message: `The decision says "${VERDICT_WORDS[other.verdict]}" here, but "${VERDICT_WORDS[first.verdict]}" in line ${first.range.line}. Keep one verdict.`,
      identity: [first.verdict, other.verdict],
      related: verdicts
        .filter(({ range }) => range.line !== other.range.line)
        .map((one) => ({
          path: decisionText.path,
          line: one.range.line,
          message: `says "${VERDICT_WORDS[one.verdict]}"`,
        })),
    };
  },
});

/** An approval above a table of gates in which one fails. */
function* againstGates({ decisionText }: RuleContext, verdict: StatedVerdict | undefined): Generator<Report> {
  if (decisionText === null || verdict?.verdict !== "approved") return;
  const failed = failedGates(decisionText);
  if (failed.length === 0) return;
  const { path } = decisionText;
  const names = enumerated(failed.map(({ name }) => name));
  yield {
    path,
    range: verdict.range,
    message: `The decision says "${VERDICT_WORDS.approved}", but its own table says that ${failed.length === 1 ? "this gate fails" : "these gates fail"}: ${names}. Change the verdict or correct the table.`,
    identity: ["gates"],
    related: failed.map(({ line, name }) => ({ path, line, message: name })),
  };
}

/** "REJECT - CONDITIONAL APPROVAL": the first line that does so. */
function* inOneLine({ decisionText }: RuleContext, verdicts: readonly StatedVerdict[]): Generator<Report> {
  for (const { verdict, range, text } of verdicts) {
    const other = partsOf(text)
      .map(unhedged)
      .find((one) => one !== null && one !== verdict);
    if (!other || !decisionText) continue;
    yield {
      path: decisionText.path,
      range,
      message: `"${oneLine(text, 100)}" contains two verdicts, "${VERDICT_WORDS[verdict]}" and "${VERDICT_WORDS[other]}". Keep one of the policy's verdicts.`,
      identity: ["line", verdict, other],
    };
    return;
  }
}

/** What follows the first verdict of a line, between dashes or slashes. */
function partsOf(text: string): readonly string[] {
  return text.split(/\s[-–—/]\s/, 4).slice(1);
}

function unhedged(part: string): StatedVerdict["verdict"] | null {
  const verdict = verdictOf(part);
  const said = phrasesIn(part);
  const lead = ofFamily(said, "verdict")[0];
  if (verdict === null || !lead) return null;
  return ofFamily(said, "condition").some(({ first }) => first >= lead.end) ? null : verdict;
}
