// Parts of packages that weigh more in a bundle than what is used of them, and what replaces them in every bundle that
// ships and in the unit tests. Where this is left out the packages themselves do the same.
import { characterEntities } from "character-entities";
import { fileURLToPath } from "node:url";

const inPlace = (/** @type {string} */ name) => fileURLToPath(new URL(`lean/${name}.mjs`, import.meta.url));

const REPLACED = new Map([
  ["@lezer/highlight", inPlace("highlight")],
  ["decode-named-character-reference", inPlace("characterReferences")],
  ["jsonc-parser", inPlace("jsoncParser")],
]);

/** @type {import("esbuild").Plugin} */
export const leanPackages = {
  name: "lean-packages",
  setup(build) {
    build.onResolve(
      { filter: /^(?:@lezer\/highlight|decode-named-character-reference|jsonc-parser)$/ },
      ({ path }) => ({ path: REPLACED.get(path) ?? path, sideEffects: false }),
    );
    build.onResolve({ filter: /^lean:character-table$/ }, ({ path }) => ({ path, namespace: "lean" }));
    build.onLoad({ filter: /.*/, namespace: "lean" }, () => ({ contents: characterTable() }));
  },
};

/** How many characters a name has in common with the one before it, as one character each: none that a name has. */
const LENGTHS = "!#$%&()*+,-./:;<=>?@";

/**
 * The 2125 names in order, each as the length that it shares with the one before and its rest, and their characters in the same
 * order; a blank stands before those that are two.
 */
function characterTable() {
  const names = Object.keys(characterEntities).sort();
  const parts = names.map((name, index) => {
    const shared = sharedLength(name, names[index - 1] ?? "");
    if (shared >= LENGTHS.length) throw new Error(`"${name}" shares too much with the name before it.`);
    return LENGTHS.charAt(shared) + name.slice(shared);
  });
  const values = names.map((name) => {
    const value = characterEntities[name] ?? "";
    return Array.from(value).length === 1 ? value : ` ${value}`;
  });
  return Object.entries({ LENGTHS, NAMES: parts.join(""), VALUES: values.join("") })
    .map(([name, text]) => `export const ${name} = ${JSON.stringify(text)};`)
    .join("\n");
}

/** @param {string} one @param {string} other */
function sharedLength(one, other) {
  let length = 0;
  while (length < other.length && one[length] === other[length]) length++;
  return length;
}
