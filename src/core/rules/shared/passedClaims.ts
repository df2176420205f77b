import type { FigureIndex } from "../../decision/provenance/reportFigures";
import type { GateResult, SetFinding } from "../../readiness/model";
import { isOpenFinding } from "../../readiness/setFindings";
import { ofFamily, type AnnotatedText, type Annotation } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import type { PassedClaim } from "../../reader/claims";
import type { CoverageScope, Severity } from "../../reader/facts";
import { findingIds, leadingId, normaliseId } from "../../reader/findingIds";
import { percentIn } from "../../reader/measures/scan";
import { severityWords } from "../../reader/severityWords";
import { statedOutcome } from "../../reader/measures/performance";
import { titleLikeness, titleStems } from "../../reader/similarity";
import { significantStems } from "../../lexicon/englishStems";
import { oneLine } from "../../text/words";
import { enumerated } from "../../text/phrases";
import type { RuleContext } from "../rule";
import { deniedTests } from "./allTestsPassed";
import { meantFindings } from "./decidedFindings";
import { placeName } from "./placeName";
import type { SpokenFinding } from "./spokenFindings";

/** What the reports say against something that is marked as passed. */
export interface Objection {
  /** Completes "… is marked as passed, but …". */
  readonly text: string;
  readonly related: readonly { readonly path: string; readonly line: number; readonly message: string }[];
}

/** What the reports of a set say against a claim, most certain first; null if nothing. */
export function objectionTo(
  claim: PassedClaim,
  context: Pick<RuleContext, "findings" | "reports" | "gates">,
  spoken: SpokenFinding,
  reportFigures: ReadonlyMap<string, FigureIndex> | null,
): Objection | null {
  return (
    openFindings(claim, context.findings, spoken) ??
    lowCoverage(claim, context.reports) ??
    missedTarget(claim, context.reports) ??
    failedGate(claim, context.gates) ??
    failingTests(claim, context.reports) ??
    failedInReport(claim, reportFigures)
  );
}

function openFindings(
  claim: PassedClaim,
  findings: readonly SetFinding[],
  spoken: SpokenFinding,
): Objection | null {
  const { name } = claim;
  const said = phrasesIn(name);
  const open = findings.filter(isOpenFinding);
  const named =
    isDone(said) || isTickedFinding(claim)
      ? findingsNamed(claim, findings, spoken).filter(isOpenFinding)
      : [];
  const against = named.length > 0 ? named : deniedFindings(said, open, claim);
  if (against.length === 0) return null;
  const names = enumerated(against.map(({ displayId, title }) => `${displayId} ${title}`));
  return {
    text: `${against.length === 1 ? "this finding is" : `${against.length} findings are`} open: ${names}`,
    related: against.map(({ report: path, range: { line }, title }) => ({ path, line, message: title })),
  };
}

/** The findings with ids of a claim; of "C1" and "C-1", which two reports use, the one that is written so. A sentence may name one by its title. */
function findingsNamed(
  { name, mark }: PassedClaim,
  findings: readonly SetFinding[],
  spoken: SpokenFinding,
): readonly SetFinding[] {
  const ids = findingIds(name);
  if (ids.length === 0 && mark === "said") {
    const named = meantFindings(findings)({ id: null, title: name });
    return named.length > 0 ? named : spokenOf(name, spoken);
  }
  return ids.flatMap(({ id }) => {
    const alike = findings.filter((one) => one.id !== null && normaliseId(one.id) === normaliseId(id));
    const exact = alike.filter((one) => one.id === id);
    return exact.length > 0 ? exact : alike;
  });
}

/** The finding that a sentence names in its own words; none if its title says that part of it is done. */
function spokenOf(name: string, spoken: SpokenFinding): readonly SetFinding[] {
  const finding = spoken(subjectOf(name))?.finding;
  if (finding === undefined) return [];
  return ofFamily(phrasesIn(finding.title), "status").length > 0 ? [] : [finding];
}

/** What is called done, in front of the words that say so. */
function subjectOf(name: string): string {
  const said = phrasesIn(name);
  const fix = ofFamily(said, "status").findLast(({ concept }) => concept === "claimed");
  const verb = ofFamily(said, "statedFix").findLast(
    ({ concept, end }) => concept === "is" && end <= (fix?.first ?? 0),
  );
  return name.slice(0, verb?.from ?? name.length);
}

