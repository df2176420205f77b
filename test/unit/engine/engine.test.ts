import assert from "node:assert/strict";
import fc from "fast-check";
import { runs } from "../../support/runs";
import { createEngine, type Engine } from "../../../src/core/engine/engine";
import { createCounters, type Counters } from "../../../src/core/engine/counters";
import type { SetState } from "../../../src/core/engine/judgeRead";
import { decide, type Decided } from "../../../src/core/decision/decide";
import { sha256Of } from "../../../src/core/text/hash";
import type { SetModel } from "../../../src/core/readiness/model";
import { ALL_RULES } from "../../../src/core/rules/allRules";
import type { FileSystem } from "../../../src/core/workspace/fileSystem";
import { loadSet } from "../../../src/core/judge/loadSet";
import { memoryFileSystem, type MemoryNode } from "../support/memoryFileSystem";

const SET = "docs/assessment 3";
const TODAY = "2025-03-01";
const SECURITY = `${SET}/02_SECURITY_AUDIT.md`;
const POLICY = "release-readiness.json";

const security = (findings: string): string =>
  `# Security audit\n\n## Executive Summary\n\nWords.\n\n## CRITICAL issues\n\n${findings}\n`;

const OPEN_DOOR = security("### C1. Open door\n\nAnyone can enter.");

const DECISION = `${SET}/08_RELEASE_DECISION.md`;
const SIDECAR = `${SET}/08_RELEASE_DECISION.json`;

function decidedAbout(model: SetModel): Decided {
  const decided = decide({
    model,
    outputPath: DECISION,
    setPath: SET,
    existing: { target: null, setDecision: null },
    policyFile: null,
    replace: false,
    toolVersion: "1.2.3",
  });
  assert.ok(decided.ok, decided.ok ? "" : decided.message);
  return decided;
}

interface Bench {
  readonly engine: Engine;
  readonly counters: Counters;
  /** The files; a test changes them and then notifies the engine. */
  readonly files: Record<string, MemoryNode>;
  readonly open: Map<string, string>;
  readonly fileSystem: FileSystem;
}

function bench(own: Record<string, MemoryNode> = {}): Bench {
  const files: Record<string, MemoryNode> = {
    [`${SET}/01_ARCHITECTURE_ASSESSMENT.md`]: "# Architecture\n\n## Executive Summary\n\nWords.\n",
    [SECURITY]: OPEN_DOOR,
    [`${SET}/06_FUNCTIONAL_ANALYST_REVIEW.md`]: "# Functional review\n\nWords.\n",
    ...own,
  };
  const open = new Map<string, string>();
  const counters = createCounters();
  const fileSystem: FileSystem = {
    readDirectory: (path) => memoryFileSystem(files).readDirectory(path),
    readFile: (path) => memoryFileSystem(files).readFile(path),
  };
  const engine = createEngine({
    fileSystem,
    openText: (path) => open.get(path) ?? null,
    today: () => TODAY,
    counters,
  });
  return { engine, counters, files, open, fileSystem };
}

async function judged(engine: Engine, path = SET): Promise<SetState> {
  const result = await engine.judge(path);
  if (result.kind !== "judged") throw new Error(`The set is ${result.kind}.`);
  return result.state;
}

async function modelOf(engine: Engine): Promise<SetModel> {
  const { model, failures } = await judged(engine);
  if (!model) throw new Error(failures.map(({ message }) => message).join());
  return model;
}

function difference(before: Counters, after: Counters): Partial<Record<keyof Counters, number>> {
  const names = Object.keys(after) as (keyof Counters)[];
  return Object.fromEntries(
    names.filter((name) => after[name] !== before[name]).map((name) => [name, after[name] - before[name]]),
  );
}

