import { groupBy } from "../../text/groupBy";
import { phrasesAt, type Meaning, type PhraseTrie } from "./phraseTrie";
import { tokensOf, type Token } from "./tokens";

/** A phrase of the lexicon in a text. Offsets in UTF-16 units; `first` and `end` are token indexes, `end` exclusive. */
export interface Annotation extends Meaning {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly end: number;
}

export interface AnnotatedText {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** In document order; of two phrases of one family that overlap only the longer one. */
  readonly annotations: readonly Annotation[];
  /** The same, by family: a long text is asked about many families, many times. */
  readonly byFamily: ReadonlyMap<string, readonly Annotation[]>;
}

/** Finds every phrase of a lexicon in one walk over the tokens of a text. */
export function annotate(text: string, trie: PhraseTrie): AnnotatedText {
  const tokens = tokensOf(text);
  const all = tokens.flatMap((token, first) =>
    phrasesAt(trie, tokens, first).map(({ family, concept, count }) => ({
      family,
      concept,
      from: token.from,
      to: tokens[first + count - 1]?.to ?? token.to,
      first,
      end: first + count,
    })),
  );
  const annotations = withoutParts(all);
  return { text, tokens, annotations, byFamily: groupBy(annotations, ({ family }) => family) };
}

/** Of two overlapping phrases of one family the longer one, of two equally long ones the first; all phrases of one concept set at one place. */
function withoutParts(all: readonly Annotation[]): readonly Annotation[] {
  const kept: Annotation[] = [];
  const lastOf = new Map<string, number>();
  for (const one of all) {
    const index = lastOf.get(one.family);
    const last = index === undefined ? undefined : kept[index];
    if (index === undefined || last === undefined || one.first >= last.end) {
      lastOf.set(one.family, kept.push(one) - 1);
    } else if (lengthOf(one) > lengthOf(last)) {
      kept[index] = one;
    } else if (one.first === last.first && one.end === last.end) {
      kept.push(one);
    }
  }
  return kept;
}

function lengthOf({ first, end }: Annotation): number {
  return end - first;
}

/** The annotations of several families, those of each in order. */
export function ofFamilies(said: AnnotatedText, ...families: readonly string[]): readonly Annotation[] {
  return families.flatMap((family) => ofFamily(said, family));
}

/** The annotations of a family, in order. */
export function ofFamily({ byFamily }: AnnotatedText, family: string): readonly Annotation[] {
  return byFamily.get(family) ?? [];
}
