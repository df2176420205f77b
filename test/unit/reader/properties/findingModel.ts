/** Findings as a report's author thinks of them, before they are written down in one form or another. */
import fc from "fast-check";
import {
  SEVERITIES,
  type FindingFacts,
  type Severity,
  type StatusDetail,
} from "../../../../src/core/reader/facts";

export interface ModelFinding {
  readonly id: string | null;
  readonly title: string;
  readonly severity: Severity;
  /** Null: nothing is stated. */
  readonly status: Words<StatusDetail> | null;
  /** Lowest and highest hours. */
  readonly effort: Words<readonly [number, number]> | null;
  readonly location: Words<string> | null;
}

/** What is meant, and the words that say it. */
interface Words<T> {
  readonly words: string;
  readonly means: T;
}

// No two share a word that tells one finding from another: alike titles are one finding to the reader of a report.
const TITLES = [
  "Berths are handed out twice",
  "The outlook blocks every booking",
  "Session key lies in the repository",
  "`retry_charge` gives up after one attempt",
  "Passwords stand in the log",
  "Queue grows without any bound",
  "Chart cannot be used with a keyboard",
  "Feed shows cancelled stays",
  "Prices lose cents",
  "Tariffs are compiled in",
  "No alarm when mails bounce",
  "Invoices: names go into a shell",
  "Ferries leave 2 minutes early",
  "Uploads of 40 MB fill the disk",
  "Skippers see the notes of others",
  "Clocks of lockers drift",
  "Backups were never restored",
  "Search reads the whole archive",
  "Tokens never expire",
  "Colours alone tell free from taken",
  "Wildcard certificate on every host",
  "Weather is fetched for each guest",
  "Ledger has only one writer",
  "Debug page answers in production",
  // Words of levels and statuses that are about the thing, not about the finding.
  "Locked harbours can be entered",
  "Open redirect after the login",
  "Fixed salt in hashes",
  "High memory use of the importer",
  "Low contrast of buttons",
  "Critical section without a lock",
  "Missing index on arrivals",
  "Done flag stays unset",
] as const;

const STATUSES: readonly Words<StatusDetail>[] = [
  { words: "Open", means: "open" },
  { words: "In progress", means: "in-progress" },
  { words: "Fixed", means: "claimed" },
  { words: "Resolved", means: "claimed" },
  { words: "Fixed in commit 1a2b3c4", means: "verified" },
  { words: "Accepted", means: "accepted" },
  { words: "False positive", means: "false-positive" },
];

const EFFORTS: readonly Words<readonly [number, number]>[] = [
  { words: "4 hours", means: [4, 4] },
  { words: "2-3 days", means: [16, 24] },
  { words: "1 week", means: [40, 40] },
  { words: "~2 d", means: [16, 16] },
];

/** How the author numbers findings: by position, or by level and position. */
type IdStyle = (severity: Severity, number: number) => string | null;

const LETTERS: Readonly<Record<Severity, string>> = {
  critical: "C",
  high: "H",
  medium: "M",
  low: "L",
  info: "INFO",
};

const ID_STYLES: readonly IdStyle[] = [
  () => null,
  (_, number) => `F-${number}`,
  (_, number) => `ARCH-${String(number).padStart(3, "0")}`,
  (severity, number) => `${LETTERS[severity]}-${number}`,
];

interface Ask {
  readonly least?: number;
  readonly most?: number;
  /** Every finding has an id. */
  readonly named?: boolean;
}

/** Findings of one report, all different. */
export function modelFindings({ least = 1, most = 5, named = false }: Ask = {}): fc.Arbitrary<
  readonly ModelFinding[]
> {
  const styles = named ? ID_STYLES.slice(1) : ID_STYLES;
  const parts = fc.record({
    severity: fc.constantFrom(...SEVERITIES),
    status: fc.option(fc.constantFrom(...STATUSES)),
    effort: fc.option(fc.constantFrom(...EFFORTS)),
    hasLocation: fc.boolean(),
  });
  return fc
    .tuple(
      fc.shuffledSubarray([...TITLES.keys()], { minLength: least, maxLength: most }),
      fc.array(parts, { minLength: most, maxLength: most }),
      fc.constantFrom(...styles),
    )
    .map(([indexes, all, idOf]) =>
      indexes.flatMap((titleIndex, position) => {
        const part = all[position];
        const title = TITLES[titleIndex];
        if (!part || title === undefined) return [];
        const { severity, status, effort, hasLocation } = part;
        const place = `src/part${titleIndex}.py:${10 + titleIndex}`;
        const location = hasLocation ? { words: `\`${place}\``, means: place } : null;
        return [{ id: idOf(severity, position + 1), title, severity, status, effort, location }];
      }),
    );
}

/** A finding without its place and form, as both sides of a comparison have it. */
export interface Essence {
  readonly id: string | null;
  readonly title: string;
  readonly severity: Severity;
  readonly effectiveSeverity: Severity;
  readonly status: StatusDetail;
  readonly hours: readonly [number | null, number | null] | null;
  readonly places: readonly string[];
}

/** What a careful reader takes from findings written down in any form, whatever their order. */
export function meant(findings: readonly ModelFinding[]): readonly Essence[] {
  return sorted(
    findings.map(({ id, title, severity, status, effort, location }) => ({
      id,
      title: title.replaceAll("`", ""),
      severity,
      effectiveSeverity: severity,
      status: status?.means ?? "open",
      hours: effort?.means ?? null,
      places: location === null ? [] : [location.means],
    })),
  );
}

/** What the engine took from a report, in the same shape. */
export function understood(findings: readonly FindingFacts[]): readonly Essence[] {
  return sorted(
    findings.map(({ id, title, severity, effectiveSeverity, statusDetail, effort, locations }) => ({
      id,
      title,
      severity,
      effectiveSeverity,
      status: statusDetail,
      hours: effort === null ? null : [effort.minHours, effort.maxHours],
      places: locations.map(({ path, startLine }) => (startLine === null ? path : `${path}:${startLine}`)),
    })),
  );
}

function sorted(essences: readonly Essence[]): readonly Essence[] {
  return essences.toSorted((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
}
