/** Severities that a decision gives findings with an id, where their reports give others. */
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import type { Figure } from "../../decision/provenance/figures";
import { CELL_BREAK, type Passage } from "../../decision/provenance/passages";
import { beginsWith } from "../../reader/annotations/says";
import { ofFamily } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import type { Severity } from "../../reader/facts";
import { severityWords } from "../../reader/severityWords";
import type { SetFinding } from "../../readiness/model";
import { meantFindings } from "./decidedFindings";
import { isLower } from "./severityRank";

export interface OtherLevel {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
  readonly finding: SetFinding;
}

/** A level in the decision, in offsets of its passage. */
interface Level {
  readonly severity: Severity;
  readonly from: number;
  readonly to: number;
}

/** "SEC-7, rated HIGH" of a medium finding. What is rated lower is a softened finding. */
export function raisedLevels(
  decision: DecisionReading,
  findings: readonly SetFinding[],
): readonly OtherLevel[] {
  const meant = meantFindings(findings);
  return decision.passages.flatMap((passage): readonly OtherLevel[] => {
    if (passage.kind !== "row" && passage.kind !== "text") return [];
    // A decision may number its rows: "R4 | SEC-7".
    const ids = decision
      .figures(passage)
      .filter(({ kind, text }) => kind === "id" && meant({ id: text, title: "" }).length > 0);
    const rated = passage.kind === "row" ? ratedInRow(passage, ids) : ratedInText(passage, ids);
    return rated.flatMap(({ id, level }): readonly OtherLevel[] => {
      const [finding, ...others] = meant({ id: id.text, title: "" });
      if (finding === undefined || others.length > 0 || finding.id !== id.text) return [];
      const own = [finding.effectiveSeverity, ...finding.severityStatements.map(({ severity }) => severity)];
      const isRaised = own.every((one) => isLower(one, level.severity));
      return isRaised ? [{ passage, from: level.from, to: level.to, finding }] : [];
    });
  });
}

interface Rated {
  readonly id: Figure;
  readonly level: Level;
}

/** The level in a column of severities, in a row with one id. */
function ratedInRow({ text, columns }: Passage, ids: readonly Figure[]): readonly Rated[] {
  const column = columns.findIndex((name) => beginsWith(name, "columnName", "severity"));
  const cells = text.split(CELL_BREAK);
  const from = cells.slice(0, column).join(CELL_BREAK).length + (column > 0 ? CELL_BREAK.length : 0);
  const [level, ...others] = severityWords(cells[column] ?? "");
  const [id, ...more] = ids;
  if (level === undefined || others.length > 0 || id === undefined || more.length > 0) return [];
  return [{ id, level: { severity: level.severity, from: from + level.from, to: from + level.to } }];
}

/** "SEC-7, the open redirect, rated HIGH": behind each id, before the next one and in its sentence. */
function ratedInText({ text }: Passage, ids: readonly Figure[]): readonly Rated[] {
  return ids.flatMap((id, index): readonly Rated[] => {
    const rest = text.slice(id.to, ids[index + 1]?.from);
    const said = phrasesIn(rest);
    const [level, ...others] = severityWords(rest);
    const word = level && said.tokens.findIndex(({ from }) => from === level.from);
    const isRated =
      word !== undefined &&
      ofFamily(said, "ratedAs").some(({ end }) => end === word) &&
      said.tokens[word]?.sentence === said.tokens[0]?.sentence &&
      ofFamily(said, "negation").length === 0;
    return level === undefined || others.length > 0 || !isRated
      ? []
      : [{ id, level: { severity: level.severity, from: id.to + level.from, to: id.to + level.to } }];
  });
}
