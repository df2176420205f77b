/** Checks an existing document by this tool, block by block, against what the reports and the policy give today. */
import type { Provenance } from "../../contract/audit";
import type { SetModel } from "../../readiness/model";
import { figuresIn, type Figure } from "./figures";
import { groundOf, type Ground } from "./ground";
import { sourcesIn } from "./ownClaims";
import type { DecisionReading } from "./decisionReading";
import { placeIn } from "./decisionReading";
import type { MeantPassage, Passage } from "./passages";

/**
 * Every figure of the document with its source. `meant` are the passages that it should have. A figure that differs from the intended one
 * is an orphan, even if it appears in the reports. For blocks without an intended counterpart, `rest` is used.
 */
export function alignedProvenance(
  reading: DecisionReading,
  meant: readonly MeantPassage[],
  model: SetModel,
  rest: readonly Provenance[],
): readonly Provenance[] {
  const ground = groundOf(model);
  const isInField = (passage: Passage): boolean => reading.isHuman(placeIn(reading, passage, 0, 1).line);
  const counterparts = pair(
    reading.passages.filter((passage) => !isInField(passage)),
    meant,
  );
  const found = reading.passages.flatMap((passage): readonly Provenance[] => {
    const counterpart = counterparts.get(passage);
    if (counterpart) return judged(reading, passage, counterpart, ground);
    const { line } = placeIn(reading, passage, 0, 1);
    const endLine = placeIn(reading, passage, passage.text.length, passage.text.length).endLine;
    return rest.filter((one) => one.line >= line && one.line <= endLine);
  });
  return found;
}

/** Pairs passages with intended ones: identical text first, then text that differs only in digits, both in order. */
function pair(
  passages: readonly Passage[],
  meant: readonly MeantPassage[],
): ReadonlyMap<Passage, MeantPassage> {
  const pairs = new Map<Passage, MeantPassage>();
  const taken = new Set<MeantPassage>();
  for (const keyOf of [exact, skeleton]) {
    const waiting = new Map<string, MeantPassage[]>();
    for (const one of meant) {
      if (taken.has(one)) continue;
      const queue = waiting.get(keyOf(one)) ?? [];
      queue.push(one);
      waiting.set(keyOf(one), queue);
    }
    for (const passage of passages) {
      if (pairs.has(passage)) continue;
      const next = waiting.get(keyOf(passage))?.shift();
      if (!next) continue;
      pairs.set(passage, next);
      taken.add(next);
    }
  }
  return pairs;
}

type Comparable = Pick<Passage, "kind" | "text" | "links">;

function exact({ kind, text, links }: Comparable): string {
  return `${kind} ${text.trim()} ${links.map(({ url }) => url).join(" ")}`;
}

/** Numbers may have changed their length, and a label with other numbers is no longer a link, so that its brackets are text. */
function skeleton({ kind, text }: Comparable): string {
  return `${kind} ${text
    .trim()
    .replace(/\d+/g, "0")
    .replace(/\[([^[\]]*)\]/g, "$1")}`;
}

function judged(
  reading: DecisionReading,
  passage: Passage,
  meant: MeantPassage,
  ground: Ground,
): readonly Provenance[] {
  const sources = sourcesIn(meant, ground);
  const at = ({ from, to, text }: Pick<Figure, "from" | "to" | "text">) => {
    const { line, column } = placeIn(reading, passage, from, to);
    return { line, column, text };
  };
  if (exact(passage) === exact(meant)) {
    return sources.map(({ figure, state, evidence, formula }) => ({
      ...at(figure),
      state,
      evidence,
      formula,
    }));
  }
  const changed = changedWords(passage, meant);
  const kept = figuresIn(passage.text).flatMap((figure, index): readonly Provenance[] => {
    if (changed.some(({ from, to }) => from < figure.to && figure.from < to)) return [];
    const own = figuresIn(meant.text)[index];
    const source = sources.find((one) => one.figure.from === own?.from);
    return source
      ? [{ ...at(figure), state: source.state, evidence: source.evidence, formula: source.formula }]
      : [];
  });
  const orphans = changed.map((word): Provenance => ({
    ...at(word),
    state: "orphan",
    evidence: [],
    formula: `the reports and the policy give "${word.meant}"`,
  }));
  return [...kept, ...orphans];
}

interface ChangedWord {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly meant: string;
}

/** Words of a passage that differ from the intended ones, and links with another target. */
function changedWords(passage: Passage, meant: MeantPassage): readonly ChangedWord[] {
  const own = wordsOf(passage.text);
  const expected = wordsOf(meant.text);
  const words = own.flatMap((word, index): readonly ChangedWord[] => {
    const other = expected[index];
    return other && other.text !== word.text ? [{ ...word, meant: other.text }] : [];
  });
  const links = passage.links.flatMap((link, index): readonly ChangedWord[] => {
    const other = meant.links[index];
    if (!other || other.url === link.url) return [];
    return [{ from: link.from, to: link.to, text: link.url, meant: other.url }];
  });
  return [...words, ...links];
}

function wordsOf(
  text: string,
): readonly { readonly from: number; readonly to: number; readonly text: string }[] {
  return [...text.matchAll(/[^\s|]+/g)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    text: match[0],
  }));
}
