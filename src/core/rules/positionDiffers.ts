import { placeIn, type DecisionReading } from "../decision/provenance/decisionReading";
import { CELL_BREAK, type Passage } from "../decision/provenance/passages";
import { wordsOf } from "../policy/words";
import type { SetReport } from "../readiness/model";
import { ofFamily } from "../reader/annotations/annotate";
import { phrasesIn } from "../reader/annotations/phrases";
import { isInSentence } from "../reader/annotations/relations";
import { says } from "../reader/annotations/says";
import { baseName } from "../workspace/paths";
import { kindOfWords } from "../workspace/reportKind";
import { defineRule, type Report } from "./rule";
import { citedLines } from "./shared/citedDifference";
import { decidedOtherwise } from "./shared/citedVerdicts";
import { placeName } from "./shared/placeName";
import { otherCitedValue } from "./shared/citedValues";
import { approvalDifference, type PositionDifference as Difference } from "./shared/approvedReports";
import { isMoreFavorable } from "./shared/statedVerdicts";
import { verdictOf } from "../reader/measures/verdictText";

export const positionDiffers = defineRule({
  id: "position-differs",
  title: "Grade or position differs from the report",
  level: "warning",
  docs: `
    A row or a sentence of the decision gives a report another grade or score than the report has, or says that its author approves although the report
    does not.

    State what the report states. A sentence counts only if it names one report and says without a condition that it approves or has signed off.
  `,
  examples: {
    bad: {
      "01_ARCHITECTURE_ASSESSMENT.md": `
        # Architecture Assessment

        **Overall grade:** B+
      `,
      "07_QA_VALIDATION.md": `
        # QA Validation

        **Verdict:** NOT APPROVED
      `,
      "08_RELEASE_DECISION.md": `
        # Release Decision

        **Decision:** NOT APPROVED

        | Report       | Grade |
        | ------------ | ----- |
        | Architecture | A-    | <!-- problem -->

        QA has signed off this build. <!-- problem -->
      `,
    },
    good: {
      "01_ARCHITECTURE_ASSESSMENT.md": `
        # Architecture Assessment

        **Overall grade:** B+
      `,
      "07_QA_VALIDATION.md": `
        # QA Validation

        **Verdict:** NOT APPROVED
      `,
      "08_RELEASE_DECISION.md": `
        # Release Decision

        **Decision:** NOT APPROVED

        | Report       | Grade |
        | ------------ | ----- |
        | Architecture | B+    |

        QA has not signed off this build.
      `,
    },
  },
  *check(context): Generator<Report> {
    const { decisionText, reports } = context;
    if (decisionText === null || decisionText.isOurs) return;
    // A score that the cited line does not state is reported for that.
    const scored = new Set(
      decisionText
        .clauses()
        .filter((clause) => otherCitedValue(decisionText, clause) !== null)
        .map(({ passage }) => passage),
    );
    // So is a verdict that is not the one of the cited line.
    const decided = new Set(
      decisionText
        .clauses()
        .filter((clause) => decidedOtherwise(decisionText, clause, context) !== null)
        .map(({ passage }) => passage),
    );
    for (const passage of decisionText.passages) {
      const range = placeIn(decisionText, passage, 0, passage.text.length);
      if (decisionText.isHuman(range.line)) continue;
      const difference =
        passage.kind === "row"
          ? (gradeDifference(passage, reports) ??
            verdictDifference(passage, reports) ??
            verdictOfSilent(decisionText, passage, reports))
          : (approvalDifference(passage, reports) ??
            spokenGradeDifference(decisionText, passage, reports) ??
            spokenScoreDifference(decisionText, passage, reports));
      if (difference !== null && isSaidByCited(decisionText, passage)) continue;
      const isReported =
        (scored.has(passage) && difference?.said.startsWith("The score") === true) ||
        (decided.has(passage) && difference?.said.startsWith("The verdict") === true);
      if (difference !== null && !isReported) yield differs(decisionText, passage, difference);
    }
  },
});

function differs(decision: DecisionReading, passage: Passage, one: Difference): Report {
  const { path } = one.report.facts;
  return {
    path: decision.path,
    range: placeIn(decision, passage, 0, passage.text.length),
    message: `${one.said} here, but its report states ${one.stated} (${placeName({ path, line: one.line }, decision.path)}). State what the report says.`,
    identity: [path, one.said],
    related: [{ path, line: one.line, message: one.stated }],
  };
}

