import { findNodeAtLocation, parseTree, type Node } from "jsonc-parser";
import { parseJsonDocument } from "../policy/jsonDocument";
import { canonicalJson } from "../text/stableJson";
import { applyEdits, type TextEdit } from "../text/textEdit";
import { appendToContainer, indentUnit } from "./jsonAppend";

/** An edit of a policy file that keeps its comments, and where its new entry is. */
export interface PolicyEdit {
  readonly edits: readonly TextEdit[];
  /** 0-based UTF-16 offset of the entry in the text after the edit. */
  readonly offset: number;
}

/** What a person answers when a risk is accepted. */
export interface WaiverEntry {
  /** Key of a finding of the set. */
  readonly finding: string;
  readonly fingerprint: string;
  readonly owner: string;
  readonly approver: string;
  readonly reason: string;
  /** ISO date. */
  readonly expires: string;
}

/** Adds a waiver to a policy file. Null if the file cannot be read. A `text` of null: there is no file. */
export function addWaiver(text: string | null, waiver: WaiverEntry): PolicyEdit | null {
  return append(text, "waivers", { ...waiver });
}

/** States in a policy file that a finding is the same as another one, which counts then; both by their keys. */
export function addSameAs(text: string | null, finding: string, counts: string): PolicyEdit | null {
  return append(text, "sameAs", [finding, counts]);
}

/** Appends an entry to a list at the root of a policy file, which is created with it if need be. */
function append(text: string | null, key: string, entry: unknown): PolicyEdit | null {
  const before = text === null || text.trim() === "" ? "{}" : text;
  const { value, problems } = parseJsonDocument(before);
  if (problems.length > 0 || !isObject(value)) return null;
  const list = value[key];
  if (list !== undefined && !Array.isArray(list)) return null;
  const known: readonly unknown[] = list ?? [];
  const edits = insertion(before, key, entry);
  const after = applyEdits(before, edits);
  const read = parseJsonDocument(after);
  const meant = { ...value, [key]: [...known, entry] };
  if (read.problems.length > 0 || canonicalJson(read.value) !== canonicalJson(meant)) return null;
  const offset = read.valueRange([key, known.length]).from;
  return before === text ? { edits, offset } : { edits: [whole(text ?? "", after)], offset };
}

function whole(text: string, after: string): TextEdit {
  return { from: 0, to: text.length, text: after.endsWith("\n") ? after : `${after}\n` };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function insertion(text: string, key: string, entry: unknown): readonly TextEdit[] {
  // The parser takes a byte order mark for a character that JSON does not allow.
  const readable = text.startsWith("\uFEFF") ? ` ${text.slice(1)}` : text;
  const root = parseTree(readable, [], { allowTrailingComma: true });
  const list: Node | undefined = root && findNodeAtLocation(root, [key]);
  const unit = indentUnit(text);
  const written = jsonText(entry, unit);
  if (list !== undefined) return appendToContainer(text, list, written);
  const inList = `"${key}": [\n${unit}${written.replaceAll("\n", `\n${unit}`)}\n]`;
  return root === undefined ? [] : appendToContainer(text, root, inList);
}

/** An object over several lines, a pair in one. */
function jsonText(entry: unknown, unit: string): string {
  if (!Array.isArray(entry)) return JSON.stringify(entry, null, unit);
  return `[${entry.map((one) => JSON.stringify(one)).join(", ")}]`;
}
