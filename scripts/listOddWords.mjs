// Lists words that this field does not use, with a better wording (test/unit/docs/oddWords.json).
//   node scripts/listOddWords.mjs [PATH…]     only in files whose path starts with one of these
//   node scripts/listOddWords.mjs --lower     lowers the allowed counts to the current ones (test/unit/docs/oddWordCounts.json)
import { importTypeScript, root } from "./writeOrCheck.mjs";

process.chdir(root);
/** @type {typeof import("./oddWords")} */
const { AREA_NAMES, allowedCounts, lowerCounts, oddPlaces } = await importTypeScript("scripts/oddWords.ts");
const args = process.argv.slice(2);
const paths = args.filter((argument) => !argument.startsWith("--"));
if (args.includes("--lower")) lowerCounts();

const allowed = allowedCounts();
for (const name of AREA_NAMES) {
  const places = oddPlaces(name);
  const listed = places.filter(
    (/** @type {{ path: string }} */ { path }) =>
      paths.length === 0 || paths.some((start) => path.startsWith(start)),
  );
  for (const { path, line, words, better } of args.includes("--lower") ? [] : listed)
    console.log(`${path}:${line}: "${words}" → ${better}`);
  if (paths.length === 0) console.log(`${name}: ${places.length} of at most ${allowed[name] ?? 0}`);
}
