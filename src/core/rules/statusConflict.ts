import type { Entry, ReportFacts } from "../reader/facts";
import { stateIn, stateOf, type EntryState } from "../reader/measures/entryState";
import { groupBy } from "../text/groupBy";
import { significantStems } from "../lexicon/englishStems";
import { oneLine, wordsOf } from "../text/words";
import { defineRule, type Report } from "./rule";
import { documentsOf } from "./shared/documents";

/** A name that more places state is that of a field, such as "Test status". */
const MOST_PLACES = 3;
/** A longer cell explains something else as well. */
const LONGEST_STATUS = 40;

export const statusConflict = defineRule({
  id: "status-conflict",
  title: "One part with two statuses",
  level: "warning",
  docs: `
    A table and a labeled line of one document give the same part different statuses: passed in the summary, failed where it is described. Readers of
    the summary take the part for better than it is.

    State the same status in both places, or say what each of them is about.

    Only parts with the same name of at least two telling words are compared, and only if one place is a row of a table and the other one is not in a
    table. What does not apply has no status.
  `,
  examples: {
    bad: {
      "07_QA_VALIDATION.md": `
        # QA Validation

        | Dimension             | Status    |
        | --------------------- | --------- |
        | Load testing          | ✅ PASS   |
        | Monitoring validation | ✅ PASS   | <!-- problem -->

        ## Details

        **Monitoring validation: ⚠️ PARTIAL PASS**
      `,
    },
    good: {
      "07_QA_VALIDATION.md": `
        # QA Validation

        | Dimension             | Status     |
        | --------------------- | ---------- |
        | Load testing          | ✅ PASS    |
        | Monitoring validation | ⚠️ PARTIAL |

        ## Details

        **Monitoring validation: ⚠️ PARTIAL PASS**
      `,
    },
  },
  *check(context): Generator<Report> {
    for (const document of documentsOf(context)) {
      const stated = document.entries.flatMap(statusOf);
      for (const [, places] of groupBy(stated, ({ name }) => name)) {
        const [best, ...others] = [...places].sort((a, b) => RANK[b.state] - RANK[a.state]);
        const worst = others.at(-1);
        if (!best || !worst || places.length > MOST_PLACES) continue;
        if (best.state !== worst.state && best.isRow !== worst.isRow) yield problem(document, best, worst);
      }
    }
  },
});

type StatedState = Exclude<EntryState, "not-applicable">;

const RANK: Readonly<Record<StatedState, number>> = { met: 2, partial: 1, unmet: 0 };

interface Status {
  readonly name: string;
  readonly entry: Entry;
  readonly isRow: boolean;
  readonly state: StatedState;
  /** The cell or the value that states it. */
  readonly written: string;
}

function statusOf(entry: Entry): readonly Status[] {
  if (entry.checked !== null || entry.values.length === 0) return [];
  if (significantStems(entry.name).size < 2) return [];
  const state = stateOf(entry);
  const written = entry.values.find(
    ({ text }) => text.length <= LONGEST_STATUS && stateIn(text) === state,
  )?.text;
  if (state === null || state === "not-applicable" || written === undefined) return [];
  const isRow = entry.values.some(({ header }) => header !== "");
  return [{ name: wordsOf(entry.name).join(" "), entry, isRow, state, written }];
}

function problem({ path }: ReportFacts, best: Status, worst: Status): Report {
  const [here, there] = [best, worst].map(({ written }) => oneLine(written, 60));
  const { line } = worst.entry.range;
  return {
    path,
    range: best.entry.range,
    message: `"${oneLine(best.entry.name, 60)}" is "${here ?? ""}" here, but "${there ?? ""}" in line ${line}. State one status, or say what each one is about.`,
    identity: [best.name],
    related: [{ path, line, message: there ?? "" }],
  };
}
