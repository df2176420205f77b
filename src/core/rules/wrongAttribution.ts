import { placeIn, type DecisionReading } from "../decision/provenance/decisionReading";
import { idKey, type Figure } from "../decision/provenance/figures";
import { CELL_BREAK, type Passage } from "../decision/provenance/passages";
import { placesOfFigure } from "../decision/provenance/reportFigures";
import { isStructure } from "../decision/provenance/structure";
import type { Role } from "../reader/reportKinds";
import { wordsOf } from "../policy/words";
import type { SetFinding } from "../readiness/model";
import { titleLikeness, titleStems } from "../reader/similarity";
import { baseName } from "../workspace/paths";
import { kindOfWords } from "../workspace/reportKind";
import { defineRule, type Report, type RuleContext } from "./rule";

/** rules.md, Consistency checks: the decision gives a report for what stands in another. */
export const wrongAttribution = defineRule({
  id: "wrong-attribution",
  title: "Claim of another report",
  severity: "warning",
  *check(context): Generator<Report> {
    const { decisionText } = context;
    if (decisionText === null || decisionText.isOurs) return;
    // An audit looks so closely; nobody waits for it while one types.
    if (decisionText.reportFigures === null) return;
    const titles = titlesOnce();
    let heading: Passage | null = null;
    for (const passage of decisionText.passages) {
      if (passage.kind === "heading") heading = passage;
      const role = attributedRole(passage, context);
      if (role === null) continue;
      yield* wrongFinding(decisionText, passage, heading, role, context, titles);
      if (passage.kind === "row") yield* wrongFigures(decisionText, passage, role, context);
    }
  },
});

/** The telling words of a finding's title. */
type Titles = (finding: SetFinding) => ReadonlySet<string>;

/** Every row is held against every finding: the words of a title are looked for once. */
function titlesOnce(): Titles {
  const known = new Map<string, ReadonlySet<string>>();
  return ({ key, title }) => {
    const stems = known.get(key) ?? titleStems(title);
    known.set(key, stems);
    return stems;
  };
}

const SOURCE_LABEL = /^\W*(?:from|source|source report|reported (?:by|in)|found (?:by|in)|report)\W*:\s*/i;
const SOURCE_COLUMN = /^(?:source|source report|report|phase|from|found (?:by|in)|area of review)s?$/i;

/** The report that a line or row names as its source; null where it names none, or several. */
function attributedRole({ kind, text, columns }: Passage, { reports, policy }: RuleContext): Role | null {
  const named =
    kind === "row" ? sourceCell(text, columns) : SOURCE_LABEL.test(text) ? sourceOfLabel(text) : null;
  if (named === null || named.trim() === "") return null;
  const file = reports.find(({ facts }) => named.includes(baseName(facts.path)));
  const number = /\bphase\s*(\d{1,2})\b/i.exec(named)?.[1];
  const phase = policy.phases.find((one) => one.number === Number(number ?? -1));
  const role = file?.role ?? kindOfWords(wordsOf(named)) ?? phase?.role ?? null;
  return reports.some((report) => report.role === role) ? role : null;
}

function sourceOfLabel(text: string): string {
  return text.replace(SOURCE_LABEL, "").split("\n")[0] ?? "";
}

function sourceCell(text: string, columns: readonly string[]): string | null {
  const index = columns.findIndex((column) => SOURCE_COLUMN.test(column.trim()));
  const cell = index < 0 ? undefined : text.split(CELL_BREAK)[index];
  return cell === undefined || cell === columns[index] ? null : cell;
}

/** So alike two titles have to be to be one. */
const LEAST_LIKENESS = 0.75;

