// Counts the lines, regular expressions, and lists of words in the reader (src/core/reader, markdown, text).
//   node scripts/countExpressions.mjs              per file, and in all
//   node scripts/countExpressions.mjs KIND [PATH…] lists those of a kind: expressions, long, alternations, wordLists
//   node scripts/countExpressions.mjs --lower      lowers the ceilings to the current counts (test/unit/scripts/expressionCeilings.json)
import { importTypeScript, root } from "./writeOrCheck.mjs";

process.chdir(root);
/** @type {typeof import("./expressions")} */
const { COUNT_NAMES, countReader, expressionCeilings, lowerCeilings, readerPlaces } =
  await importTypeScript("scripts/expressions.ts");
const [kind, ...paths] = process.argv.slice(2);
const places = readerPlaces();
const counts = countReader(places);
if (kind === "--lower") lowerCeilings(counts);

const ceilings = expressionCeilings();
if (kind === undefined) {
  for (const path of new Set(places.map((place) => place.path))) {
    const numbers = COUNT_NAMES.map((name) => {
      const count = places.filter((place) => place.path === path && place.kind === name).length;
      return `${name} ${count}`;
    });
    console.log(`${path}: ${numbers.join(", ")}`);
  }
} else if (kind !== "--lower") {
  const listed = places.filter(
    (place) =>
      place.kind === kind && (paths.length === 0 || paths.some((start) => place.path.startsWith(start))),
  );
  for (const { path, line, text } of listed) console.log(`${path}:${line}: ${text}`);
}
console.log(`lines: ${counts.lines}`);
for (const name of COUNT_NAMES) console.log(`${name}: ${counts[name]} of at most ${ceilings[name]}`);
