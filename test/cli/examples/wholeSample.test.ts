// What holds for the sample as a whole: its gates, that it shows every rule, that its places exist, and that its decision is up to date.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { decide, type Decided } from "../../../src/core/decision/decide";
import { readRegions, type HumanRegion } from "../../../src/core/decision/regions";
import { BUILTIN_POLICIES } from "../../../src/core/policy/builtin/builtinPolicies";
import { ALL_RULES } from "../../../src/core/rules/allRules";
import { TOOL_VERSION } from "../../../src/core/version";
import { judgeTwice, readAgain, readToDecide, type SetReadTwice } from "../../../src/core/judge/decideSet";
import { diskFileSystem } from "../../unit/support/diskFileSystem";
import { gateStates, plantedRows, WORKSPACE } from "../../unit/examples/plantedTable";
import { CURRENT, EARLIER, FEES, POLICY_OPTIONS, type SampleSets } from "../../unit/examples/sampleSets";
import { loadAuditedSets } from "./auditedSets";

describe("the sample", () => {
  let sets: SampleSets = new Map();
  before(async () => {
    sets = await loadAuditedSets();
  });
  const models = () => [...sets.values()].map(({ model }) => model);

  it("has three sets, the current one of the service first", () => {
    assert.deepEqual([...sets.keys()], [CURRENT, EARLIER, FEES]);
    assert.deepEqual(
      models().map(({ policy, reports, missing }) => [policy.id, reports.length, missing.length]),
      [
        ["seven-phase", 7, 0],
        ["seven-phase", 5, 2],
        ["four-report", 4, 0],
      ],
    );
  });

  it("has every gate in the state that the table says, and no other gates", () => {
    const stated = gateStates().map(({ set, gate, state }) => `${set} ${gate} ${state}`);
    const found = models().flatMap(({ path, gates }) => gates.map(({ id, state }) => `${path} ${id} ${state}`));
    assert.deepEqual(stated.toSorted(), found.toSorted());
  });

  it("shows every gate of the policies with reports, and every state a gate can have", () => {
    const gates = models().flatMap((model) => model.gates);
    const known = BUILTIN_POLICIES.filter(({ phases }) => phases.length > 0).flatMap((policy) => policy.gates.map(({ id }) => id));
    assert.deepEqual([...new Set(gates.map(({ id }) => id))].toSorted(), known.toSorted());
    for (const state of ["pass", "fail", "not-evidenced", "waived"])
      assert.ok(gates.some((gate) => gate.state === state), state);
  });

  // That each rule reports what it should is shown by the examples in its own file.
  it("has a row in the tables for every rule that reports something, and names no other rules", () => {
    const named = plantedRows().flatMap(({ expected }) =>
      expected.flatMap((words) =>
        words.startsWith("waiver problem") ? "waiver-without-effect" : (/^problem ([a-z-]+)/.exec(words)?.[1] ?? []),
      ),
    );
    const reported = models().flatMap(({ problems }) => problems.map(({ rule }) => rule));
    assert.deepEqual([...new Set(named)].toSorted(), [...new Set(reported)].toSorted());
    for (const rule of new Set(named)) assert.ok(ALL_RULES.some(({ id }) => id === rule), rule);
  });

  it("cites only places that exist in its sources", () => {
    for (const { path: set, findings } of models()) {
      const folder = set.slice(0, set.lastIndexOf("/docs/"));
      for (const finding of findings) {
        for (const { path, startLine, endLine, text } of finding.locations) {
          const cited = `${folder}/${path}`;
          assert.ok(existsSync(cited), `${finding.report}:${finding.range.line} cites ${text}`);
          const lines = readFileSync(cited, "utf8").trimEnd().split("\n");
          const last = endLine ?? startLine ?? 1;
          assert.ok(last <= lines.length, `${finding.report}:${finding.range.line} cites ${text}`);
          assert.notEqual((lines[(startLine ?? 1) - 1] ?? "").trim(), "", `${text} begins with an empty line`);
        }
      }
    }
    const all = models().flatMap(({ findings }) => findings);
    assert.ok(all.filter(({ locations }) => locations.length > 0).length > all.length / 2);
  });
});