/** A finding that the report does not state, and another one does: by its id, else by the title in the row or heading. */
function* wrongFinding(
  decision: DecisionReading,
  passage: Passage,
  heading: Passage | null,
  role: Role,
  context: RuleContext,
  titles: Titles,
): Generator<Report> {
  const named = passage.kind === "row" ? passage : (heading ?? passage);
  const finding = findingById(decision.figures(named), context) ?? findingByTitle(named, context, titles);
  if (!finding || finding.role === role) return;
  const parts = partsOf(named).map(titleStems);
  const isStatedToo = context.findings.some(
    (one) =>
      one.role === role &&
      (one.mergedInto === finding.key ||
        [...parts, titles(finding)].some((said) => mayBe(said, titles(one)))),
  );
  if (isStatedToo) return;
  yield {
    path: decision.path,
    range: placeIn(decision, passage, 0, passage.text.length),
    message: `${finding.displayId} "${finding.title}" is a finding of ${baseName(finding.report)}, the decision gives the ${role} report for it.`,
    identity: [finding.key, role],
    related: [{ path: finding.report, line: finding.range.line, message: finding.title }],
  };
}

function findingById(figures: readonly Figure[], { findings }: RuleContext): SetFinding | null {
  for (const { kind, key } of figures) {
    const matching = kind === "id" ? findings.filter(({ id }) => id !== null && idKey(id) === key) : [];
    if (matching.length > 0) return matching.length === 1 ? (matching[0] ?? null) : null;
  }
  return null;
}

function partsOf({ text, kind }: Passage): readonly string[] {
  return kind === "row" ? text.split(CELL_BREAK) : [text.replace(/^[^:]{0,24}:\s/, "")];
}

function findingByTitle(passage: Passage, { findings }: RuleContext, titles: Titles): SetFinding | null {
  const found = partsOf(passage).flatMap((part) => {
    const stems = titleStems(part);
    return stems.size < 2 ? [] : findings.filter((one) => likeness(stems, titles(one)) >= LEAST_LIKENESS);
  });
  const roles = new Set(found.map((one) => one.role));
  return roles.size === 1 ? (found[0] ?? null) : null;
}

/** Both titles say mostly the same: a short one in a long one is no proof. */
function likeness(stems: ReadonlySet<string>, own: ReadonlySet<string>): number {
  const share = Math.min(stems.size, own.size) / Math.max(stems.size, own.size, 1);
  return share < 0.5 ? 0 : titleLikeness(stems, own);
}

/** Enough in common to be the same thing in other words. */
function mayBe(said: ReadonlySet<string>, own: ReadonlySet<string>): boolean {
  return titleLikeness(said, own) >= 0.4;
}

/** Telling figures of a row that stand in another report only. */
function* wrongFigures(
  decision: DecisionReading,
  passage: Passage,
  role: Role,
  { reports }: RuleContext,
): Generator<Report> {
  const { reportFigures } = decision;
  const documents = reports.filter((report) => report.role === role).map(({ facts }) => facts.path);
  const [own] = documents;
  if (reportFigures === null || own === undefined) return;
  for (const figure of decision.figures(passage)) {
    if (!isTelling(figure) || isStructure(passage, figure)) continue;
    const holders = [...reportFigures].filter(([, index]) => placesOfFigure(index, figure).length > 0);
    if (holders.length === 0 || holders.some(([path]) => documents.includes(path))) continue;
    const [path, index] = holders[0] ?? [];
    const line = index ? (placesOfFigure(index, figure)[0]?.line ?? 1) : 1;
    yield {
      path: decision.path,
      range: placeIn(decision, passage, figure.from, figure.to),
      message: `"${figure.text}" does not stand in ${baseName(own)}, which the decision gives for it, but in ${baseName(path ?? "")}.`,
      identity: [figure.key, role],
      related: path === undefined ? [] : [{ path, line, message: figure.text }],
    };
  }
}

/** Small whole numbers stand everywhere. */
function isTelling({ kind, text, unit, value }: Figure): boolean {
  if (kind !== "number") return false;
  return value !== null && (text.includes(".") || value >= 100 || (unit !== null && value >= 10));
}
