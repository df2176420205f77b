import { placeIn, type DecisionReading } from "../decision/provenance/decisionReading";
import type { Figure } from "../decision/provenance/figures";
import { isCombined } from "../decision/provenance/columnTotals";
import { CELL_BREAK, type Passage } from "../decision/provenance/passages";
import { placesOfFigure, type FigureIndex } from "../decision/provenance/reportFigures";
import { isStructure } from "../decision/provenance/structure";
import { ofFamily } from "../reader/annotations/annotate";
import { phrasesIn } from "../reader/annotations/phrases";
import type { Role } from "../reader/reportKinds";
import { wordsOf } from "../policy/words";
import { findingIds } from "../reader/findingIds";
import { oneLine } from "../text/words";
import { baseName } from "../workspace/paths";
import { kindOfWords } from "../workspace/reportKind";
import { nameOfOther } from "./shared/attributedNames";
import { attributionsIn } from "./shared/attributions";
import { statedElsewhere } from "./shared/citedFigures";
import { defineRule, type Report, type RuleContext } from "./rule";
import { findingName } from "./shared/findingName";
import { placeName } from "./shared/placeName";
import { withoutPlaces } from "./shared/withoutPlaces";
import { reportReferences } from "./shared/reportReferences";

import { titlesOnce, wrongFinding, type Titles } from "./shared/attributedFindings";
import { creditedElsewhere, type CreditedElsewhere } from "./shared/creditedClaims";

export const wrongAttribution = defineRule({
  id: "wrong-attribution",
  title: "Claim attributed to the wrong report",
  level: "warning",
  docs: `
    The decision document attributes a finding or a figure to a report that does not contain it, while another report does: in a column such as Source
    or Phase, or in a line such as "From: Security audit". Readers do not find it there, or believe that a review confirmed it.

    A sentence about one report ("QA concluded") that cites only lines of another one is reported, too, and so is one without a citation, if nearly all that it says
    is in a few lines of another report and most of it is nowhere in the named one.

    Name the report in the message instead. \`audit\` reports this problem of a decision, and \`check\` that of a report whose finding names
    another report ("Status: identified (from Phase 3)") while only a third one cites the same lines of the source code.

    Small whole numbers are not checked, because they appear everywhere. A generated decision is not checked either: it cites each source.
  `,
  examples: {
    bad: {
      "01_ARCHITECTURE_ASSESSMENT.md": `
        # Architecture Assessment

        ### ARCH-1: Single database instance without a replica

        **Severity:** Medium
      `,
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ### SEC-1: Signing key in the container image

        **Severity:** Critical
      `,
      "08_RELEASE_DECISION.md": `
        # Release Decision

        | Finding | Source                  |
        | ------- | ----------------------- |
        | SEC-1   | Architecture assessment | <!-- problem -->
      `,
    },
    good: {
      "01_ARCHITECTURE_ASSESSMENT.md": `
        # Architecture Assessment

        ### ARCH-1: Single database instance without a replica

        **Severity:** Medium
      `,
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ### SEC-1: Signing key in the container image

        **Severity:** Critical
      `,
      "08_RELEASE_DECISION.md": `
        # Release Decision

        | Finding | Source         |
        | ------- | -------------- |
        | SEC-1   | Security audit |
      `,
    },
  },
  *check(context): Generator<Report> {
    yield* inReports(context);
    const { decisionText } = context;
    if (decisionText === null || decisionText.isOurs) return;
    // Only an audit reads the reports this closely: it would take too long while the user types.
    if (decisionText.reportFigures === null) return;
    const titles = titlesOnce();
    const elsewhere = creditedElsewhere(decisionText);
    let heading: Passage | null = null;
    for (const passage of decisionText.passages) {
      if (passage.kind === "heading") heading = passage;
      yield* wrongInProse(decisionText, passage, context, titles, elsewhere);
      const role = attributedRole(passage, context);
      if (role === null) continue;
      yield* wrongFinding(decisionText, passage, heading, role, context, titles);
      if (passage.kind === "row") yield* wrongFigures(decisionText, passage, role, context);
    }
  },
});