/** The fields of the committed decision that people have filled in; one of them stands for a role that the policy no longer names. */
const WRITTEN = ["sign-off.security-engineer", "sign-off.qa-lead", "sign-off.head-of-operations", "sign-off.release-manager"];

describe("the decision of the sample", () => {
  const path = `${CURRENT}/08_RELEASE_DECISION.md`;
  const committed = readFileSync(path, "utf8");
  const committedSidecar = readFileSync(path.replace(/md$/, "json"), "utf8");
  const advice = "run: npm run build && node examples/refresh.mjs";
  let twice: SetReadTwice | null = null;
  before(async () => {
    const read = await readToDecide(diskFileSystem, CURRENT, POLICY_OPTIONS);
    assert.ok(read.kind === "read");
    twice = await readAgain(read);
  });

  const decided = (asOf: string | null, target: string | null): Decided => {
    assert.ok(twice);
    const outcome = decide({
      model: judgeTwice(twice, asOf),
      outputPath: path,
      setPath: CURRENT,
      existing: { target, setDecision: null, sidecar: target === null ? null : committedSidecar },
      policyFile: twice.choice.policyFile,
      replace: false,
      toolVersion: TOOL_VERSION,
    });
    assert.ok(outcome.ok, outcome.ok ? "" : outcome.message);
    return outcome;
  };
  const regionsOf = (text: string): readonly HumanRegion[] => {
    const read = readRegions(text);
    assert.ok(read.ok);
    return read.regions;
  };

  it("is what the product writes today", () => {
    const { markdown, sidecar } = decided(null, committed);
    assert.equal(markdown, committed, advice);
    assert.equal(sidecar, committedSidecar, advice);
  });

  it("keeps what people wrote, byte for byte, when something else is decided", () => {
    const empty = new Map(regionsOf(decided(null, null).markdown).map(({ id, content }) => [id, content]));
    const filled = regionsOf(committed).filter(({ id, content }) => empty.get(id) !== content);
    assert.deepEqual(filled.map(({ id }) => id), WRITTEN);
    const other = decided("2026-12-24", committed).markdown;
    assert.notEqual(other, committed);
    for (const { id, content } of filled)
      assert.equal(regionsOf(other).find((region) => region.id === id)?.content, content);
    // The sign-off that was given for this decision does not count for the other one.
    const states = (text: string) => text.match(/given for another decision/g)?.length;
    assert.deepEqual([states(committed), states(other)], [1, 2]);
  });

  it("would have empty fields if no one had filled them in", () => {
    const all = regionsOf(decided(null, null).markdown);
    const fields = all.filter(({ id }) => id.startsWith("sign-off."));
    assert.deepEqual(
      fields.map(({ id }) => id),
      ["security-engineer", "qa-lead", "head-of-operations", "harbour-office"].map((id) => `sign-off.${id}`),
    );
    assert.ok(fields.every(({ content }) => content.includes("- Name:\n- Decision:\n- Date:\n")));
    // A line of a field ends with a label, or is an open box.
    const lines = all.filter((field) => !fields.includes(field)).flatMap(({ content }) => content.trim().split("\n"));
    for (const line of lines) assert.match(line, /^- (?:\[ \] .+|[^:]+:)$/);
  });

  it("is in a workspace that the formatter ignores, and the package contains its current set", () => {
    const lines = (file: string) => readFileSync(file, "utf8").split("\n");
    assert.ok(lines(".prettierignore").includes("examples"));
    const packaged = lines(".vscodeignore").filter((line) => line.startsWith("!"));
    assert.ok(lines(".vscodeignore").includes("**"));
    assert.deepEqual(
      packaged.filter((line) => line.includes("example")),
      [
        `!${WORKSPACE}/*`,
        ...["app", "migrations", "tests", "web"].map((folder) => `!${WORKSPACE}/${folder}/**`),
        `!${WORKSPACE}/docs/assessment/**`,
      ],
    );
  });
});
