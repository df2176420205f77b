import { findNodeAtLocation, parseTree, type Node } from "jsonc-parser";
import { parseJsonDocument } from "../policy/jsonDocument";
import { findingIds } from "../reader/findingIds";
import { createLineIndex, type LineIndex, type Range } from "../text/range";

/** A key of a finding in a policy file, such as `security:SEC-1`, without its quotes. */
export interface PolicyKey {
  readonly key: string;
  readonly range: Range;
}

/** An id in the words of a waiver. */
export interface PolicyMention {
  readonly id: string;
  readonly range: Range;
}

/** What a policy file says about findings. */
export interface PolicyNames {
  /** In waivers, and in `sameAs`. */
  readonly keys: readonly PolicyKey[];
  /** In the reasons of waivers. */
  readonly mentions: readonly PolicyMention[];
}

const WORDS = ["reason", "compensatingControl"] as const;

/** Reads the keys and ids of findings in a policy file; none if it is not valid JSON with comments. */
export function policyNames(text: string): PolicyNames {
  if (parseJsonDocument(text).problems.length > 0) return { keys: [], mentions: [] };
  // The parser takes a byte order mark for a character that JSON does not allow.
  const root = parseTree(text.startsWith("\uFEFF") ? ` ${text.slice(1)}` : text, [], {
    allowTrailingComma: true,
  });
  const lines = createLineIndex(text);
  const waivers = entriesOf(root, "waivers");
  const named = waivers.flatMap((entry) => findNodeAtLocation(entry, ["finding"]) ?? []);
  const pairs = entriesOf(root, "sameAs").flatMap(({ children }) => children ?? []);
  const words = waivers.flatMap((entry) => WORDS.flatMap((key) => findNodeAtLocation(entry, [key]) ?? []));
  return {
    keys: [...named, ...pairs].flatMap((node) => keyOf(node, text, lines)),
    mentions: words.flatMap((node) => mentionsOf(node, text, lines)),
  };
}

function entriesOf(root: Node | undefined, key: string): readonly Node[] {
  const list = root && findNodeAtLocation(root, [key]);
  return list?.type === "array" ? (list.children ?? []) : [];
}

/** Not a text with escapes: its parts have no places. */
function keyOf(node: Node, text: string, lines: LineIndex): readonly PolicyKey[] {
  const value: unknown = node.value;
  const [from, to] = [node.offset + 1, node.offset + node.length - 1];
  if (typeof value !== "string" || text.slice(from, to) !== value) return [];
  return [{ key: value, range: lines.range(from, to) }];
}

function mentionsOf(node: Node, text: string, lines: LineIndex): readonly PolicyMention[] {
  return keyOf(node, text, lines).flatMap(({ key, range }) =>
    findingIds(key).map(({ id, from, to }) => ({
      id,
      range: lines.range(range.from + from, range.from + to),
    })),
  );
}
