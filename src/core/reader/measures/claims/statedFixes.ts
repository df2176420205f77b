import { ofFamily, type Annotation } from "../../annotations/annotate";
import { phrasesIn } from "../../annotations/phrases";
import { isDenied, isInSentence } from "../../annotations/relations";

/** What the sentences of a text say is fixed, from the beginning of each sentence: "SEC-1, the signing key, was fixed". */
export function statedFixes(text: string): readonly string[] {
  const said = phrasesIn(text);
  const fixes = ofFamily(said, "status").filter(({ concept }) => concept === "claimed");
  return fixes.flatMap((fix): readonly string[] => {
    const isIn = ({ first }: Annotation): boolean => isInSentence(said, fix, first);
    const words = ofFamily(said, "statedFix").filter(isIn);
    const isStated = words.some(({ concept, end }) => concept === "is" && end === fix.first);
    const isLater = words.some(({ concept }) => concept === "later") || isDenied(said, fix);
    if (!isStated || isLater) return [];
    const start =
      said.tokens.find(({ sentence }) => sentence === said.tokens[fix.first]?.sentence)?.from ?? 0;
    return [said.text.slice(start, fix.to)];
  });
}
