/** Folders that a search skipped although they look like a set: a misspelt name must not make a check green. */
import { printable } from "../core/export/printable";
import { nearestWord } from "../core/text/nearest";
import type { FoundSets, PassedBy } from "../core/workspace/findSets";
import { baseName } from "../core/workspace/paths";

type Search = Pick<FoundSets, "passedBy">;

const MOST_NAMED = 5;

/** Folders with reports whose name is nearly what one of the patterns means: `docs/asessment`. */
export function nearCandidates({ passedBy }: Search, patterns: readonly string[]): readonly PassedBy[] {
  const wanted = patterns.map(lastName).filter((name) => name !== "");
  return passedBy.filter(({ path, why }) => why === "name" && nearestWord(baseName(path), wanted) !== null);
}

/** What was nearest to a set, as sentences with a space before them; "" where nothing was. */
export function candidateWords(search: Search, patterns: readonly string[]): string {
  const near = nearCandidates(search, patterns);
  const others = search.passedBy.filter((one) => !near.includes(one));
  const named = [...near, ...others].slice(0, MOST_NAMED).map(({ path, why }) => {
    const reason =
      why === "name"
        ? "contains reports, but does not match"
        : "matches, but contains no report that is recognized";
    return `${printable(path)} (${reason})`;
  });
  return named.length === 0 ? "" : ` Nearest: ${named.join(", ")}.`;
}

/** The last part of a pattern without its wildcards: "assessment" for docs/assessment and a star. */
function lastName(pattern: string): string {
  const parts = pattern.split("/").map((part) => part.replace(/[*?]/g, ""));
  return parts.findLast((part) => part !== "") ?? "";
}
