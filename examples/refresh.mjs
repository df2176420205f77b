// Regenerates the decision of the sample after a change to its reports, or to how they are read:
//   npm run build && node examples/refresh.mjs
// The sign-off for the previous decision is carried over to the new one, as if the person signed again. The previous JSON file is
// deleted, so that the result does not depend on how often the decision is regenerated. Fields without an entry are removed first, so
// that they get the current labels.
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const set = "examples/berth-booking/docs/assessment";
const decision = `${root}/${set}/08_RELEASE_DECISION.md`;
const marker = /<!-- release-readiness: decision sha256:([0-9a-f]{64}) -->/;

const field = /<!-- human: \S+ -->\n\n((?:- .*\n)*)\n<!-- \/human -->\n/g;
/** Whether every line of a field is a label or an open box, as generated. */
const isEmpty = (/** @type {string} */ lines) => /^(?:- (?:\[ \] .+|[^:]+:)\n)*$/.test(lines);

const decide = () => {
  rmSync(decision.replace(/md$/, "json"), { force: true });
  execFileSync(process.execPath, ["dist/cli.js", "decide", set, "--replace"], {
    cwd: root,
    stdio: "inherit",
  });
  rmSync(decision.replace(/md$/, "previous.md"), { force: true });
};
const hash = () => marker.exec(readFileSync(decision, "utf8"))?.[1];

const committed = readFileSync(decision, "utf8");
writeFileSync(decision, committed.replace(field, (whole, lines) => (isEmpty(lines) ? "" : whole)));
const before = hash();
decide();
const after = hash();
if (before !== after) {
  const text = readFileSync(decision, "utf8");
  writeFileSync(decision, text.replaceAll(`- For decision: sha256:${before}`, `- For decision: sha256:${after}`));
  decide();
}
