import { readTree } from "../markdown/lezer";
import type { EffortUnits } from "../reader/effortUnits";
import type { ReportFacts } from "../reader/facts";
import { readReport } from "../reader/readReport";
import type { Source } from "../text/source";
import type { Counters } from "./counters";
import { parseAfter, type ParsedText } from "./incrementalTree";

/** Facts by content hash, and the syntax trees of open reports. */
export interface ReportMemory {
  /** The facts of these bytes if they are the latest for their path, else null. */
  known(source: Source, effort: EffortUnits): ReportFacts | null;
  /** Reads a report. The tree is kept for the next read only if the report is open in an editor. */
  read(source: Source, effort: EffortUnits, isOpen: boolean): ReportFacts;
  /** Whether the next read of the path can reuse a tree. */
  hasTree(path: string): boolean;
  dropTree(path: string): void;
  forget(path: string): void;
}

interface Known {
  readonly sha256: string;
  readonly effort: string;
  readonly facts: ReportFacts;
}

export function createReportMemory(counters: Counters): ReportMemory {
  const facts = new Map<string, Known>();
  const trees = new Map<string, ParsedText>();
  const parse = (path: string, text: string, isOpen: boolean): ParsedText => {
    const parsed = parseAfter(trees.get(path) ?? null, text);
    if (parsed.isIncremental) counters.documentsParsedIncrementally++;
    else counters.documentsParsed++;
    if (isOpen) trees.set(path, parsed);
    else trees.delete(path);
    return parsed;
  };
  return {
    known(source, effort) {
      const known = facts.get(source.path);
      if (known?.sha256 !== source.sha256 || known.effort !== effortKey(effort)) return null;
      counters.factsReused++;
      return known.facts;
    },
    read(source, effort, isOpen) {
      const read = readReport(source, {
        effort,
        parse: (text) => readTree(text, parse(source.path, text, isOpen).tree),
      });
      facts.set(source.path, { sha256: source.sha256, effort: effortKey(effort), facts: read });
      return read;
    },
    hasTree: (path) => trees.has(path),
    dropTree: (path) => void trees.delete(path),
    forget(path) {
      facts.delete(path);
      trees.delete(path);
    },
  };
}

/** What the facts of a report depend on in addition to its bytes. */
export function effortKey({ hoursPerDay, daysPerWeek, weeksPerSprint, daysPerMonth }: EffortUnits): string {
  return [hoursPerDay, daysPerWeek, weeksPerSprint, daysPerMonth].join(" ");
}