/** "[x] SEC-1: Signing key in the image": a box for the finding itself. */
function isTickedFinding({ mark, name }: PassedClaim): boolean {
  return mark === "ticked" && leadingId(name) !== null;
}

/** Says that something is done, behind what it is about: "SEC-1 is fixed"; "Fix SEC-1" is a task that may be done. */
function isDone(said: AnnotatedText): boolean {
  return (
    ofFamily(said, "status").some(({ concept, first }) => concept === "claimed" && first > 0) &&
    !isDenied(said)
  );
}

function isDenied(said: AnnotatedText): boolean {
  return ofFamily(said, "negation").length > 0;
}

/** The open findings that must not be: "No open critical findings", "All blockers are fixed", and as a gate "Open critical findings". */
function deniedFindings(
  said: AnnotatedText,
  open: readonly SetFinding[],
  { isGate, mark }: PassedClaim,
): readonly SetFinding[] {
  const noun = ofFamily(said, "findingNoun")[0];
  if (!noun || isDenied(said)) return [];
  const level = severityWords(said.text.slice(0, noun.from))[0]?.severity ?? null;
  const isBlocker = said.text.slice(noun.from, noun.to).toLowerCase().startsWith("blocker");
  if (level === null && !isBlocker) return [];
  const isNamed = isGate && said.text.slice(0, noun.from).trim().toLowerCase().startsWith("open");
  // "[x] Critical findings fixed": a box is about all of them.
  const isTicked = mark === "ticked" && isDone(said) && !/\d/.test(said.text);
  if (!isNamed && !isTicked && !isAllOrNone(said, noun)) return [];
  const roles = new Set(ofFamily(said, "reportName").map(({ concept }) => concept));
  return open.filter((finding) => isOfLevel(finding, level) && (roles.size === 0 || roles.has(finding.role)));
}

function isAllOrNone(said: AnnotatedText, noun: Annotation): boolean {
  const before = ofFamily(said, "quantifier").filter(({ end }) => end <= noun.first && noun.first - end <= 4);
  if (before.some(({ concept }) => concept === "no")) return true;
  const isAll = before.some(({ concept, first }) => concept === "all" && first <= 1);
  return (
    isAll && ofFamily(said, "status").some(({ concept, first }) => concept === "claimed" && first >= noun.end)
  );
}

function isOfLevel({ effectiveSeverity, blocks }: SetFinding, level: Severity | null): boolean {
  return level === null ? blocks : effectiveSeverity === level;
}

/** "Overall test coverage at least 70 %" against what was measured. */
function lowCoverage({ name }: PassedClaim, reports: RuleContext["reports"]): Objection | null {
  const said = phrasesIn(name);
  if (ofFamily(said, "measure").every(({ concept }) => concept !== "coverage")) return null;
  const percent = percentIn(name);
  // Another figure may be what is at least so much.
  const isOnlyFigure = name.replace(/\d[\d.,]*/, "").search(/\d/) < 0;
  if (percent === null || !isOnlyFigure || !asksForAtLeast(said)) return null;
  const scope = scopeOf(name);
  const measured = reports.flatMap(({ facts }) =>
    facts.coverage.filter((one) => one.scope === scope).map((one) => ({ path: facts.path, ...one })),
  );
  const [lowest] = [...measured].sort((a, b) => a.percent - b.percent);
  if (!lowest || measured.some((one) => one.percent >= percent)) return null;
  const { path, range, text } = lowest;
  return {
    text: `${path.split("/").at(-1) ?? path}:${range.line} says ${lowest.percent} %`,
    related: [{ path, line: range.line, message: text }],
  };
}

function asksForAtLeast(said: AnnotatedText): boolean {
  const isWorded = ofFamily(said, "targetOperator").some(({ concept }) => concept === "least");
  return isWorded || /(?:≥|>=?)\s*\d|\d\s*%?\+/.test(said.text);
}

