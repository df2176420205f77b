import type { CitedAt } from "../decision/provenance/citedPlaces";
import { placeIn, type DecisionReading } from "../decision/provenance/decisionReading";
import type { CitedPlace } from "../decision/provenance/figures";
import type { Citation } from "../reader/claims";
import { baseName } from "../workspace/paths";
import { isMarkdownFile } from "../workspace/reportKind";
import { defineRule, type Report, type RuleContext } from "./rule";

export const citedLineMissing = defineRule({
  id: "cited-line-missing",
  title: "Cited line does not exist",
  level: "warning",
  docs: `
    A report or the decision cites a line that its file does not have: the file has changed since, or the citation is wrong.

    Update the citation. Source files are looked for in the folder of the set and the folders above it, up to the root. A missing source file is only
    reported if most of the cited files are found: otherwise the sources are elsewhere, and a single note says so. The source files that the
    decision cites are checked by \`audit\`.
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

        The signing key (02_SECURITY_AUDIT.md:30) blocks the release. <!-- problem -->
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

        The signing key (02_SECURITY_AUDIT.md:3) blocks the release.
      `,
    },
  },
  *check(context): Generator<Report> {
    yield* inReports(context);
    yield* inDecision(context);
  },
});

function* inReports({ reports, sourceLines }: RuleContext): Generator<Report> {
  const cited = reports.flatMap(({ facts }) =>
    facts.claims.citations.map((citation) => ({ report: facts.path, ...citation })),
  );
  for (const citation of cited) {
    const lineCount = reportLines(citation.path, reports) ?? sourceLines?.get(citation.path) ?? null;
    if (lineCount !== null) yield* beyondIn(citation, lineCount);
  }
  const sources = cited.filter(({ path }) => sourceLines?.has(path));
  const missing = sources.filter(({ path }) => sourceLines?.get(path) === null);
  const [first] = missing;
  const count = (all: readonly Cited[]): number => new Set(all.map(({ path }) => path)).size;
  if (!first) return;
  if (missing.length === sources.length) yield noSources(first, count(missing));
  if (count(missing) * 2 >= count(sources)) return;
  for (const one of missing.filter(isFirstOfPath)) yield missingSource(one);
}

interface Cited extends Citation {
  readonly report: string;
}

/** A bare name may be that of any file, and a file is said to be missing once. */
function isFirstOfPath({ path }: Cited, index: number, all: readonly Cited[]): boolean {
  return path.includes("/") && all.findIndex((one) => one.path === path) === index;
}

function* beyondIn({ path, startLine, endLine, report, range }: Cited, lineCount: number): Generator<Report> {
  const line = wrongLine({ startLine, endLine }, lineCount);
  if (line !== null)
    yield {
      path: report,
      range,
      message: beyondMessage(path, lineCount, line),
      identity: [path, String(line)],
    };
}

function missingSource({ path, startLine, report, range }: Cited): Report {
  return {
    path: report,
    range,
    message: `${path} was not found, but its line ${startLine} is cited. Update the citation.`,
    identity: [path],
  };
}

function noSources({ path, report, range }: Cited, count: number): Report {
  return {
    path: report,
    range,
    message: `${count === 1 ? `${path}, which the reports cite, was not found, so its lines were` : `None of the ${count} source files that the reports cite was found, so their lines were`} not checked. Check the set where the sources are.`,
    identity: ["none"],
    severity: "info",
  };
}

function* inDecision(context: RuleContext): Generator<Report> {
  const { decisionText } = context;
  if (decisionText === null) return;
  const places = decisionText.cited().filter(({ place }) => place.startLine !== null);
  for (const cited of places) {
    const lineCount = reportLines(cited.place.path, context.reports);
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
}

/** The files other than Markdown that a decision cites with a line, as written. */
export function citedSources({ cited }: DecisionReading): readonly string[] {
  const paths = cited().flatMap(({ place }) => (place.startLine === null ? [] : [place.path]));
  return [...new Set(paths)].filter((path) => !isMarkdownFile(baseName(path)));
}

/** The number of lines of the report at a path, null if there is no such report. */
function reportLines(path: string, reports: RuleContext["reports"]): number | null {
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
    message: beyondMessage(place.path, lineCount, line),
    identity: [place.path, String(line)],
  };
}

function beyondMessage(path: string, lineCount: number, line: number): string {
  return `${path} has only ${lineCount} ${lineCount === 1 ? "line" : "lines"}, but line ${line} is cited. Update the citation.`;
}

function wrongLine(
  { startLine, endLine }: Pick<CitedPlace, "startLine" | "endLine">,
  lineCount: number,
): number | null {
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
    message: `${place.path} was not found, so the cited line was not checked. Update the citation.`,
    identity: [place.path],
  };
}

function noneFound(decision: DecisionReading, sources: readonly CitedAt[]): Report {
  const [first] = sources;
  const paths = new Set(sources.map(({ place }) => place.path));
  const what =
    paths.size === 1
      ? `The cited source file ${[...paths].join("")} was not found, so its lines were not checked.`
      : `None of the ${paths.size} cited source files was found, so their lines were not checked.`;
  return {
    path: decision.path,
    range: first ? placeIn(decision, first.passage, first.from, first.to) : decision.range(0, 0),
    message: `${what} Run the audit where the sources are, or pass their folder with --root.`,
    identity: ["none"],
    severity: "info",
  };
}
