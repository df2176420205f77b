import assert from "node:assert/strict";
import type { CheckOutput } from "../../../src/core/contract/check";
import { githubAnnotations } from "../../../src/core/export/github";
import { finding, output, problem, set } from "./sampleOutput";

const annotate = (of: CheckOutput): string => githubAnnotations(of, { inRepository: (path) => path });

describe("export as workflow annotations", () => {
  it("gives a place on one line its columns, and names related places in the message", () => {
    const text = annotate(output({ sets: [] }));
    assert.equal(
      text,
      "::error file=docs/assessment 3/02_SECURITY_AUDIT.md,line=12,endLine=12,col=3,endColumn=9,title=count-mismatch::" +
        "The table states 3 findings, 4 are listed.%0A" +
        "docs/assessment 3/01_ARCHITECTURE_ASSESSMENT.md:7: The fourth stands here.\n",
    );
  });

  it("leaves columns out where the place spans lines, since the runner refuses them", () => {
    const text = annotate(output({ sets: [], problems: [problem({ endLine: 14 })] }));
    assert.match(text, /,line=12,endLine=14,title=/);
  });

  it("escapes percent, line breaks, and in properties colon and comma", () => {
    const tricky = problem({ path: "a,b:c%\n.md", message: "100 %: one,\r\ntwo ::error::", related: [] });
    const text = annotate(output({ sets: [], problems: [tricky] }));
    assert.ok(text.startsWith("::error file=a%2Cb%3Ac%25%0A.md,line="), text);
    assert.ok(text.endsWith("::100 %25: one,%0Atwo ::error::\n"), text);
    assert.equal(text.trimEnd().split("\n").length, 1);
  });

  it("shows the worst first: errors, then warnings, each by the severity of its finding", () => {
    const findings = [
      finding({ line: 1, effectiveSeverity: "high" }),
      finding({ line: 2, effectiveSeverity: "critical" }),
    ];
    const problems = [
      problem({ severity: "warning", line: 9, related: [] }),
      problem({ severity: "error", line: 8, related: [] }),
      problem({ severity: "error", line: 1, related: [] }),
      problem({ severity: "error", line: 2, related: [] }),
    ];
    const lines = annotate(output({ sets: [set({ findings })], problems })).split("\n");
    assert.deepEqual(
      lines.slice(0, 4).map((line) => /^::(\w+) .*,line=(\d+),/.exec(line)?.slice(1)),
      [
        ["error", "2"],
        ["error", "1"],
        ["error", "8"],
        ["warning", "9"],
      ],
    );
    assert.match(
      lines[4] ?? "",
      /^::notice title=Release readiness::docs\/assessment 3: NOT APPROVED%0AA1 fails/,
    );
  });

  it("shows at most ten errors and ten warnings, and sums the rest up in one line", () => {
    const many = (severity: "error" | "warning" | "info", count: number) =>
      Array.from({ length: count }, () => problem({ severity, related: [] }));
    const problems = [...many("info", 3), ...many("warning", 11), ...many("error", 25)];
    const lines = annotate(output({ sets: [set()], problems }))
      .trimEnd()
      .split("\n");
    const count = (command: string): number =>
      lines.filter((line) => line.startsWith(`::${command} `)).length;
    assert.deepEqual([count("error"), count("warning"), count("notice")], [10, 10, 2]);
    assert.match(
      lines.at(-1) ?? "",
      /^::notice .*::Not shown here: 15 more errors, 1 more warning, 3 notes\. /,
    );
  });

  it("names files as GitHub does, relative to the repository", () => {
    const text = githubAnnotations(output({ sets: [] }), { inRepository: (path) => `app/${path}` });
    assert.match(text, /^::error file=app\/docs\/assessment 3\//);
  });
});