/** A longer cell is a sentence that mentions a report. */
const LONGEST_NAME = 6;
// Example: "A-", "B+ (8.5/10)", "8.5/10 (B+)"; "C-1" is an id.
const GRADE = /^\s*(?:grade:?\s|\d{1,3}(?:\.\d{1,2})?\s?\/\s?\d{1,3}\s\()?([A-F][+-]?)(?=\s|\(|\)|,|;|$)/i;
// A cell that says what is required.
const WANTED = /[<>≤≥]|\b(?:at least|min|minimum|required|target)\b/i;
const SCORE = /(?<![\d.])(\d{1,3}(?:\.\d{1,2})?)\s?\/\s?(10|100)(?![\d.])/;

function gradeDifference({ text }: Passage, reports: readonly SetReport[]): Difference | null {
  const cells = text.split(CELL_BREAK);
  const named = cells.slice(0, 2).find((cell) => reportOf(cell, reports) !== null);
  const report = named === undefined ? null : reportOf(named, reports);
  if (report === null) return null;
  const values = cells.filter((cell) => cell !== named);
  const letter = values.flatMap((cell) => GRADE.exec(cell)?.[1] ?? [])[0];
  const { grade, score } = report.facts;
  const own =
    grade === null
      ? undefined
      : /(?<![A-Za-z])([A-F][+-]?)(?![A-Za-z\d-])/.exec(grade.text.replace(/^[^:]*:/, ""))?.[1];
  if (grade && own !== undefined && letter !== undefined && letter !== own)
    return { report, said: `The grade is ${letter}`, stated: own, line: grade.range.line };
  const written = values.flatMap((cell) => {
    const match = WANTED.test(cell) ? null : SCORE.exec(cell);
    return match ? [{ whole: match[0], value: Number(match[1]), max: Number(match[2]) }] : [];
  });
  const [first] = written;
  const isOther =
    score !== null && written.every(({ value, max }) => max === score.max && value !== score.value);
  return first && isOther
    ? {
        report,
        said: `The score is ${first.whole}`,
        stated: `${score.value}/${score.max}`,
        line: score.range.line,
      }
    : null;
}

/** A longer cell says more than a verdict. */
const LONGEST_VERDICT = 30;

/** "| Security | Approved |", where every verdict of that report is less favorable. */
function verdictDifference({ text }: Passage, reports: readonly SetReport[]): Difference | null {
  const cells = text.split(CELL_BREAK);
  const named = cells.slice(0, 2).find((cell) => reportOf(cell, reports) !== null);
  const report = named === undefined ? null : reportOf(named, reports);
  const [stated] = report?.facts.verdicts ?? [];
  if (report === null || stated === undefined) return null;
  const said = cells.find(
    (cell) => cell !== named && cell.length <= LONGEST_VERDICT && verdictOf(cell) !== null,
  );
  const verdict = said === undefined ? null : verdictOf(said);
  if (said === undefined || verdict === null) return null;
  if (!report.facts.verdicts.every((one) => isMoreFavorable(verdict, one.verdict))) return null;
  return {
    report,
    said: `The verdict is "${said.trim()}"`,
    stated: `"${stated.text.slice(0, 80)}"`,
    line: stated.range.line,
  };
}

/** "APPROV": so that "approval" in a report is a verdict, too. */
const LONGEST_STEM = 6;
const LEAST_STEM = 4;

/** "| UI | Approved |" in a column of verdicts, where that report neither gives a verdict nor uses the word. */
function verdictOfSilent(
  { reportFigures }: DecisionReading,
  { text, columns }: Passage,
  reports: readonly SetReport[],
): Difference | null {
  const cells = text.split(CELL_BREAK);
  const column = columns.findIndex((name) => says(name, "verdictColumn", "name"));
  const named = cells.slice(0, 2).map((cell) => reportOf(cell, reports) ?? numbered(cell, reports));
  const report = named.find((one) => one !== null) ?? null;
  const lines = reportFigures?.get(report?.facts.path ?? "")?.lines;
  const said = cells[column]?.trim() ?? "";
  if (report === null || lines === undefined || report.facts.verdicts.length > 0) return null;
  if (said.length > LONGEST_VERDICT || verdictOf(said) !== "approved") return null;
  const stem = (wordsOf(said)[0]?.raw ?? "").slice(0, LONGEST_STEM);
  if (stem.length < LEAST_STEM || lines.some((line) => line.toLowerCase().includes(stem))) return null;
  return { report, said: `The verdict is "${said}"`, stated: "no verdict", line: 1 };
}

/** "| 4 | API readiness |": the report whose file name begins with the number. */
function numbered(cell: string, reports: readonly SetReport[]): SetReport | null {
  const number = Number.parseInt(cell, 10);
  if (cell.trim().length > 2) return null;
  return reports.find(({ facts }) => Number.parseInt(baseName(facts.path), 10) === number) ?? null;
}

function reportOf(cell: string, reports: readonly SetReport[]): SetReport | null {
  const words = wordsOf(cell);
  const kind = words.length > LONGEST_NAME ? null : kindOfWords(words);
  const [only, ...others] = kind === null ? [] : reports.filter(({ role }) => role === kind);
  return only && others.length === 0 ? only : null;
}

/** "| Security score | Architect 8.5/10 (01:40); auditor 6.0/10 (02:7) |": each cell part cites a line with its score. */
function isSaidByCited(decision: DecisionReading, passage: Passage): boolean {
  const scores = [...passage.text.matchAll(SCORES)].map(([whole]) => whole);
  const places = decision.clauses().flatMap((one) => (one.passage === passage ? one.places : []));
  const lines = citedLines(decision, places);
  return (
    scores.length > 1 &&
    new Set(lines.map(({ path }) => path)).size > 1 &&
    scores.every((score) => lines.some(({ text }) => text.includes(score)))
  );
}

const SCORES = new RegExp(SCORE, "g");

// Example: "B+"; a letter alone may be a word, and in "C → B+" it is what the grade is to become.
const SPOKEN_GRADE = /(?<![\w-])(?<!(?:→|->|=>)\s?)[A-F][+-](?![\w])/g;

/** "Architecture gives an A-, security a C+": a letter with a sign belongs to the report that is named last before it. */
function spokenGradeDifference(
  decision: DecisionReading,
  passage: Passage,
  reports: readonly SetReport[],
): Difference | null {
  const { text, kind } = passage;
  if (kind !== "text") return null;
  const said = phrasesIn(text);
  const names = ofFamily(said, "reportName");
  for (const { 0: letter, index } of text.matchAll(SPOKEN_GRADE)) {
    const at = said.tokens.findLastIndex(({ from }) => from <= index);
    const name = names.findLast((one) => one.to <= index && isInSentence(said, one, at) && at - one.end <= 6);
    const own = reports.filter(({ role }) => role === name?.concept);
    const grade = own.length === 1 ? own[0]?.facts.grade : null;
    const [report] = own;
    if (!report || !grade || grade.text.includes(letter)) continue;
    // "The scorecard of the architects gives security an A- (01:554)".
    if (isInCitedLine(decision, passage, index, letter)) continue;
    return {
      report,
      said: `The grade is ${letter}`,
      stated: `"${grade.text.slice(0, 80)}"`,
      line: grade.range.line,
    };
  }
  return null;
}

/** Whether a line that the text around an offset cites contains a text. */
function isInCitedLine(decision: DecisionReading, passage: Passage, at: number, written: string): boolean {
  return decision
    .clauses()
    .filter((one) => one.passage === passage && one.from <= at && at < one.to)
    .some(({ places }) => citedLines(decision, places).some(({ text }) => text.includes(written)));
}

// Example: "8.5 out of 10", "8.5/10".
const SPOKEN_SCORE = /(?<![\d.])(\d{1,3}(?:\.\d{1,2})?)(?:\s?\/\s?| out of )(10|100)(?!\d|\.\d)/g;

/** "The auditor's overall mark was 8.5 out of 10": the only score of a sentence about the mark that an author gives. */
function spokenScoreDifference(
  decision: DecisionReading,
  { text, kind }: Passage,
  reports: readonly SetReport[],
): Difference | null {
  if (kind !== "text") return null;
  const said = phrasesIn(text);
  const named = new Set(ofFamily(said, "reportName").map(({ concept }) => concept));
  const reportsNamed = named.size === 1 ? ofFamily(said, "reportName") : [];
  for (const author of [...ofFamily(said, "reportAuthor"), ...reportsNamed]) {
    const mark = ofFamily(said, "mark").find(
      ({ first }) => first >= author.end && first - author.end <= NEAR_MARK,
    );
    const scores = [...text.matchAll(SPOKEN_SCORE)].filter(({ index }) =>
      isInSentence(
        said,
        author,
        said.tokens.findLastIndex(({ from }) => from <= index),
      ),
    );
    const [score] = scores;
    const own = reports.filter(({ role }) => role === author.concept);
    const [report] = own;
    const stated = report?.facts.score;
    if (!mark || !score || scores.length > 1 || !report || own.length > 1 || !stated) continue;
    const value = Number(score[1]);
    const lines = decision.reportFigures?.get(report.facts.path)?.lines ?? [];
    const isThere = lines.some((line) => line.includes(`${score[1] ?? ""}/${score[2] ?? ""}`));
    if (Number(score[2]) !== stated.max || value === stated.value || isThere) continue;
    return {
      report,
      said: `The score is ${score[0]}`,
      stated: `${stated.value}/${stated.max}`,
      line: stated.range.line,
    };
  }
  return null;
}

/** Words between an author and the mark: "the auditor's first overall mark". */
const NEAR_MARK = 3;
