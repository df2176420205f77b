import { readDecision, type DecisionReading } from "../decision/provenance/decisionReading";
import { readStandingDecision, type StandingDecision } from "../decision/standingDecision";
import { sidecarPath } from "../decision/places";
import { parseWithLezer } from "../markdown/lezer";
import type { Policy } from "../policy/model";
import type { EffortUnits } from "../reader/effortUnits";
import type { RollbackPlanFile } from "../workspace/rollbackPlan";
import type { ReportFacts } from "../reader/facts";
import { sha256Of } from "../text/hash";
import type { Source } from "../text/source";
import type { FileSystem } from "../workspace/fileSystem";
import { findPolicy, type FindPolicyOptions, type PolicyChoice } from "../workspace/findPolicy";
import { firstHeading } from "../workspace/firstHeading";
import { readSource, reportNames, type SetReader, type Unreadable } from "../judge/loadSet";
import { baseName, isSamePath, joinPath } from "../workspace/paths";
import { isNamed, type SetFile } from "../workspace/reports";
import { findRollbackPlan } from "../workspace/rollbackPlan";
import { folderOfSet, isDocument } from "../workspace/usualPlaces";
import { sourceLines } from "../workspace/sourceLines";
import type { Counters } from "./counters";
import type { FileChange } from "./fileChange";
import { effortKey, type ReportMemory } from "./reportMemory";
import { isSameMap, unchangedOr } from "./sameData";

/** What is known about the folder of a set, until a change is reported. */
export interface SetMemory {
  readonly path: string;
  /** Incremented by every change that makes a running read obsolete. */
  generation: number;
  names: readonly string[] | null;
  readonly titles: Map<string, string | null | Unreadable>;
  /** By file name, with the units they were read with. */
  readonly facts: Map<string, { readonly units: string; readonly read: ReportFacts | Unreadable }>;
  policy: { readonly key: string; readonly choice: PolicyChoice } | null;
  /** The file that the policy names as the rollback plan. */
  rollbackPlan: { readonly stated: string; readonly file: RollbackPlanFile | null } | null;
  /** The file at the path of the decision, read for a policy. */
  decision: { readonly path: string; readonly policy: Policy; readonly read: StandingDecision | null } | null;
  /** Its text, and what identifies it. */
  decisionText: KnownText | null;
  /** Line counts of cited source files; `key` contains their paths. */
  sourceLines: { readonly key: string; readonly lines: ReadonlyMap<string, number | null> } | null;
  /** What was known when the folder was forgotten last: the same objects mean that nothing changed, and nothing is judged again. */
  earlier: Earlier;
}

interface KnownText {
  readonly path: string;
  /** Lower-case hexadecimal; null where the file cannot be read. */
  readonly sha256: string | null;
  readonly read: DecisionReading | null;
}

interface Earlier {
  readonly policy: PolicyChoice | null;
  readonly rollbackPlan: RollbackPlanFile | null;
  readonly decisionText: KnownText | null;
  readonly sourceLines: ReadonlyMap<string, number | null> | null;
}

const NOTHING_EARLIER: Earlier = { policy: null, rollbackPlan: null, decisionText: null, sourceLines: null };

export function createSetMemory(path: string): SetMemory {
  return {
    path,
    generation: 0,
    names: null,
    titles: new Map(),
    facts: new Map(),
    policy: null,
    rollbackPlan: null,
    decision: null,
    decisionText: null,
    sourceLines: null,
    earlier: NOTHING_EARLIER,
  };
}

/**
 * Forgets what is known about one file, and about the folder if files were added or removed. A file that was not listed is new even if
 * it is reported as changed: a host can join the events of a file that was deleted and created again.
 */
export function forgetFile(memory: SetMemory, name: string, change: FileChange): void {
  memory.generation++;
  memory.titles.delete(name);
  memory.facts.delete(name);
  if (memory.decision !== null && baseName(memory.decision.path) === name) memory.decision = null;
  if (memory.decisionText !== null && baseName(memory.decisionText.path) === name) memory.decisionText = null;
  if (change !== "changed" || memory.names?.includes(name) === false) memory.names = null;
}

