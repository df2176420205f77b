import { compareReadings, type Unread } from "../decision/secondReading";
import { tooCostlyForRemark } from "../markdown/readingCost";
import type { MarkdownDocument } from "../markdown/blocks";
import { parseWithLezer } from "../markdown/lezer";
import { parseWithRemark } from "../markdown/remark";
import { isSameTree } from "../markdown/sameTree";
import { assessSet, problemsOf, type SetInput } from "./judgeSet";
import type { SetModel } from "../readiness/model";
import type { ReportFacts } from "../reader/facts";
import { LARGEST_REPORT, readReport } from "../reader/readReport";
import type { Source } from "../text/source";
import type { FileSystem } from "../workspace/fileSystem";
import { readSet, type FailedSet, type LoadSetOptions, type ReadSet } from "./loadSet";

/** The text of a report, and how the first parser understood it. */
interface ParsedSource extends Source {
  readonly document: MarkdownDocument;
}

/** A set that was read once, with what the second reading needs. */
export interface SetToDecide extends ReadSet {
  /** The texts of its reports, by path. */
  readonly sources: ReadonlyMap<string, ParsedSource>;
}

/** A set whose reports were read with both Markdown parsers. */
export interface SetReadTwice extends ReadSet {
  /** The same input with the facts of the second reading, or of the first for reports that were not read again. */
  readonly second: SetInput;
  readonly unread: readonly Unread[];
}

/**
 * Reads a set for a decision. Waivers are judged only by the as-of date, so that the decision does not depend on the day it is written.
 * The first step of command line and editor; `readAgain` is the second.
 */
export async function readToDecide(
  fileSystem: FileSystem,
  setPath: string,
  options: Omit<LoadSetOptions, "asOf" | "today">,
): Promise<SetToDecide | FailedSet> {
  const sources = new Map<string, ParsedSource>();
  const read = await readSet(fileSystem, setPath, { ...options, asOf: null, today: null }, (source, how) => {
    const document = parseWithLezer(source.text.slice(0, LARGEST_REPORT));
    sources.set(source.path, { ...source, document });
    return readReport(source, { ...how, parse: () => document });
  });
  if (read.kind === "failed") return read;
  const reports = new Set(read.input.reports.map(({ facts }) => facts.path));
  return { ...read, sources: new Map([...sources].filter(([path]) => reports.has(path))) };
}

/**
 * Reads the same texts with remark, because a parser bug must not decide about a release. Takes about ten times as long as the first
 * parser: `pause` is called before each report, and rejecting it ends the reading.
 */
export async function readAgain(
  { sources, ...read }: SetToDecide,
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<SetReadTwice> {
  const { input } = read;
  const unread: Unread[] = [];
  const reports: SetInput["reports"][number][] = [];
  for (const { role, facts } of input.reports) {
    await pause();
    const again = readFactsAgain(facts, sources.get(facts.path), input);
    if ("findings" in again) reports.push({ role, facts: again });
    else {
      reports.push({ role, facts });
      unread.push(again);
    }
  }
  return { ...read, second: { ...input, reports }, unread };
}

/** A parser that builds the same tree gives the same facts; only another tree is read. */
function readFactsAgain(
  facts: ReportFacts,
  source: ParsedSource | undefined,
  { policy }: SetInput,
): ReportFacts | Unread {
  const { path } = facts;
  if (!source) return { path, line: 1, reason: "its text is not available" };
  const { document } = source;
  const costly = tooCostlyForRemark(source.text);
  if (costly !== null) return { path, ...costly };
  try {
    const again = parseWithRemark(document.text);
    return isSameTree(document, again)
      ? facts
      : readReport(source, { effort: policy.effort, parse: () => again });
  } catch (error) {
    // If the second parser fails, the report counts as unconfirmed instead of ending the decision: the parser does not guarantee to accept every text.
    return {
      path,
      line: 1,
      reason: `the parser failed: ${error instanceof Error ? error.message : "unknown"}`,
    };
  }
}

/**
 * Judges both readings; where they disagree, the gates that depend on it cannot pass. The rules run once, on the result. `asOf`: an ISO
 * date, or null for that of the reports.
 */
export function judgeTwice({ input, second, unread }: SetReadTwice, asOf: string | null): SetModel {
  const first = assessSet({ ...input, asOf });
  const isSame = second.reports.every(({ facts }, index) => facts === input.reports[index]?.facts);
  const again = isSame ? first : assessSet({ ...second, asOf: first.asOf });
  const readings = compareReadings(first, again, unread);
  const isConfirmed = readings.disagreements.length === 0 && readings.unconfirmed.length === 0;
  const model = isConfirmed ? first : assessSet({ ...input, asOf, readings });
  return { ...model, problems: problemsOf({ ...input, asOf }, model) };
}
