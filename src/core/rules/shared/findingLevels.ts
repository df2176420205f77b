/** Severities that a decision gives findings with an id, where their reports give others. */
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import type { Figure } from "../../decision/provenance/figures";
import { CELL_BREAK, type Passage } from "../../decision/provenance/passages";
import { beginsWith } from "../../reader/annotations/says";
import { ofFamily } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import type { Severity } from "../../reader/facts";
import { isLevelName, severityWords } from "../../reader/severityWords";
import type { SetFinding } from "../../readiness/model";
import { isOpenFinding } from "../../readiness/setFindings";
import { meantFindings } from "./decidedFindings";
import { isLower } from "./severityRank";

export interface OtherLevel {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
  readonly finding: SetFinding;
  readonly severity: Severity;
  readonly isLowered: boolean;
}

/** A level in the decision, in offsets of its passage. */
interface Level {
  readonly severity: Severity;
  readonly from: number;
  readonly to: number;
}

/** "SEC-7, rated HIGH" of a medium finding, and "SEC-7 (MEDIUM)" of a low or high one; of several that its report states, any is right. */
export function otherLevels(
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
    const inText = ratedInText(passage, ids);
    const rated = passage.kind === "row" ? [...ratedInRow(passage, ids), ...inText] : inText;
    return rated.flatMap(({ id, level }): readonly OtherLevel[] => {
      const [finding, ...others] = meant({ id: id.text, title: "" });
      if (finding === undefined || others.length > 0 || finding.id !== id.text) return [];
      const own = [finding.effectiveSeverity, ...finding.severityStatements.map(({ severity }) => severity)];
      const isRaised = own.every((one) => isLower(one, level.severity));
      const isLowered = own.every((one) => isLower(level.severity, one));
      return isRaised || isLowered
        ? [{ passage, from: level.from, to: level.to, finding, severity: level.severity, isLowered }]
        : [];
    });
  });
}

/** Whether a level plays an open critical or high finding down, which is reported as such. */
export function isSoftened({ finding, isLowered }: OtherLevel): boolean {
  const { effectiveSeverity } = finding;
  return (
    isLowered && isOpenFinding(finding) && (effectiveSeverity === "critical" || effectiveSeverity === "high")
  );
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
function ratedInText(passage: Passage, ids: readonly Figure[]): readonly Rated[] {
  const { text } = passage;
  return ids.flatMap((id, index): readonly Rated[] => {
    const beside = levelBeside(text, id);
    if (beside !== null) return [{ id, level: beside }];
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

// What may be between an id and its level, and behind the level: "M-2, HIGH", "M-2 [HIGH]", "M-2 (HIGH, 4 h)".
const OPENING: ReadonlySet<string> = new Set([",", "(", "[", ":", "/", "–", "—", "-", "=", " "]);
const CLOSING: ReadonlySet<string> = new Set([",", ")", "]", ";", ".", "|", "\n", "–", "—", "/", ":"]);

/** The level right behind an id or right in front of it: "M-2, HIGH", "HIGH M-2". A code such as P1 may be the decision's own order. */
function levelBeside(text: string, { from, to }: Figure): Level | null {
  const behind = severityWords(text.slice(to, to + LONGEST_LEVEL))[0];
  if (behind !== undefined && behind.priority === null) {
    const between = text.slice(to, to + behind.from);
    const next = textBehind(text, to + behind.to);
    if (between.trim() !== "" && isOf(between, OPENING) && (next === "" || CLOSING.has(next)))
      return { severity: behind.severity, from: to + behind.from, to: to + behind.to };
  }
  const start = Math.max(0, from - LONGEST_LEVEL);
  const before = severityWords(text.slice(start, from)).at(-1);
  const isNext = before !== undefined && text.slice(start + before.to, from) === " ";
  return isNext && before.priority === null
    ? { severity: before.severity, from: start + before.from, to: start + before.to }
    : null;
}

const LONGEST_LEVEL = 24;

/** The first character behind a level, and behind the word "severity" if it follows. */
function textBehind(text: string, at: number): string {
  const rest = text.slice(at, at + LONGEST_LEVEL);
  const [word] = phrasesIn(rest).tokens;
  const isName = word !== undefined && isLevelName(rest.slice(0, word.to));
  return rest
    .slice(isName ? word.to : 0)
    .replaceAll(" ", "")
    .charAt(0);
}

function isOf(text: string, characters: ReadonlySet<string>): boolean {
  return Array.from(text, (one) => characters.has(one)).every(Boolean);
}