/** Findings that a report takes over from a report that does not contain them. */
function* inReports(context: RuleContext): Generator<Report> {
  for (const { finding, entry, named, elsewhere } of reportReferences(context)) {
    if (elsewhere === null) continue;
    const place = placeName(elsewhere, finding.report);
    yield {
      path: finding.report,
      range: entry.range,
      message: `${findingName(finding)} is attributed to ${baseName(named.facts.path)}, which does not mention these lines of the source code; ${place} does. Name that report.`,
      identity: [finding.key],
      related: [{ path: elsewhere.path, line: elsewhere.line, message: elsewhere.text }],
    };
  }
}

/** Findings that a sentence says another report has found. */
function* wrongInProse(
  decision: DecisionReading,
  passage: Passage,
  context: RuleContext,
  titles: Titles,
  elsewhere: CreditedElsewhere,
): Generator<Report> {
  if (passage.kind !== "text" || SOURCE_LABEL.test(passage.text)) return;
  const said = withoutPlaces(decision, passage);
  for (const { role, what, isDenied } of attributionsIn(said)) {
    const report = context.reports.find((one) => one.role === role);
    const named = { ...passage, text: what };
    if (!report) continue;
    const part = { passage, from: said.indexOf(what), to: said.indexOf(what) + what.length };
    const cited = findsNothing(what) ? [] : [...wrongCitation(decision, part, report.facts.path, context)];
    yield* cited;
    if (cited.length > 0) continue;
    const others = isDenied
      ? []
      : [
          ...wrongName(decision, part, what, report.facts.path),
          ...wrongFinding(decision, passage, named, report.role, context, titles),
          ...(isCombined(what) ? [] : wrongFigureInProse(decision, part, what, report.role, context)),
        ];
    yield* others;
    if (others.length === 0) yield* wrongClaim(decision, part, what, report.facts.path, elsewhere);
  }
}

/** "QA found no leaks", not "QA notes that counters are never reset". */
function findsNothing(what: string): boolean {
  const said = phrasesIn(what);
  return (
    NOTHING.has(said.tokens[0]?.word ?? "") || ofFamily(said, "negation").some(({ first }) => first <= 1)
  );
}

const NOTHING: ReadonlySet<string> = new Set(["no", "none", "nothing"]);

/** A part of a passage, in offsets of its text. */
interface Part {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
}

/** "QA concluded … (06:567)": the part of a sentence about one report that cites only another one. */
function* wrongCitation(
  decision: DecisionReading,
  { passage, from, to }: Part,
  own: string,
  { reports }: RuleContext,
): Generator<Report> {
  const clause = decision
    .clauses()
    .find((one) => one.passage === passage && one.from <= from && one.to > from);
  const [place] = clause?.places ?? [];
  if (place === undefined || clause?.places.some(({ path }) => path === own) === true) return;
  // "QA demands a fix of SEC-1 (02:40)" cites where the finding is.
  if (findingIds(passage.text.slice(from, to)).length > 0) return;
  if (!reports.some(({ facts }) => facts.path === place.path)) return;
  yield {
    path: decision.path,
    range: placeIn(decision, passage, from, to),
    message: `This is attributed to ${baseName(own)}, but cited from ${baseName(place.path)}:${place.startLine}. Correct the attribution or the citation.`,
    identity: ["cited", own, place.path, oneLine(passage.text.slice(from, to), 80)],
    related: [{ path: place.path, line: place.startLine, message: baseName(place.path) }],
  };
}

/** "The data analyst recommends ProxySQL", which only the architects name. */
function* wrongName(
  decision: DecisionReading,
  { passage, from, to }: Part,
  what: string,
  own: string,
): Generator<Report> {
  const { reportFigures } = decision;
  const other = reportFigures === null ? null : nameOfOther(what, own, reportFigures);
  if (other === null) return;
  yield {
    path: decision.path,
    range: placeIn(decision, passage, from, to),
    message: `"${other.name}" is attributed to ${baseName(own)}, which does not mention it; ${baseName(other.path)}:${other.line} does. Correct the attribution.`,
    identity: ["name", own, other.name],
    related: [{ path: other.path, line: other.line, message: other.name }],
  };
}

