import { placeIn, type DecisionReading } from "../decision/provenance/decisionReading";
import type { CitedAt } from "../decision/provenance/citedPlaces";
import type { CitedPlace } from "../decision/provenance/figures";
import { baseName } from "../workspace/paths";
import { isMarkdownFile } from "../workspace/reportKind";
import { defineRule, type Report, type RuleContext } from "./rule";

/** rules.md, Consistency checks: a cited line does not exist; one note where none of the cited sources is there. */
export const citedLineMissing = defineRule({
  id: "cited-line-missing",
  title: "Cited line that is not there",
  severity: "warning",
  *check(context): Generator<Report> {
    const { decisionText } = context;
    if (decisionText === null) return;
    const places = decisionText.cited().filter(({ place }) => place.startLine !== null);
    for (const cited of places) {
      const lineCount = reportLines(cited.place.path, context);
      if (lineCount !== null) yield* beyond(decisionText, cited, lineCount);
    }
    const { sourceLines } = decisionText;
    if (sourceLines === null) return;
    const sources = places.filter(({ place }) => sourceLines.has(place.path));
    if (sources.length > 0 && sources.every(({ place }) => sourceLines.get(place.path) === null)) {
      yield noneFound(decisionText, sources);
      return;
    }
    for (const cited of sources)
      yield* inSource(decisionText, cited, sourceLines.get(cited.place.path) ?? null);
  },
});

/** The files that a decision cites with a line, its reports and other Markdown left out: as written. */
export function citedSources({ cited }: DecisionReading): readonly string[] {
  const paths = cited().flatMap(({ place }) => (place.startLine === null ? [] : [place.path]));
  return [...new Set(paths)].filter((path) => !isMarkdownFile(baseName(path)));
}

/** Lines of the report that a path names, null where it names none. */
function reportLines(path: string, { reports }: RuleContext): number | null {
  const name = path.replace(/^(?:\.{0,2}\/)+/, "");
  const report = reports.find(({ facts }) => `/${facts.path}`.endsWith(`/${name}`));
  return report?.facts.lineCount ?? null;
}

function* beyond(
  decision: DecisionReading,
  { place, passage, from, to }: CitedAt,
  lineCount: number,
): Generator<Report> {
  const line = wrongLine(place, lineCount);
  if (line === null) return;
  yield {
    path: decision.path,
    range: placeIn(decision, passage, from, to),
    message: `${place.path} has no line ${line}, it ends with line ${lineCount}. Cite where it stands.`,
    identity: [place.path, String(line)],
  };
}

function wrongLine({ startLine, endLine }: CitedPlace, lineCount: number): number | null {
  if (startLine === 0) return 0;
  const last = Math.max(startLine ?? 0, endLine ?? 0);
  return last > lineCount ? last : null;
}

function* inSource(decision: DecisionReading, cited: CitedAt, lineCount: number | null): Generator<Report> {
  if (lineCount !== null) {
    yield* beyond(decision, cited, lineCount);
    return;
  }
  const { place, passage, from, to } = cited;
  yield {
    path: decision.path,
    range: placeIn(decision, passage, from, to),
    message: `${place.path} is not there: the place that the decision cites cannot be looked at.`,
    identity: [place.path],
  };
}

function noneFound(decision: DecisionReading, sources: readonly CitedAt[]): Report {
  const [first] = sources;
  const count = new Set(sources.map(({ place }) => place.path)).size;
  return {
    path: decision.path,
    range: first ? placeIn(decision, first.passage, first.from, first.to) : decision.range(0, 0),
    message: `None of the ${count} source files that the decision cites is there, so their lines were not looked at. Run it where the sources are, or name their folder with --root.`,
    identity: ["none"],
    severity: "info",
  };
}
