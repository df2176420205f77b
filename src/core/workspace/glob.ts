/**
 * Globs out of settings, matched without a regular expression: a setting is not trusted. `*` is any run of characters in one
 * part of a path, `?` one character, `**` any number of parts. Upper and lower case are the same.
 */
export type Glob = readonly string[];

const LONGEST_GLOB = 500;

/** Reads a glob; slashes at its ends and `./` before it mean nothing. A glob that is too long matches nothing. */
export function parseGlob(pattern: string): Glob {
  if (pattern.length > LONGEST_GLOB) return [];
  const parts = pattern.replaceAll("\\", "/").toLowerCase().split("/");
  const meaning = parts.filter((part) => part !== "" && part !== ".");
  return meaning.filter((part, index) => part !== "**" || meaning[index - 1] !== "**");
}

/** A path, joined with `/`, is matched by a glob. Steps are bounded by the length of the path times that of the glob. */
export function matchesGlob(glob: Glob, path: string): boolean {
  if (glob.length === 0) return false;
  const parts = path
    .toLowerCase()
    .split("/")
    .filter((part) => part !== "" && part !== ".");
  return matchesAll(glob, parts, (part) => part === "**", matchesPart);
}

function matchesPart(pattern: string, part: string): boolean {
  return matchesAll(
    Array.from(pattern),
    Array.from(part),
    (character) => character === "*",
    (wanted, character) => wanted === "?" || wanted === character,
  );
}

/** Items against wanted ones of which some stand for any run. Only the last run ever has to be widened: no backtracking. */
function matchesAll(
  wanted: readonly string[],
  items: readonly string[],
  isRun: (wanted: string) => boolean,
  matchesOne: (wanted: string, item: string) => boolean,
): boolean {
  let at = 0;
  let run = -1;
  let runFrom = 0;
  let index = 0;
  while (index < items.length) {
    const want = wanted[at];
    const item = items[index] ?? "";
    if (want !== undefined && isRun(want)) {
      run = at++;
      runFrom = index;
    } else if (want !== undefined && matchesOne(want, item)) {
      at++;
      index++;
    } else if (run >= 0) {
      at = run + 1;
      index = ++runFrom;
    } else {
      return false;
    }
  }
  return wanted.slice(at).every(isRun);
}
