// Names the repository in package.json, which provenance and the links of the README need. The release workflow runs it in its own checkout;
// the repository itself names none, so that a fork releases under its own address.
//   node scripts/setRepository.mjs https://HOST/OWNER/NAME
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./host/paths.mjs";

const address = process.argv[2] ?? "";
if (!/^https:\/\/[\w.-]+\/[\w.-]+\/[\w.-]+$/.test(address)) {
  console.error(`"${address}" is not the address of a repository. Give it as https://HOST/OWNER/NAME.`);
  process.exit(2);
}
const file = join(root, "package.json");
/** @type {Record<string, unknown>} */
const manifest = JSON.parse(readFileSync(file, "utf8"));
manifest.repository = { type: "git", url: `git+${address}.git` };
manifest.homepage = `${address}#readme`;
manifest.bugs = { url: `${address}/issues` };
writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
console.log(`package.json names ${address}.`);