describe("the engine", () => {
  it("finds the sets and judges them as the command line does", async () => {
    const { engine, fileSystem } = bench();
    assert.deepEqual((await engine.search()).sets, [SET]);
    const loaded = await loadSet(fileSystem, SET, {
      asOf: null,
      today: TODAY,
      workspaceFolder: ".",
      rules: ALL_RULES.map(({ id }) => id),
    });
    assert.ok(loaded.kind === "set");
    assert.deepEqual(await modelOf(engine), loaded.model);
  });

  it("reads only the report that changed, where it changed", async () => {
    const { engine, counters, open } = bench();
    const text = security("### C1. Open door\n\nAnyone can enter.").repeat(20);
    open.set(SECURITY, text);
    await judged(engine);
    // The first text of an editor has no tree yet, unless it was just read.
    const before = { ...counters };
    open.set(SECURITY, text.replace("Anyone can enter.", "Anyone can enter!"));
    assert.deepEqual(engine.touch(SECURITY, "changed"), [SET]);
    await judged(engine);
    assert.deepEqual(difference(before, counters), {
      documentsRead: 1,
      documentsParsedIncrementally: 1,
      setsAnalyzed: 1,
    });
  });

  it("publishes the problems of a new finding, and retracts them", async () => {
    const { engine, open } = bench();
    const first = await modelOf(engine);
    open.set(SECURITY, security("### C1. Open door\n\nAnyone can enter.\n\n### C9. Open window\n\nToo."));
    engine.touch(SECURITY, "changed");
    const second = await modelOf(engine);
    const titles = (model: SetModel): readonly string[] => model.findings.map(({ title }) => title);
    assert.deepEqual(titles(first), ["Open door"]);
    assert.deepEqual(titles(second), ["Open door", "Open window"]);
    open.delete(SECURITY);
    engine.close(SECURITY);
    assert.deepEqual(await modelOf(engine), first);
  });

  it("stops if the bytes are the same: the state is the same object", async () => {
    const { engine, counters, open } = bench();
    const first = await judged(engine);
    open.set(SECURITY, OPEN_DOOR);
    engine.touch(SECURITY, "changed");
    const before = { ...counters };
    assert.equal(await judged(engine), first);
    assert.deepEqual(difference(before, counters), { documentsRead: 1, factsReused: 1 });
  });

  it("does not analyze or read again what has not changed", async () => {
    const { engine, counters } = bench();
    const first = await judged(engine);
    const before = { ...counters };
    assert.equal(await judged(engine), first);
    assert.deepEqual(difference(before, counters), {});
  });

  it("judges by another policy without reading a report again", async () => {
    const { engine, counters, files } = bench();
    const first = await modelOf(engine);
    assert.ok(first.problems.some(({ rule }) => rule === "unresolved-critical"));
    files[POLICY] = '{ "rules": { "unresolved-critical": "off" } }';
    assert.deepEqual(engine.touch(POLICY, "created"), [SET]);
    const before = { ...counters };
    const second = await modelOf(engine);
    assert.ok(!second.problems.some(({ rule }) => rule === "unresolved-critical"));
    assert.deepEqual(difference(before, counters), {
      setsAnalyzed: 1,
    });
  });

  it("reports the location of an error in a policy file, and keeps the set", async () => {
    const { engine, files } = bench();
    await judged(engine);
    files[POLICY] = '{ "rules": { "unresolved-critcal": "off" } }';
    engine.touch(POLICY, "created");
    const state = await judged(engine);
    assert.equal(state.model, null);
    assert.deepEqual(
      state.failures.map(({ path, line }) => ({ path, line })),
      [{ path: POLICY, line: 1 }],
    );
    assert.match(state.failures[0]?.message ?? "", /unresolved-critical/);
  });

  it("reports a deleted report as missing, even while its editor is open", async () => {
    const { engine, files, open } = bench();
    await judged(engine);
    open.set(SECURITY, OPEN_DOOR);
    Reflect.deleteProperty(files, SECURITY);
    engine.touch(SECURITY, "deleted");
    const model = await modelOf(engine);
    assert.ok(model.missing.some(({ role }) => role === "security"));
    assert.ok(model.problems.some(({ rule }) => rule === "missing-report"));
  });

  it("sees a report that comes back, also if the host reports it as changed", async () => {
    const { engine, files } = bench();
    const before = (await modelOf(engine)).findings.length;
    Reflect.deleteProperty(files, SECURITY);
    engine.touch(SECURITY, "deleted");
    assert.equal((await modelOf(engine)).findings.length, before - 1);
    files[SECURITY] = OPEN_DOOR;
    engine.touch(SECURITY, "changed");
    assert.equal((await modelOf(engine)).findings.length, before);
  });

  it("reports that the decision next to the reports is outdated until it is generated again", async () => {
    const { engine, files, open } = bench();
    const stale = (model: SetModel): readonly string[] =>
      model.problems.filter(({ rule }) => rule === "stale-decision").map(({ message }) => message);
    const generate = (model: SetModel): void => {
      const { markdown, sidecar } = decidedAbout(model);
      files[DECISION] = markdown;
      files[SIDECAR] = sidecar;
      engine.touch(SIDECAR, "changed");
      engine.touch(DECISION, DECISION in files ? "changed" : "created");
    };
    generate(await modelOf(engine));
    engine.touch(DECISION, "created");
    assert.deepEqual(stale(await modelOf(engine)), []);
    open.set(SECURITY, `${OPEN_DOOR}\nMore.\n`);
    engine.touch(SECURITY, "changed");
    assert.match(stale(await modelOf(engine))[0] ?? "", /: 02_SECURITY_AUDIT\.md has changed/);
    generate(await modelOf(engine));
    assert.deepEqual(stale(await modelOf(engine)), []);
    Reflect.deleteProperty(files, SIDECAR);
    assert.deepEqual(engine.touch(SIDECAR, "deleted"), [SET]);
    assert.match(stale(await modelOf(engine))[0] ?? "", /the JSON file next to it is missing/);
    assert.deepEqual(engine.touch(`${SET}/other.json`, "created"), []);
  });

  it("knows the hash of a file whose byte order mark the editor does not show", async () => {
    const marked = new Set([SECURITY]);
    const files = { [SECURITY]: `\uFEFF${OPEN_DOOR}` };
    const engine = createEngine({
      fileSystem: memoryFileSystem(files),
      openText: (path) => (path === SECURITY ? OPEN_DOOR : null),
      hasByteOrderMark: (path) => marked.has(path),
      today: () => TODAY,
      counters: createCounters(),
    });
    const { facts } = (await modelOf(engine)).reports[0] ?? {};
    assert.equal(facts?.sha256, sha256Of(`\uFEFF${OPEN_DOOR}`));
    assert.equal(facts.byteLength, OPEN_DOOR.length + 3);
  });

  it("forgets a folder that is no longer a set", async () => {
    const { engine, files } = bench({ "readme.txt": "" });
    await judged(engine);
    for (const path of Object.keys(files)) if (path.startsWith(SET)) Reflect.deleteProperty(files, path);
    assert.deepEqual(engine.touchFolder("docs"), [SET]);
    assert.deepEqual(await engine.judge(SET), { kind: "gone" });
  });

  it("judges nothing again when everything is read again and nothing changed", async () => {
    const cited = security("### C1. Open door\n\n**Location:** src/door.py:1\n\nAnyone can enter.");
    const { engine, counters, files } = bench({
      [SECURITY]: cited,
      [POLICY]: '{ "extends": "seven-phase", "rollbackPlan": "rollback.md" }',
      [`${SET}/rollback.md`]: "Go back.",
      "src/door.py": "open = True\n",
    });
    const { markdown, sidecar } = decidedAbout(await modelOf(engine));
    Object.assign(files, { [DECISION]: markdown, [SIDECAR]: sidecar });
    engine.touch(DECISION, "created");
    const before = await modelOf(engine);
    const judgedBefore = counters.setsAnalyzed;
    for (const readAgain of [
      () => {
        engine.forgetAll();
      },
      () => engine.touchFolder(SET),
    ]) {
      readAgain();
      assert.equal(await modelOf(engine), before);
    }
    assert.equal(counters.setsAnalyzed, judgedBefore);
    for (const [path, text] of [
      [POLICY, '{ "extends": "seven-phase" }'],
      [DECISION, `${markdown}\nMore.\n`],
      ["src/door.py", ""],
    ] as const) {
      const { setsAnalyzed } = counters;
      files[path] = text;
      engine.forgetAll();
      await modelOf(engine);
      assert.equal(counters.setsAnalyzed, setsAnalyzed + 1, path);
    }
  });

  it("discards a result that became obsolete while files were read", async () => {
    const { engine, counters } = bench();
    const pending = engine.judge(SET);
    engine.touch(SECURITY, "changed");
    assert.deepEqual(await pending, { kind: "overtaken" });
    assert.equal(counters.setsAnalyzed, 0);
    assert.equal((await modelOf(engine)).findings.length, 1);
  });

  it("accepts a workspace folder that is a set itself, based on the path above it", async () => {
    const files = {
      "01_ARCHITECTURE_ASSESSMENT.md": "# Architecture\n",
      "02_SECURITY_AUDIT.md": security(""),
    };
    const engine = createEngine({
      fileSystem: memoryFileSystem(files, "/project/docs/assessment 3"),
      today: () => TODAY,
      counters: createCounters(),
      above: "/project/docs/assessment 3",
    });
    assert.deepEqual((await engine.search()).sets, ["."]);
    const result = await engine.judge(".");
    assert.ok(result.kind === "judged");
    assert.deepEqual(
      result.state.model?.reports.map(({ facts }) => facts.path),
      ["01_ARCHITECTURE_ASSESSMENT.md", "02_SECURITY_AUDIT.md"],
    );
  });

  it("has the same result as a fresh read after any changes", async () => {
    const texts = [
      security("### C1. Open door\n\nAnyone can enter."),
      security("### C2. Other\n\n**Status:** Fixed\n\n### C3. Third\n\nx"),
      "# QA validation\n\n## Test Results\n\n3 tests failed.\n",
      "# A diary\n\nNothing.\n",
      "",
    ];
    const names = ["02_SECURITY_AUDIT.md", "audit.md", "07_QA_VALIDATION.md", "notes.md", "README.md"];
    const policies = ['{ "rules": { "unresolved-high": "off" } }', "{", '{ "extends": "four-report" }'];
    const change = fc.oneof(
      fc.record({
        kind: fc.constantFrom("write", "type"),
        name: fc.constantFrom(...names),
        text: fc.constantFrom(...texts),
      }),
      fc.record({
        kind: fc.constantFrom("delete", "close"),
        name: fc.constantFrom(...names),
        text: fc.constant(""),
      }),
      fc.record({
        kind: fc.constant("policy"),
        name: fc.constant(""),
        text: fc.constantFrom(...policies, ""),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 12 }), async (changes) => {
        const { engine, files, open, fileSystem } = bench();
        for (const { kind, name, text } of changes) {
          const path = `${SET}/${name}`;
          if (kind === "policy") {
            if (text === "") Reflect.deleteProperty(files, POLICY);
            else files[POLICY] = text;
            engine.touch(POLICY, "changed");
          } else if (kind === "type") {
            if (!(path in files)) continue;
            open.set(path, text);
            engine.touch(path, "changed");
          } else if (kind === "close") {
            open.delete(path);
            engine.close(path);
          } else {
            const existed = path in files;
            if (kind === "delete") Reflect.deleteProperty(files, path);
            else files[path] = text;
            engine.touch(path, kind === "delete" ? "deleted" : existed ? "changed" : "created");
          }
          await engine.judge(SET);
        }
        const overlaid: FileSystem = {
          readDirectory: (path) => fileSystem.readDirectory(path),
          readFile: async (path) => {
            const text = open.get(path);
            return text === undefined ? fileSystem.readFile(path) : new TextEncoder().encode(text);
          },
        };
        const fresh = await loadSet(overlaid, SET, {
          asOf: null,
          today: TODAY,
          workspaceFolder: ".",
          rules: ALL_RULES.map(({ id }) => id),
        });
        const state = await judged(engine);
        assert.deepEqual(state.model, fresh.kind === "set" ? fresh.model : null);
        assert.deepEqual(state.failures, fresh.kind === "set" ? [] : fresh.problems);
      }),
      runs(60),
    );
  });
});
