/** Work that a decision puts after the release, while a report asks for it before. */
import { placeIn, type DecisionReading } from "../../decision/provenance/decisionReading";
import type { Passage } from "../../decision/provenance/passages";
import type { SetFinding } from "../../readiness/model";
import { isOpenFinding } from "../../readiness/setFindings";
import { ofFamily } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { says } from "../../reader/annotations/says";
import { severityWords } from "../../reader/severityWords";
import { citedLines, type CitedLine } from "./citedDifference";
import { meantFindings } from "./decidedFindings";

export interface PutOff {
  readonly passage: Passage;
  /** Null for work that only a cited line names. */
  readonly finding: SetFinding | null;
  /** Where a report asks for it before the release. */
  readonly demand: CitedLine;
}

/** Lines below a heading that may say when its list is due. */
const NEAR = 4;

export function putOff(decision: DecisionReading, findings: readonly SetFinding[]): readonly PutOff[] {
  const { reportFigures } = decision;
  if (reportFigures === null) return [];
  const meant = meantFindings(findings);
  return passagesAfterRelease(decision.passages).flatMap((passage): readonly PutOff[] => {
    if (decision.isHuman(placeIn(decision, passage, 0, 0).line)) return [];
    const ids = decision.figures(passage).filter(({ kind, key }) => kind === "id" && !/^i:C[VW]E/.test(key));
    const named = ids.flatMap(({ text }) => meant({ id: text, title: passage.text })).filter(isOpenFinding);
    const found = named.flatMap((finding): readonly PutOff[] => {
      const demand = demandFor(decision, finding);
      return demand === null ? [] : [{ passage, finding, demand }];
    });
    if (found.length > 0 || named.length > 0) return found.slice(0, 1);
    const places = decision.clauses().flatMap((one) => (one.passage === passage ? one.places : []));
    const demand = citedLines(decision, places)
      .map((line) => dueBefore(reportFigures.get(line.path)?.lines ?? [], line))
      .find((one) => one !== null);
    return demand ? [{ passage, finding: null, demand }] : [];
  });
}

/** What is below headings such as "After the release", and below paragraphs in bold that stand for one. */
function passagesAfterRelease(passages: readonly Passage[]): readonly Passage[] {
  let level: number | null = null;
  return passages.filter((passage) => {
    const own = passage.kind === "heading" ? passage.level : passage.isLabel === true ? LABEL_LEVEL : null;
    if (own !== null && (level === null || own <= level))
      level = says(passage.text, "releaseOrder", "after") ? own : null;
    return level !== null && own === null && (passage.kind === "text" || passage.kind === "row");
  });
}

/** Below every heading. */
const LABEL_LEVEL = 7;

/** The line of a list that is due before the release and names a finding, or one that asks for all findings of its level. */
function demandFor({ reportFigures }: DecisionReading, finding: SetFinding): CitedLine | null {
  const { id, report, effectiveSeverity } = finding;
  for (const [path, { lines }] of reportFigures ?? []) {
    const own = lines.findIndex((text, index) => {
      const isNamed = id !== null && path === report && idsIn(text).has(id);
      return isNamed && dueBefore(lines, { path, line: index + 1, text }) !== null;
    });
    if (own >= 0) return dueBefore(lines, { path, line: own + 1, text: lines[own] ?? "" });
  }
  const lines = reportFigures?.get(report)?.lines ?? [];
  const all = lines.findIndex((text, index) => {
    const isAll = ofFamily(phrasesIn(text), "quantifier").some(({ concept }) => concept === "all");
    const isLevel = severityWords(text).every(({ severity }) => severity === effectiveSeverity);
    return (
      isAll &&
      isLevel &&
      severityWords(text).length > 0 &&
      dueBefore(lines, { path: report, line: index + 1, text }) !== null
    );
  });
  return all < 0 ? null : { path: report, line: all + 1, text: lines[all] ?? "" };
}

function idsIn(text: string): ReadonlySet<string> {
  return new Set(text.split(/[^\w-]+/));
}

/** What says that an entry of a list is due before the release: the line that announces the list, its heading, or a line right below that. */
function dueBefore(lines: readonly string[], { path, line }: CitedLine): CitedLine | null {
  if (!isEntry(lines[line - 1] ?? "")) return null;
  const above = lines.slice(0, line - 1);
  const heading = above.findLastIndex((text) => /^#{1,6}\s/.test(text));
  const announced = above.findLastIndex((text) => text.trim() !== "" && !isEntry(text) && !/^\s/.test(text));
  const near = [announced, heading, ...Array.from({ length: NEAR }, (_, index) => heading + 1 + index)];
  const own = near.find((at) => {
    const text = lines[at] ?? "";
    return at >= heading && at < line - 1 && !isEntry(text) && says(text, "releaseOrder", "before");
  });
  return own === undefined || own < 0 ? null : { path, line: own + 1, text: lines[own] ?? "" };
}

function isEntry(text: string): boolean {
  return /^\s*(?:[-*+•]|\d{1,3}[.)])\s/.test(text);
}
