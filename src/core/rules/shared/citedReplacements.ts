/** Replacements that a decision states the other way around than the lines that it cites. */
import { ofFamily } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { says } from "../../reader/annotations/says";
import { oneLine } from "../../text/words";
import { citedLines, placeText, saidIn, type CitedCheck } from "./citedDifference";

interface Replacement {
  readonly old: string;
  readonly by: string;
}

// Example: " `pool` with `client`".
const NAMES = /^ (?:the )?[`*]{0,3}([\w.()-]{1,60})[`*]{0,3} (\w{2,4}) (?:the )?[`*]{0,3}([\w.()-]{1,60})/;

/** "Replace A with B", where a cited line says "replace B with A". */
export const replacedOtherwise: CitedCheck = (decision, clause) => {
  const said = replacementsIn(saidIn(clause));
  if (said.length === 0) return null;
  const lines = citedLines(decision, clause.places, 1, 1);
  const stated = lines.flatMap((line) => replacementsIn(line.text).map((one) => ({ ...one, line })));
  for (const { old, by } of said) {
    if (stated.some((one) => isSame(one.old, old) && isSame(one.by, by))) continue;
    const inverted = stated.find((one) => isSame(one.old, by) && isSame(one.by, old));
    if (inverted === undefined) continue;
    return {
      message: `The decision replaces ${old} with ${by}, but ${placeText(inverted.line)} replaces ${by} with ${old}. Correct the order.`,
      identity: ["replacement", old, by],
      related: [{ ...inverted.line, message: oneLine(inverted.line.text, 120) }],
    };
  }
  return null;
};

function replacementsIn(text: string): readonly Replacement[] {
  return ofFamily(phrasesIn(text), "replacement").flatMap(({ concept, to }): readonly Replacement[] => {
    const [, old = "", between = "", by = ""] = NAMES.exec(text.slice(to)) ?? [];
    const isReplaced = concept === "verb" && says(between, "replacement", "by");
    return isReplaced && !isSame(bare(old), bare(by)) ? [{ old: bare(old), by: bare(by) }] : [];
  });
}

/** Without the dot at the end of the sentence. */
function bare(name: string): string {
  return name.replace(/\.$/, "");
}

function isSame(name: string, other: string): boolean {
  return name.toLowerCase() === other.toLowerCase();
}
