import assert from "node:assert/strict";
import { githubAnnotations } from "../../../src/core/export/github";
import { output, problem, set } from "./sampleOutput";

describe("export as workflow annotations", () => {
  it("gives a place on one line its columns, and names related places in the message", () => {
    const text = githubAnnotations(output({ sets: [] }));
    assert.equal(
      text,
      "::error file=docs/assessment 3/02_SECURITY_AUDIT.md,line=12,endLine=12,col=3,endColumn=9,title=count-mismatch::" +
        "The table states 3 findings, 4 are listed.%0A" +
        "docs/assessment 3/01_ARCHITECTURE_ASSESSMENT.md:7: The fourth stands here.\n",
    );
  });

  it("leaves columns out where the place spans lines, since the runner refuses them", () => {
    const text = githubAnnotations(output({ sets: [], problems: [problem({ endLine: 14 })] }));
    assert.match(text, /,line=12,endLine=14,title=/);
  });

  it("escapes percent, line breaks, and in properties colon and comma", () => {
    const tricky = problem({ path: "a,b:c%\n.md", message: "100 %: one,\r\ntwo ::error::", related: [] });
    const text = githubAnnotations(output({ sets: [], problems: [tricky] }));
    assert.ok(text.startsWith("::error file=a%2Cb%3Ac%25%0A.md,line="), text);
    assert.ok(text.endsWith("::100 %25: one,%0D%0Atwo ::error::\n"), text);
    assert.equal(text.trimEnd().split("\n").length, 1);
  });

  it("maps severities to commands and adds the verdict of each set", () => {
    const problems = (["error", "warning", "info"] as const).map((severity) =>
      problem({ severity, related: [] }),
    );
    const lines = githubAnnotations(output({ sets: [set()], problems }))
      .trimEnd()
      .split("\n");
    assert.deepEqual(
      lines.map((line) => line.split(" ")[0]),
      ["::error", "::warning", "::notice", "::notice"],
    );
    assert.match(lines[3] ?? "", /title=Release readiness::docs\/assessment 3: NOT APPROVED%0AA1 fails/);
  });
});
