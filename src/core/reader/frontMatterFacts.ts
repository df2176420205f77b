import { bodyStart } from "../markdown/frontMatter";
import { REPORT_KINDS, isRole } from "./reportKinds";
import { isoDateIn } from "../lexicon/englishDates";
import { nearestWord } from "../text/nearest";
import type { LineIndex } from "../text/range";
import { oneLine } from "../text/words";
import type {
  CoverageStatement,
  LookedAt,
  ReadingProblem,
  ReportFacts,
  ReportField,
  Score,
  Statement,
  VerdictStatement,
} from "./facts";
import { rulingOf } from "./measures/rulings";
import { verdictOf } from "./measures/verdictText";

/** What the front matter of a report says of the report as a whole; every fact cites its line. */
export interface FrontMatterFacts {
  readonly verdict: VerdictStatement | null;
  readonly coverage: CoverageStatement | null;
  readonly grade: Statement | null;
  readonly score: Score | null;
  readonly kind: ReportFacts["kind"];
  readonly fields: readonly ReportField[];
  readonly lookedAt: readonly LookedAt[];
  readonly problems: readonly ReadingProblem[];
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Keys that are fields of the report's head, and the field that each is. */
const FIELDS: ReadonlyMap<string, string> = new Map([
  ["date", "date"],
  ["assessed", "assessed"],
  ["subject", "product"],
  ["version", "version"],
  ["commit", "commit"],
  ["branch", "branch"],
  ["environment", "environment"],
]);
const FACTS = ["verdict", "coverage", "grade", "score", "kind"] as const;
export const FRONT_MATTER_KEYS: readonly string[] = [...FACTS, ...FIELDS.keys()];

/** Longer front matter is none of a report. */
const LONGEST = 20_000;
const PAIR = /^([A-Za-z_][\w-]{0,60})[ \t]*:(?:[ \t]+(.*))?$/;

/**
 * Reads the flat `key: value` lines of the front matter, and nothing else of YAML. A value that cannot be read is a reading problem, a key
 * that is not known is listed in `lookedAt`. Null where there is no front matter.
 */
export function readFrontMatter(text: string, lines: LineIndex): FrontMatterFacts | null {
  const end = bodyStart(text);
  if (end < 4 || end > LONGEST) return null;
  const facts = {
    verdict: null,
    coverage: null,
    grade: null,
    score: null,
    kind: null,
    fields: [] as ReportField[],
    lookedAt: [] as LookedAt[],
    problems: [] as ReadingProblem[],
  } satisfies Writable<FrontMatterFacts> as Draft;
  const seen = new Set<string>();
  for (let line = 2; lines.lineStart(line) < end; line++) {
    const from = lines.lineStart(line);
    const written = text.slice(from, Math.min(lines.lineStart(line + 1), end)).trimEnd();
    const pair = PAIR.exec(written);
    if (!pair) continue;
    const statement = { text: oneLine(written), range: lines.range(from, from + written.length) };
    const name = (pair[1] ?? "").toLowerCase();
    const refusal = seen.has(name)
      ? `"${name}" is given twice; the first value counts.`
      : take(facts, name, plainValue(pair[2] ?? ""), statement);
    if (FRONT_MATTER_KEYS.includes(name)) seen.add(name);
    if (refusal !== null) facts.problems.push({ kind: "unread-front-matter", detail: refusal, ...statement });
  }
  return facts;
}

interface Draft extends Writable<FrontMatterFacts> {
  fields: ReportField[];
  lookedAt: LookedAt[];
  problems: ReadingProblem[];
}

/** Adds the fact of a line. Returns what is wrong with its value, null where nothing is. */
function take(facts: Draft, name: string, value: string, statement: Statement): string | null {
  const field = FIELDS.get(name);
  if (field !== undefined) {
    if (value === "") return `"${name}" has no value in its line.`;
    if ((name === "date" || name === "assessed") && isoDateIn(value) === null)
      return `"${value}" is not a valid date. Write it as 2026-11-02.`;
    facts.fields.push({ name: field, value: oneLine(value), ...statement });
    return null;
  }
  switch (name) {
    case "verdict": {
      const verdict = verdictOf(value) ?? rulingOf(value);
      if (verdict) facts.verdict = { verdict, ...statement };
      return verdict ? null : unread(value, "verdict", "Write approved, conditional or not-approved.");
    }
    case "coverage": {
      const percent = /^(\d{1,3}(?:\.\d{1,4})?)\s*%?$/.exec(value)?.[1];
      if (percent === undefined || Number(percent) > 100)
        return unread(value, "coverage", "Write a percentage such as 71.5 %.");
      facts.coverage = { percent: Number(percent), scope: "overall", ...statement };
      return null;
    }
    case "grade":
      if (!/^[A-F][+-]?$/.test(value)) return unread(value, "grade", "Write a letter from A to F.");
      facts.grade = { ...statement, text: value };
      return null;
    case "score": {
      const [, own, most] = /^(\d{1,3}(?:\.\d{1,2})?)\s*\/\s*(\d{1,3})$/.exec(value) ?? [];
      if (own === undefined || Number(most) <= 0 || Number(own) > Number(most))
        return unread(value, "score", "Write it with its maximum, such as 82/100.");
      facts.score = { value: Number(own), max: Number(most), ...statement };
      return null;
    }
    case "kind": {
      const kind = value.toLowerCase();
      if (isRole(kind)) facts.kind = { kind, ...statement };
      if (!REPORT_KINDS.some((one) => one === kind))
        facts.lookedAt.push(
          unknown(
            statement,
            `no kind of report unless the policy has a report with this role; known are ${REPORT_KINDS.join(", ")}`,
          ),
        );
      return null;
    }
  }
  const near = nearestWord(name, FRONT_MATTER_KEYS);
  const hint = near === null ? "" : `; did you mean "${near}"?`;
  facts.lookedAt.push(unknown(statement, `no key of the front matter that is read${hint}`));
  return null;
}

function unread(value: string, what: string, expected: string): string {
  return value === ""
    ? `"${what}" has no value in its line. ${expected}`
    : `"${oneLine(value, 60)}" is not a valid ${what}. ${expected}`;
}

function unknown(statement: Statement, reason: string): LookedAt {
  return { about: "report", reason, ...statement };
}

/** A value without its quotes, or without the comment after it. */
function plainValue(written: string): string {
  const value = written.trim();
  const quote = value.charAt(0);
  if (quote === '"' || quote === "'") {
    const end = value.indexOf(quote, 1);
    return end < 0 ? value : value.slice(1, end).trim();
  }
  const comment = /(?:^|[ \t])#/.exec(value);
  return (comment ? value.slice(0, comment.index) : value).trim();
}

/** What the body of a report says of what the front matter may say too. */
export type BodyFacts = Pick<ReportFacts, "verdicts" | "coverage" | "grade" | "score" | "fields">;

/**
 * The facts of both. What the front matter says comes first, and wins where one value is needed; what decides (verdicts, coverage) is kept
 * as stated in both places, where the less favorable counts (docs/design/gates-and-verdict.md).
 */
export function withFrontMatter(
  front: FrontMatterFacts | null,
  body: BodyFacts,
): BodyFacts & Pick<ReportFacts, "kind" | "lookedAt"> {
  if (!front) return { ...body, kind: null, lookedAt: [] };
  const { verdict, coverage, grade, score, fields, kind } = front;
  const lookedAt = [...front.lookedAt];
  if (grade && body.grade && grade.text !== body.grade.text) lookedAt.push(overruled(body.grade, grade));
  if (score && body.score && (score.value !== body.score.value || score.max !== body.score.max))
    lookedAt.push(overruled(body.score, score));
  return {
    verdicts: verdict ? [verdict, ...body.verdicts] : body.verdicts,
    coverage: coverage ? [coverage, ...body.coverage] : body.coverage,
    fields: [...fields, ...body.fields],
    grade: grade ?? body.grade,
    score: score ?? body.score,
    kind,
    lookedAt,
  };
}

function overruled({ text, range }: Statement, by: Statement): LookedAt {
  return {
    about: "report",
    reason: `the front matter says otherwise in line ${by.range.line}`,
    text,
    range,
  };
}
