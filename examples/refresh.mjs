// Writes the decision of the sample anew, after a change to its reports or to what is read out of them:
//   npm run build && node examples/refresh.mjs
// The sign-off that was given for the decision of before is given for this one too: it stands for a person who signs again. The JSON of
// before goes: what the sample says must not depend on how often it was written anew.
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const set = "examples/berth-booking/docs/assessment";
const decision = `${root}/${set}/08_RELEASE_DECISION.md`;
const marker = /<!-- release-readiness: decision sha256:([0-9a-f]{64}) -->/;

const decide = () => {
  rmSync(decision.replace(/md$/, "json"), { force: true });
  execFileSync(process.execPath, ["dist/cli.js", "decide", set, "--replace"], {
    cwd: root,
    stdio: "inherit",
  });
  rmSync(decision.replace(/md$/, "previous.md"), { force: true });
};
const hash = () => marker.exec(readFileSync(decision, "utf8"))?.[1];

const before = hash();
decide();
const after = hash();
if (before !== after) {
  const text = readFileSync(decision, "utf8");
  writeFileSync(decision, text.replaceAll(`- For decision: sha256:${before}`, `- For decision: sha256:${after}`));
  decide();
}
