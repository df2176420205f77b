import type { EffortUnits } from "./effortUnits";
import { nearestWord } from "../text/nearest";
import { oneLine } from "../text/words";
import { effortIn } from "./efforts";
import type { Effort, Priority, Severity, StatusDetail } from "./facts";
import { levelIn } from "./scale";
import { type Scale } from "./level";
import { statusOf } from "./statuses";

/** A comment of a report's author to its readings, in document offsets. */
export interface CorrectionComment {
  readonly from: number;
  readonly to: number;
  /** The whole comment on one line. */
  readonly text: string;
  readonly says: "finding" | "not-a-finding";
  /** What it gives; only the keys that it names. */
  readonly values: CorrectionValues;
  /** What of it cannot be read, in whole sentences. */
  readonly problems: readonly string[];
}

export interface CorrectionValues {
  readonly id?: string;
  readonly title?: string;
  readonly severity?: Severity;
  readonly priority?: Priority;
  readonly status?: StatusDetail;
  readonly effort?: Pick<Effort, "text" | "minHours" | "maxHours">;
  /** Id of the finding that it is the same as. */
  readonly sameAs?: string;
}

const KEYS = ["id", "title", "severity", "priority", "status", "effort", "sameAs"] as const;
type Key = (typeof KEYS)[number];

const NOT_A_FINDING = "not-a-finding";

/** How our comments begin. A decision document has its own mark after the same name. */
const OPENING = /<!--[ \t]{0,20}(?:finding(?=[\s:]|-->)|release-readiness[ \t]{0,20}:(?![ \t]*decision\b))/gi;

/** A comment is read up to this length; one that goes on longer is not closed where its author meant to. */
const LONGEST = 1000;
/** More comments than this in one report are not followed. */
export const MOST_COMMENTS = 2000;

/** Where our comments may begin: document offsets, ascending, one more than are followed at most. */
export function commentOpenings(text: string, bodyFrom: number): readonly number[] {
  const openings = [...text.matchAll(OPENING)].map(({ index }) => index);
  return openings.filter((index) => index >= bodyFrom).slice(0, MOST_COMMENTS + 1);
}

/** Offset behind the comment that begins at `from`; null where it is not closed before a blank line. */
export function commentEnd(text: string, from: number): number | null {
  const start = text.slice(from, from + LONGEST);
  const end = start.indexOf("-->", 4);
  if (end < 0 || /(?:\r\n|\r|\n)[ \t]*[\r\n]/.test(start.slice(0, end))) return null;
  return from + end + 3;
}

export interface CommentReading {
  readonly units: EffortUnits;
  /** What the report's own codes of severity mean. */
  readonly scale: Scale;
}

/** Reads one comment; null where it only begins like ours ("<!-- finding moved to phase 2 -->"). */
export function readComment(
  text: string,
  from: number,
  to: number,
  reading: CommentReading,
): CorrectionComment | null {
  const raw = text.slice(from, to);
  const inner = raw.slice(4, -3).trim();
  const place = { from, to, text: oneLine(raw) };
  const directive = /^release-readiness[ \t]*:\s*(.*)$/is.exec(inner)?.[1]?.trim();
  if (directive !== undefined) {
    if (directive.toLowerCase() === NOT_A_FINDING)
      return { ...place, says: NOT_A_FINDING, values: {}, problems: [] };
    const problem = `"${oneLine(directive, 40)}" is nothing that can be said here. Write "${NOT_A_FINDING}".`;
    return { ...place, says: NOT_A_FINDING, values: {}, problems: [problem] };
  }
  const body = inner.slice("finding".length).replace(/^\s*:/, "");
  if (body.trim() !== "" && !body.includes("=")) return null;
  const { pairs, problems } = pairsIn(body);
  const read = pairs.map(([key, value]) => readValue(key, value, reading));
  return {
    ...place,
    says: "finding",
    values: Object.assign({}, ...read.map(({ values }) => values)) as CorrectionValues,
    problems: [...read.flatMap(({ problem }) => problem ?? []), ...problems],
  };
}

const PAIR =
  /\s*,?\s*([A-Za-z][\w-]{0,30})\s{0,5}=\s{0,5}(?:"([^"]*)"|'([^']*)'|“([^”]*)”|([^\s"'“,][^\s,]*))/y;

/** `key=value` and `key="several words"`, up to the first thing that is neither. */
function pairsIn(body: string): {
  readonly pairs: readonly (readonly [string, string])[];
  readonly problems: readonly string[];
} {
  const pairs: (readonly [string, string])[] = [];
  let at = 0;
  PAIR.lastIndex = 0;
  for (let match = PAIR.exec(body); match; match = PAIR.exec(body)) {
    pairs.push([(match[1] ?? "").toLowerCase(), (match[2] ?? match[3] ?? match[4] ?? match[5] ?? "").trim()]);
    at = PAIR.lastIndex;
  }
  const rest = body.slice(at).trim();
  if (rest === "") return { pairs, problems: [] };
  return {
    pairs,
    problems: [`"${oneLine(rest, 40)}" is not of the form key=value; put several words in quotes.`],
  };
}

interface ValueRead {
  readonly values: CorrectionValues;
  readonly problem: string | null;
}

function readValue(key: string, value: string, reading: CommentReading): ValueRead {
  const known = KEYS.find((one) => one.toLowerCase() === key);
  if (!known) {
    const near = nearestWord(key, KEYS);
    const hint = near === null ? `Known are ${KEYS.join(", ")}.` : `Did you mean "${near}"?`;
    return { values: {}, problem: `"${key}" is not a key of a finding. ${hint}` };
  }
  const values = valuesOf(known, value, reading);
  const problem = `"${oneLine(value, 40)}" is not a valid ${known}. ${EXPECTED[known]}`;
  return values ? { values, problem: null } : { values: {}, problem };
}

const EXPECTED: Readonly<Record<Key, string>> = {
  id: "Write an id without blanks, such as SEC-1.",
  title: "Write the title in quotes.",
  severity: "Write critical, high, medium, low or info.",
  priority: "Write P0, P1, P2, P3 or P4.",
  status: 'Write open, in-progress, resolved, accepted or false-positive, or "fixed in PR #12".',
  effort: 'Write an effort such as 4h or "2-3 days".',
  sameAs: "Write the id of the finding that it is the same as, such as SEC-1.",
};

const SAME_AS_ID = /^[A-Za-z0-9#][\w.#/-]{0,39}$/;

function valuesOf(key: Key, value: string, { units, scale }: CommentReading): CorrectionValues | null {
  switch (key) {
    case "id":
      return /^[A-Za-z0-9#][\w.#/-]{0,39}$/.test(value) ? { id: value } : null;
    case "sameAs":
      return SAME_AS_ID.test(value) ? { sameAs: value } : null;
    case "title":
      return value === "" ? null : { title: oneLine(value, 200) };
    case "severity": {
      const level = value.length > 40 ? null : levelIn(value, scale);
      if (!level) return null;
      return { severity: level.severity, ...(level.priority && { priority: level.priority }) };
    }
    case "priority":
      return /^P[0-4]$/i.test(value) ? { priority: value.toUpperCase() as Priority } : null;
    case "status": {
      const status = value.toLowerCase() === "claimed" ? "claimed" : statusOf(value);
      return status && { status };
    }
    case "effort": {
      const hours = effortIn(value, units);
      return hours && { effort: { text: oneLine(value, 80), ...hours } };
    }
  }
}