/** Forgets everything that came from the file system. */
export function forgetFolder(memory: SetMemory): void {
  const { policy, rollbackPlan, decisionText, sourceLines, earlier } = memory;
  memory.earlier = {
    policy: policy?.choice ?? earlier.policy,
    rollbackPlan: rollbackPlan?.file ?? earlier.rollbackPlan,
    decisionText: decisionText ?? earlier.decisionText,
    sourceLines: sourceLines?.lines ?? earlier.sourceLines,
  };
  memory.generation++;
  memory.names = null;
  memory.policy = null;
  memory.rollbackPlan = null;
  memory.decision = null;
  memory.decisionText = null;
  memory.sourceLines = null;
  memory.titles.clear();
  memory.facts.clear();
}

/** Forgets the rollback plan if it is that file, and returns whether it is. */
export function forgetRollbackPlan(memory: SetMemory, path: string): boolean {
  const file = memory.rollbackPlan?.file ?? null;
  if (file === null || !isSamePath(file.path, path)) return false;
  memory.generation++;
  memory.rollbackPlan = null;
  return true;
}

/** Forgets the decision if the file is its JSON file, and returns whether it is. */
export function forgetSidecar(memory: SetMemory, path: string): boolean {
  if (memory.decision === null || !isSamePath(sidecarPath(memory.decision.path), path)) return false;
  memory.generation++;
  memory.decision = null;
  return true;
}

export interface MemoryReaderOptions {
  readonly fileSystem: FileSystem;
  /** Text of an open editor, null if there is none. */
  readonly openText: (path: string) => string | null;
  /** Whether the file of an open editor starts with a byte order mark, which the editor text omits. */
  readonly hasByteOrderMark: (path: string) => boolean;
  readonly policy: FindPolicyOptions;
  readonly reports: ReportMemory;
  readonly counters: Counters;
  /** Called before a report is read from its start, so that the host can do other work in between. */
  readonly pause: () => Promise<void>;
}

/** Reads a set; reads from the file system only what is not known yet. */
export function readerOfMemory(memory: SetMemory, options: MemoryReaderOptions): SetReader {
  return {
    survey: () => survey(memory, options),
    async policy(files) {
      const key = JSON.stringify(files);
      if (memory.policy?.key === key) return memory.policy.choice;
      const { generation } = memory;
      const found = await findPolicy(options.fileSystem, memory.path, files, options.policy);
      const choice = unchangedOr(memory.earlier.policy, found);
      if (memory.generation === generation) memory.policy = { key, choice };
      return choice;
    },
    async facts(name, effort) {
      const units = effortKey(effort);
      const known = memory.facts.get(name);
      if (known?.units === units) return known.read;
      const { generation } = memory;
      const read = await readFacts(joinPath(folderOfSet(memory.path), name), effort, options);
      if (memory.generation === generation) memory.facts.set(name, { units, read });
      return read;
    },
    async rollbackPlan(stated) {
      if (stated === null) return null;
      if (memory.rollbackPlan?.stated === stated) return memory.rollbackPlan.file;
      const { generation } = memory;
      const found = await findRollbackPlan(options.fileSystem, memory.path, stated, options.policy);
      const file = unchangedOr(memory.earlier.rollbackPlan, found);
      if (memory.generation === generation) memory.rollbackPlan = { stated, file };
      return file;
    },
    async decision(path, policy) {
      const known = memory.decision;
      if (known?.path === path && known.policy === policy) return known.read;
      const { generation } = memory;
      const read = await readStandingDecision(options.fileSystem, path, policy);
      if (memory.generation === generation) memory.decision = { path, policy, read };
      return read;
    },
    // Its figures are not checked against the reports here: every keystroke in a report would cost a pass over the decision.
    async decisionText(path) {
      const known = memory.decisionText;
      if (known?.path === path) return known.read;
      const { generation } = memory;
      const text = await readDecisionText(path, memory.earlier.decisionText, options);
      if (memory.generation === generation) memory.decisionText = text;
      return text.read;
    },
    async sourceLines(cited) {
      const key = JSON.stringify(cited);
      if (memory.sourceLines?.key === key) return memory.sourceLines.lines;
      const { generation } = memory;
      const known = memory.sourceLines?.lines ?? new Map<string, number | null>();
      const unknown = cited.filter((path) => !known.has(path));
      const read = await sourceLines(options.fileSystem, memory.path, unknown, options.policy);
      const counted = new Map([...known, ...read].filter(([path]) => cited.includes(path)));
      const lines = isSameMap(memory.earlier.sourceLines, counted) ? memory.earlier.sourceLines : counted;
      if (memory.generation === generation) memory.sourceLines = { key, lines };
      return lines;
    },
  };
}