/** "The functional review warns that labels are not checked", which only the data review says. */
function* wrongClaim(
  decision: DecisionReading,
  { passage, from, to }: Part,
  what: string,
  own: string,
  elsewhere: CreditedElsewhere,
): Generator<Report> {
  const place = isCited(decision, passage, { from, to }) ? null : elsewhere(what, own);
  if (place === null) return;
  yield {
    path: decision.path,
    range: placeIn(decision, passage, from, to),
    message: `This is attributed to ${baseName(own)}, which does not say it; ${baseName(place.path)}:${place.line} does. Correct the attribution.`,
    identity: ["claim", own, oneLine(what, 80)],
    related: [{ path: place.path, line: place.line, message: oneLine(place.text, 120) }],
  };
}

/** A figure that a sentence says one report gives, and that only other reports state about the same thing. */
function* wrongFigureInProse(
  decision: DecisionReading,
  { passage, from, to }: Part,
  what: string,
  role: Role,
  { reports }: RuleContext,
): Generator<Report> {
  const { reportFigures } = decision;
  if (reportFigures === null || isCited(decision, passage, { from, to })) return;
  const figures = decision
    .figures(passage)
    .filter((one) => one.from >= from && one.to <= to && one.kind === "number");
  const own = reports.filter((one) => one.role === role).map(({ facts }) => facts.path);
  const unstated = figures.filter(
    (figure) =>
      !isStructure(passage, figure) && !own.some((path) => isStatedIn(reportFigures.get(path), figure)),
  );
  const others = [...reportFigures].filter(([path]) => !own.includes(path));
  const found = statedElsewhere(unstated, what, others);
  if (found === null || own[0] === undefined) return;
  yield wrongFigure(decision, passage, found.figure, {
    own: own[0],
    role,
    path: found.path,
    line: found.line,
  });
}

/** What a decision cites is compared with the cited lines. */
function isCited(
  decision: DecisionReading,
  passage: Passage,
  { from, to }: Pick<Figure, "from" | "to">,
): boolean {
  return decision
    .clauses()
    .some((clause) => clause.passage === passage && clause.from < to && clause.to > from);
}

function isStatedIn(index: FigureIndex | undefined, { key, unit }: Figure): boolean {
  return (index?.places.get(key) ?? []).some((place) => unit === null || place.unit === unit);
}

/** Where a figure is, instead of the report `own` of `role`. */
interface RightPlace {
  readonly own: string;
  readonly role: Role;
  readonly path: string;
  readonly line: number;
}

function wrongFigure(
  decision: DecisionReading,
  passage: Passage,
  figure: Figure,
  { own, role, path, line }: RightPlace,
): Report {
  return {
    path: decision.path,
    range: placeIn(decision, passage, figure.from, figure.to),
    message: `"${figure.text}" is attributed to ${baseName(own)} but appears in ${baseName(path)}. Correct the source.`,
    identity: [figure.key, role],
    related: [{ path, line, message: figure.text }],
  };
}

const SOURCE_LABEL = /^\W*(?:from|source|source report|reported (?:by|in)|found (?:by|in)|report)\W*:\s*/i;
const SOURCE_COLUMN =
  /^(?:source|source report|report|phase|from|found (?:by|in)|reported (?:by|in)|area of review)s?$/i;

/** The report that a line or row names as its source; null if it names none or several. */
function attributedRole({ kind, text, columns }: Passage, { reports, policy }: RuleContext): Role | null {
  const named =
    kind === "row" ? sourceCell(text, columns) : SOURCE_LABEL.test(text) ? sourceOfLabel(text) : null;
  if (named === null || named.trim() === "") return null;
  const [file, ...others] = reports.filter(({ facts }) => named.includes(baseName(facts.path)));
  if (others.length > 0) return null;
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

/** Significant figures of a row that appear only in other reports. */
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
    if (!isSignificant(figure) || isStructure(passage, figure) || isCited(decision, passage, figure))
      continue;
    const containing = [...reportFigures].filter(([, index]) => placesOfFigure(index, figure).length > 0);
    if (containing.length === 0 || containing.some(([path]) => documents.includes(path))) continue;
    const [path = "", index] = containing[0] ?? [];
    const line = index ? (placesOfFigure(index, figure)[0]?.line ?? 1) : 1;
    yield wrongFigure(decision, passage, figure, { own, role, path, line });
  }
}

/** Small whole numbers appear everywhere. */
function isSignificant({ kind, text, unit, value }: Figure): boolean {
  if (kind !== "number") return false;
  return value !== null && (text.includes(".") || value >= 100 || (unit !== null && value >= 10));
}