function scopeOf(name: string): CoverageScope {
  if (/\bcritical\b/i.test(name)) return "critical-paths";
  return /\b(?:overall|total|test) /i.test(name) ? "overall" : "other";
}

/** "Label print within 500 ms" against a measurement that misses its target. */
function missedTarget({ name }: PassedClaim, reports: RuleContext["reports"]): Objection | null {
  const said = phrasesIn(name);
  if (ofFamily(said, "targetOperator").length === 0 && !/[<≤>≥]\s*\d/.test(name)) return null;
  const stems = titleStems(name.replace(/[<≤>≥]?\s*\d.*$/, ""));
  for (const { facts } of reports) {
    const row = facts.performance.find(
      (one) =>
        one.met === false &&
        titleLikeness(stems, titleStems(one.name)) >= 0.9 &&
        isSameFigure(one.target, name),
    );
    if (!row) continue;
    const place = placeName({ path: facts.path, line: row.range.line }, "");
    return {
      text: `${place} says ${row.actual} against a target of ${row.target}`,
      related: [{ path: facts.path, line: row.range.line, message: row.text }],
    };
  }
  return null;
}

function isSameFigure(target: string, name: string): boolean {
  const figure = /\d[\d.,]*/.exec(target)?.[0];
  return figure !== undefined && name.includes(figure);
}

/** "[x] Integration tests are green", where a report says that some failed. */
function failingTests({ name }: PassedClaim, reports: RuleContext["reports"]): Objection | null {
  const failed = /\d/.test(name) ? null : deniedTests(name, reports);
  if (failed === null) return null;
  const { path, failed: result } = failed;
  const place = placeName({ path, line: result.range.line }, "");
  return {
    text: `${place} says that ${result.count} failed`,
    related: [{ path, line: result.range.line, message: result.text }],
  };
}

/** A row that repeats the title of a gate that fails. */
function failedGate({ name, isGate }: PassedClaim, gates: readonly GateResult[]): Objection | null {
  if (!isGate) return null;
  const stems = titleStems(name);
  const gate = gates.find(
    ({ id, title, state }) =>
      state === "fail" &&
      (beginsWithId(name, id) || (stems.size > 1 && titleLikeness(stems, titleStems(title)) >= 0.9)),
  );
  if (!gate) return null;
  return {
    text: `gate ${gate.id} fails: ${gate.why}`,
    related: gate.evidence.slice(0, 3).map(({ path, line, text }) => ({ path, line, message: text })),
  };
}

/** "| Functional validation | passed |", where a report says "Functional validation: FAIL" and never that it passed. */
function failedInReport(
  { name, isGate }: PassedClaim,
  reportFigures: ReadonlyMap<string, FigureIndex> | null,
): Objection | null {
  const stems = significantStems(name);
  if (!isGate || stems.size < 2) return null;
  const outcomes = [...(reportFigures ?? [])].flatMap(([path, { lines }]) =>
    lines.flatMap((text, index) => {
      const outcome = outcomeOf(text, stems);
      return outcome === null ? [] : [{ path, line: index + 1, outcome, text }];
    }),
  );
  const failed = outcomes.find(({ outcome }) => outcome === "fail");
  if (failed === undefined || outcomes.some(({ outcome }) => outcome !== "fail")) return null;
  const { path, line, text } = failed;
  return {
    text: `${placeName({ path, line }, "")} says that it fails`,
    related: [{ path, line, message: oneLine(text, 120) }],
  };
}

/** What a line or row states behind a label of exactly these words. */
function outcomeOf(line: string, stems: ReadonlySet<string>): string | null {
  const plain = line.replaceAll("*", "").replace(/^[\s|#>-]+/, "");
  const end = plain.search(/[:|]/);
  const label = significantStems(plain.slice(0, Math.max(0, end)));
  if (label.size !== stems.size || [...label].some((stem) => !stems.has(stem))) return null;
  const rest = plain.slice(end + 1).split("|")[0] ?? "";
  return statedOutcome(rest);
}

/** "B1: no open critical finding". */
function beginsWithId(name: string, id: string): boolean {
  const start = name.replace(/^\W+/, "");
  return start.startsWith(id) && !/^[\w-]/.test(start.slice(id.length));
}
