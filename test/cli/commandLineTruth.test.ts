import assert from "node:assert/strict";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CheckOutput } from "../../src/core/contract/check";
import { DECISION, SET, SIDECAR, securityReport, smallPolicy, smallSet } from "../unit/support/sampleSet";
import { temporaryFolders } from "../unit/support/temporaryFolder";
import { actsIn, PAYLOADS } from "../support/payloads";
import { runCli, type CliRun } from "./runCli";

const REPORT = `${SET}/01_SECURITY_AUDIT.md`;
const POLICY = `${SET}/release-readiness.json`;

function checked(run: CliRun): CheckOutput {
  return JSON.parse(run.out) as CheckOutput;
}

interface Sarif {
  readonly runs: readonly {
    readonly automationDetails: { readonly id: string };
    readonly results: readonly {
      readonly ruleId: string;
      readonly suppressions?: readonly { readonly justification: string }[];
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
      }[];
    }[];
  }[];
}

describe("a command line that tells the truth", function () {
  this.timeout(60_000);
  const makeFolder = temporaryFolders();

  it("is not green where nothing was checked, and names what was nearly a set", () => {
    const folder = makeFolder(smallSet("LOW"));
    renameSync(join(folder, SET), join(folder, "docs/asessment"));
    for (const args of [["check"], ["check", "."], ["check", "docs"]]) {
      for (const [more, code] of [
        [[], 2],
        [["--allow-empty"], 0],
      ] as const) {
        const run = runCli(folder, [...args, ...more]);
        assert.deepEqual([run.code, run.out], [code, ""], args.join(" "));
        assert.match(run.err, /Nearest: docs\/asessment \(contains reports, but does not match\)/);
      }
    }
    const misspelt = runCli(folder, ["check", "docs/assessment", "--allow-empty"]);
    assert.equal(misspelt.code, 2, "a folder that does not exist is a mistake");
    assert.match(misspelt.err, /Did you mean docs\/asessment\?/);
    for (const [path, meant] of [
      ["dosc/asessment", "docs/asessment"],
      ["Docs/Asessment", "docs/asessment"],
      [`${folder}/dcos/asesment`, `${folder}/docs/asessment`],
    ] as const) {
      const run = runCli(folder, ["check", path]);
      assert.equal(run.code, 2);
      assert.ok(run.err.includes(`Did you mean ${meant}?`), run.err);
    }
    assert.doesNotMatch(runCli(folder, ["check", "nothing/like/it"]).err, /Did you mean/);
  });

  it("names a folder that matches but contains no report", () => {
    const run = runCli(makeFolder({ "docs/assessment/README.md": "# Notes\n" }), ["check"]);
    assert.equal(run.code, 2);
    assert.match(run.err, /Nearest: docs\/assessment \(matches, but contains no report/);
  });

  it("names a misspelt set next to one that is checked", () => {
    const folder = makeFolder({
      ...smallSet("LOW"),
      "docs/asessment 2/01_SECURITY_AUDIT.md": "# Security Audit\n",
    });
    const run = runCli(folder, ["check"]);
    assert.match(run.err, /^docs\/asessment 2: contains reports but does not match .* was not read/);
    assert.equal(runCli(folder, ["check", SET]).err, "");
  });

  it("is not green where no report could be read", () => {
    const folder = makeFolder({ ".git/HEAD": "", [POLICY]: smallPolicy() });
    mkdirSync(join(folder, REPORT));
    const run = runCli(folder, ["check", SET]);
    assert.equal(run.code, 2);
    assert.match(run.err, /none of its reports could be read, so nothing was checked/);
  });

  it("finds the same policy, results and counts however a path is spelled, from wherever", () => {
    const folder = makeFolder({
      ...Object.fromEntries(Object.entries(smallSet("CRITICAL")).filter(([path]) => path !== POLICY)),
      "release-readiness.json": smallPolicy(),
    });
    const plain = runCli(folder, ["check", SET, "--format", "json"]);
    const spellings = [
      SET,
      `./${SET}/`,
      `docs/../${SET}//`,
      `./docs/.././${SET}`,
      `../${folder.split("/").at(-1) ?? ""}/${SET}`,
    ];
    for (const spelling of spellings)
      assert.equal(runCli(folder, ["check", spelling, "--format", "json"]).out, plain.out, spelling);
    const together = checked(
      runCli(folder, ["check", ...spellings, join(folder, SET), "docs", "--format", "json"]),
    );
    assert.equal(together.sets.length, 1);
    const shape = ({ sets, problems }: CheckOutput) => ({
      sets: sets.map(({ policy, verdict, blockers, gates }) => ({
        policy,
        verdict,
        blockers,
        gates: gates.length,
      })),
      problems: problems.map(({ rule, line, fingerprint }) => ({ rule, line, fingerprint })),
    });
    for (const [cwd, path] of [
      ["docs", "assessment 1"],
      [SET, "."],
      [`${SET}/..`, "./assessment 1/"],
      ["/", join(folder, SET)],
      [".", null],
      ["docs", null],
      [SET, null],
    ] as const) {
      const operands = path === null ? [] : [path];
      const run = runCli(cwd === "/" ? "/" : join(folder, cwd), ["check", ...operands, "--format", "json"]);
      assert.deepEqual(shape(checked(run)), shape(checked(plain)), cwd);
    }
  });

  it("refuses a set outside the root", () => {
    const folder = makeFolder({ ...smallSet("LOW"), "other/x.md": "" });
    const run = runCli(folder, ["check", SET, "--root", "other"]);
    assert.equal(run.code, 2);
    assert.match(run.err, /is outside the root other/);
  });

  it("fails by the verdict when told to, whatever rules are off", () => {
    const off = (severity: "CRITICAL" | "HIGH" | "LOW") => {
      const first = runCli(makeFolder(smallSet(severity)), ["check", SET, "--format", "json"]);
      const rules = Object.fromEntries(checked(first).problems.map(({ rule }) => [rule, "off"]));
      return makeFolder(smallSet(severity, smallPolicy({ rules })));
    };
    for (const [severity, code] of [
      ["CRITICAL", 1],
      ["HIGH", 1],
      ["LOW", 0],
    ] as const) {
      const folder = off(severity);
      assert.equal(runCli(folder, ["check", SET]).code, 0, "no rule reports anything");
      assert.equal(runCli(folder, ["check", SET, "--fail-on", "verdict"]).code, code, severity);
    }
  });

  it("gives SARIF addresses relative to the repository, and an id for each set", () => {
    const folder = makeFolder({
      ...smallSet("CRITICAL"),
      "docs/assessment 2/01_SECURITY_AUDIT.md": securityReport("CRITICAL"),
      "docs/assessment 2/release-readiness.json": smallPolicy(),
    });
    const uris = ({ runs }: Sarif) =>
      runs.map(({ automationDetails, results }) => [
        automationDetails.id,
        results[0]?.locations[0]?.physicalLocation.artifactLocation.uri,
      ]);
    for (const [cwd, path] of [
      [".", "docs"],
      ["docs", "."],
      [SET, ".."],
      [".", join(folder, "docs")],
    ] as const) {
      const run = runCli(join(folder, cwd), ["check", path, "--format", "sarif"]);
      assert.deepEqual(
        uris(JSON.parse(run.out) as Sarif),
        [1, 2].map((number) => [
          `release-readiness/docs/assessment%20${number}/`,
          `docs/assessment%20${number}/01_SECURITY_AUDIT.md`,
        ]),
        cwd,
      );
    }
    const github = runCli(join(folder, "docs"), [
      "check",
      "--root",
      "..",
      "--format",
      "github",
      "assessment 1",
    ]);
    assert.match(github.out, /^::error file=docs\/assessment 1\/01_SECURITY_AUDIT\.md,/);
  });

  it("leaves out of SARIF what a waiver covers, unless told otherwise", () => {
    const waivers = [
      {
        finding: "security:SEC-1",
        owner: "A. Owner",
        approver: "B. Approver",
        reason: "Only in the test network",
        compensatingControl: "Firewall",
        expires: "2026-12-31",
      },
    ];
    const folder = makeFolder(smallSet("CRITICAL", smallPolicy({ waivers })));
    const results = (...args: string[]) =>
      (
        JSON.parse(runCli(folder, ["check", SET, "--format", "sarif", ...args]).out) as Sarif
      ).runs[0]!.results.filter(({ ruleId }) => ruleId === "unresolved-critical");
    assert.deepEqual(results(), []);
    const [suppressed] = results("--include-suppressed");
    assert.match(
      suppressed?.suppressions?.[0]?.justification ?? "",
      /^Only in the test network \(approved by B\. Approver/,
    );
  });

  it("fails by what changed when told to", () => {
    const folder = makeFolder({
      ...smallSet("CRITICAL"),
      "docs/assessment 2/01_SECURITY_AUDIT.md": securityReport("LOW"),
      "docs/assessment 2/release-readiness.json": smallPolicy(),
      "docs/assessment 3/01_SECURITY_AUDIT.md": securityReport("LOW")
        .replaceAll("SEC-1", "SEC-9")
        .replace("Session tokens never expire", "Logs are not rotated"),
      "docs/assessment 3/release-readiness.json": smallPolicy(),
    });
    const code = (before: number, after: number, failOn: string) =>
      runCli(folder, [
        "compare",
        `docs/assessment ${before}`,
        `docs/assessment ${after}`,
        "--fail-on",
        failOn,
      ]).code;
    assert.equal(runCli(folder, ["compare", SET, "docs/assessment 2"]).code, 0, "never by default");
    const table = [
      // Worse: a critical finding came back.
      [2, 1, { verdict: 1, error: 1, warning: 1, info: 1 }],
      // Better: the finding is lower now.
      [1, 2, { verdict: 0, error: 0, warning: 0, info: 1 }],
      // The blocker is gone without a word.
      [1, 3, { verdict: 0, error: 1, warning: 1, info: 1 }],
      [2, 2, { verdict: 0, error: 0, warning: 0, info: 0 }],
    ] as const;
    for (const [before, after, codes] of table)
      for (const [failOn, expected] of Object.entries(codes))
        assert.equal(code(before, after, failOn), expected, `${before} → ${after}, ${failOn}`);
  });

  it("lets nothing of a report, a policy or a file name act on its output, in any format", function () {
    if (process.platform === "win32") this.skip();
    const hostile = PAYLOADS.map(
      (payload, index) => `### [CRITICAL] SEC-${index}: ${payload}\n\n${payload}\n`,
    );
    const folder = makeFolder({
      ".git/HEAD": "",
      "::error file=a::/\u001b[31m\u202E.md": `# Security Audit\n\n${hostile.join("\n")}`,
      [REPORT]: `# Security Audit ${PAYLOADS[3]!}\n\n## Findings\n\n${hostile.join("\n")}`,
      [POLICY]: smallPolicy({
        stakeholders: [{ id: "qa-manager", title: PAYLOADS[7] }],
        subject: { name: PAYLOADS[1] },
      }),
      "bad/01_SECURITY_AUDIT.md": "# Security Audit\n",
      "bad/release-readiness.json": JSON.stringify({ [PAYLOADS[0]!]: 1, rules: { [PAYLOADS[17]!]: "off" } }),
    });
    writeFileSync(join(folder, DECISION), "");
    const calls = [
      ...["text", "json", "sarif"].map((format) => ["check", SET, "--format", format]),
      ["decide", SET, "--stdout"],
      ["policy", SET],
      ["policy", SET, "--format", "json"],
      ["extract", REPORT, "::error file=a::/\u001b[31m\u202E.md", "--explain"],
      ["check", "bad"],
      ["check", "::error file=a::"],
      ["decide", "::error file=a::"],
      ["check", "::error file=b::", "\u001b[31m"],
      ["\u001b[31m\n::error::x"],
      ["check", "--\u202E"],
      ["compare", SET, SET],
      ["compare", SET, SET, "--format", "markdown"],
    ];
    for (const args of calls) {
      const { out, err, code } = runCli(folder, args);
      assert.ok(code !== null && `${out}${err}`.length > 0, args.join(" "));
      assert.deepEqual([actsIn(out), actsIn(err)], [[], []], args.join(" "));
    }
    const github = runCli(folder, ["check", SET, "--format", "github"]);
    for (const line of github.out.trimEnd().split("\n"))
      assert.match(line, /^::(?:error|warning|notice) [^:]*::(?:(?!##\[|##vso\[|[^\P{Cc}]|\u202E).)*$/u);
    assert.equal(runCli(folder, ["decide", SET]).code, 0);
    for (const args of [
      ["audit", DECISION],
      ["audit", DECISION, "--format", "json"],
      ["verify", SIDECAR],
      ["decide", SET, "--check"],
    ]) {
      const { out, err } = runCli(folder, args);
      assert.deepEqual([actsIn(out), actsIn(err)], [[], []], args.join(" "));
    }
  });
});