/** The earlier reading of the same text, or a new one. */
async function readDecisionText(
  path: string,
  earlier: KnownText | null,
  options: MemoryReaderOptions,
): Promise<KnownText> {
  const source = await sourceOf(path, options);
  if (!("text" in source)) return { path, sha256: null, read: null };
  const { sha256 } = source;
  if (earlier?.path === path && earlier.sha256 === sha256) return earlier;
  return { path, sha256, read: readDecision(source, parseWithLezer) };
}

async function survey(
  memory: SetMemory,
  options: MemoryReaderOptions,
): Promise<{ files: readonly SetFile[]; unreadable: ReadonlyMap<string, Unreadable> } | string> {
  const { generation } = memory;
  let { names } = memory;
  if (names === null) {
    try {
      const entries = await options.fileSystem.readDirectory(folderOfSet(memory.path));
      const all = [...reportNames(entries)].sort();
      names = isDocument(memory.path) ? all.filter((name) => name === baseName(memory.path)) : all;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return `Cannot read the folder ${folderOfSet(memory.path)}: ${why}`;
    }
    if (memory.generation === generation) memory.names = names;
  }
  const titles = await Promise.all(names.map((name) => titleOf(memory, name, options)));
  const unreadable = new Map<string, Unreadable>();
  const files = names.map((name, index): SetFile => {
    const title = titles[index] ?? null;
    if (title === null || typeof title === "string") return { name, title };
    unreadable.set(name, title);
    return { name, title: null };
  });
  return { files, unreadable };
}

async function titleOf(
  memory: SetMemory,
  name: string,
  options: MemoryReaderOptions,
): Promise<string | null | Unreadable> {
  if (isNamed(name)) return null;
  const known = memory.titles.get(name);
  if (known !== undefined) return known;
  const { generation } = memory;
  const source = await sourceOf(joinPath(folderOfSet(memory.path), name), options);
  const title = "text" in source ? firstHeading(source.text) : source;
  if (memory.generation === generation) memory.titles.set(name, title);
  return title;
}

async function readFacts(
  path: string,
  effort: EffortUnits,
  options: MemoryReaderOptions,
): Promise<ReportFacts | Unreadable> {
  const { reports, openText, pause } = options;
  const source = await sourceOf(path, options);
  if (!("text" in source)) return source;
  const known = reports.known(source, effort);
  if (known !== null) return known;
  if (!reports.hasTree(path)) await pause();
  return reports.read(source, effort, openText(path) !== null);
}

async function sourceOf(path: string, options: MemoryReaderOptions): Promise<Source | Unreadable> {
  options.counters.documentsRead++;
  const text = options.openText(path);
  if (text === null) return readSource(options.fileSystem, path);
  const { sha256, byteLength } = utf8Identity(options.hasByteOrderMark(path) ? `\uFEFF${text}` : text);
  return { path, text, sha256, byteLength, isUtf8: true };
}

function utf8Identity(text: string): Pick<Source, "sha256" | "byteLength"> {
  return { sha256: sha256Of(text), byteLength: utf8Length(text) };
}

/** Number of bytes of a text in UTF-8; half a surrogate pair counts as U+FFFD, three bytes. */
function utf8Length(text: string): number {
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) length++;
    else if (code < 0x800) length += 2;
    else if (code >= 0xd800 && code < 0xdc00 && isLowSurrogate(text.charCodeAt(i + 1))) {
      length += 4;
      i++;
    } else length += 3;
  }
  return length;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}
