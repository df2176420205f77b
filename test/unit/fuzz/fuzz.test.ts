import assert from "node:assert/strict";
import fc from "fast-check";
import { parseArguments } from "../../../src/cli/arguments";
import { COMMANDS, GLOBAL_OPTIONS } from "../../../src/cli/commandDefinitions";
import { runCompare } from "../../../src/cli/commands/compare";
import { runVerify } from "../../../src/cli/commands/verify";
import type { Host } from "../../../src/cli/host";
import { createRoots } from "../../../src/cli/roots";
import { isUserError } from "../../../src/cli/userError";
import { checkOutputSchema } from "../../../src/core/contract/check";
import { problemRecord, setRecord } from "../../../src/core/contract/records";
import { decide, type Decided } from "../../../src/core/decision/decide";
import { readRegions } from "../../../src/core/decision/regions";
import { isSameGenerated } from "../../../src/core/decision/textOutside";
import { jsonText } from "../../../src/core/export/jsonText";
import { logText } from "../../../src/core/export/printable";
import { textSummary } from "../../../src/core/export/text";
import { judgeTwice, readAgain, readToDecide } from "../../../src/core/judge/decideSet";
import { loadSet } from "../../../src/core/judge/loadSet";
import { DEFAULT_EFFORT } from "../../../src/core/policy/builtin/defaults";
import { readPolicyFile } from "../../../src/core/policy/policyFile";
import { readReport } from "../../../src/core/reader/readReport";
import { sourceFromBytes } from "../../../src/core/text/source";
import { namesPlan } from "../../../src/core/workspace/reportKind";
import { actsIn } from "../../support/payloads";
import { runs } from "../../support/runs";
import { withDecision } from "../support/decidedSet";
import { memoryFileSystem, type MemoryNode } from "../support/memoryFileSystem";
import { DECISION, SET, SIDECAR, securityReport, smallPolicy, smallSet } from "../support/sampleSet";
import { damagedArbitrary, damagedJsonArbitrary } from "./damage";
import { quickly } from "./quickly";
import { ARGUMENT_SEEDS, DOCUMENT_SEEDS, POLICY_SEEDS, REPORT_SEEDS, SIDECAR_SEEDS } from "./seeds";

const REPORT = `${SET}/01_SECURITY_AUDIT.md`;
const POLICY = `${SET}/release-readiness.json`;
const TODAY = "2026-04-01";

const FULL_POLICY = smallPolicy({
  extends: "seven-phase",
  subject: { name: "Parcel Desk" },
  thresholds: { securityCoverage: 80 },
  waivers: [
    {
      finding: "security:SEC-1",
      owner: "A. Owner",
      approver: "B. Approver",
      reason: "Only in the test network",
      compensatingControl: "Firewall",
      expires: "2026-12-31",
    },
  ],
  rules: { "missing-report": "warning" },
});

const REPORTS = [
  securityReport("CRITICAL"),
  "# Security Audit\n\n| ID | Severity | Title | Effort |\n|---|---|---|---|\n| SEC-1 | P0 | Shared key | 2 h |\n| SEC-2 | High | No log | 1-2 d |\n\n**Total:** 3 findings\n\nVerdict: NOT APPROVED\n",
  "---\nkind: security\ndate: 2026-03-02\n---\n# Audit\n\n- [x] C1: Fixed in abc123\n- [ ] **P1** H-6 through H-8 (4 h)\n\n```md\n### CRITICAL X-1\n```\n",
];

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function hostOf(tree: Readonly<Record<string, MemoryNode>>, printed: string[]): Host {
  const take = (text: string): Promise<void> => Promise.resolve(void printed.push(text));
  return {
    files: memoryFileSystem(tree),
    roots: createRoots(null),
    today: TODAY,
    print: take,
    printText: (text) => take(logText(text)),
    tell: (text) => take(logText(text)),
    paint: (_tone, text) => text,
  };
}

describe("fuzzing", function () {
  this.timeout(4 * 3_600_000);
  const options = runs(20_000, 60);

  it("a report of any bytes is read and judged", async () => {
    await fc.assert(
      fc.asyncProperty(
        damagedArbitrary(REPORTS),
        quickly(async (bytes: Uint8Array) => {
          const source = sourceFromBytes(REPORT, bytes);
          const facts = readReport(source, { effort: DEFAULT_EFFORT });
          for (const { range, endLine } of facts.findings)
            assert.ok(range.line >= 1 && endLine >= range.line && endLine <= facts.lineCount + 1);
          const tree = { ...smallSet("LOW"), [REPORT]: bytes };
          const loaded = await loadSet(memoryFileSystem(tree), SET, { asOf: null, today: TODAY });
          if (loaded.kind !== "set") {
            // Only a plan that states no result is left out.
            assert.ok(namesPlan(REPORT, facts.title?.text ?? null), "a report that is there is judged");
            assert.deepEqual(facts.findings, []);
            return;
          }
          const { model } = loaded;
          assert.ok(
            !model.problems.some(({ rule }) => rule === "internal-error"),
            JSON.stringify(model.problems),
          );
          if (model.blockers.length > 0) assert.equal(model.verdict, "not-approved");
          const output = checkOutputSchema.parse({
            version: 1,
            sets: [setRecord(model)],
            problems: model.problems.map(problemRecord),
          });
          assert.deepEqual([...actsIn(jsonText(output)), ...actsIn(logText(textSummary(output)))], []);
        }),
      ),
      { ...options, examples: REPORT_SEEDS.map((text) => [encode(text)]) },
    );
  });

  it("a policy of any bytes is refused with a place, or used", async () => {
    const texts = [smallPolicy(), FULL_POLICY];
    const arbitrary = fc.oneof(damagedArbitrary(texts), damagedJsonArbitrary(texts).map(encode));
    await fc.assert(
      fc.asyncProperty(
        arbitrary,
        quickly(async (bytes: Uint8Array) => {
          const { text } = sourceFromBytes(POLICY, bytes);
          const lines = text.split(/\r\n|\r|\n/).length;
          const { policy, problems } = readPolicyFile({ path: POLICY, text }, {});
          assert.equal(policy === null, problems.length > 0, "with an error nothing is used");
          for (const { line, endLine, column, message } of problems) {
            assert.ok(line >= 1 && endLine >= line && endLine <= lines && column >= 1, `${line} of ${lines}`);
            assert.ok(message.length > 0);
          }
          const loaded = await loadSet(memoryFileSystem({ ...smallSet("HIGH"), [POLICY]: bytes }), SET, {
            asOf: null,
            today: TODAY,
          });
          if (policy === null) assert.equal(loaded.kind, "failed");
        }),
      ),
      { ...options, examples: POLICY_SEEDS.map((text) => [encode(text)]) },
    );
  });

  describe("of decisions", () => {
    let tree: Readonly<Record<string, string>> = {};
    let read: Awaited<ReturnType<typeof readAgain>> | null = null;
    before(async () => {
      tree = await withDecision(smallSet("CRITICAL", FULL_POLICY_SMALL), SET);
      const first = await readToDecide(memoryFileSystem(tree), SET, { workspaceFolder: "." });
      assert.ok(first.kind === "read");
      read = await readAgain(first);
    });

    it("the files of a decision, damaged in any way, are refused or kept", async () => {
      assert.ok(read);
      const twice = read;
      const document = damagedArbitrary([tree[DECISION] ?? ""]).map(
        (bytes) => sourceFromBytes("", bytes).text,
      );
      const sidecar = sidecarArbitrary(tree[SIDECAR] ?? "");
      const pair = fc.oneof(
        fc.tuple(document, fc.constant(tree[SIDECAR] ?? "")),
        fc.tuple(fc.constant(tree[DECISION] ?? ""), sidecar),
        fc.tuple(document, sidecar),
      );
      await fc.assert(
        fc.asyncProperty(
          pair,
          fc.boolean(),
          quickly(([target, json]: [string, string], replace: boolean) => {
            const decided = decide({
              model: judgeTwice(twice, null),
              outputPath: DECISION,
              setPath: SET,
              existing: { target, setDecision: null, sidecar: json },
              policyFile: twice.choice.policyFile,
              replace,
              toolVersion: "1",
            });
            if (!decided.ok) {
              assert.ok(decided.message.length > 0 && (decided.at === null || decided.at.line >= 1));
              assert.doesNotMatch(decided.message, /This is a bug/);
              return;
            }
            assert.doesNotThrow(() => JSON.parse(decided.sidecar) as unknown);
            assert.match(decided.markdown, /^# /);
            assert.equal(lostText(target, tree[DECISION] ?? "", decided), null);
          }),
        ),
        { ...options, examples: DOCUMENT_SEEDS.map((text) => [[text, tree[SIDECAR] ?? ""], true]) },
      );
    });

    for (const [command, run] of [
      [
        "verify",
        (host: Host) => runVerify({ operands: [SIDECAR], values: new Map(), flags: new Set() }, host),
      ],
      [
        "compare",
        (host: Host) =>
          runCompare({ operands: [SIDECAR, "old.json"], values: new Map(), flags: new Set() }, host),
      ],
    ] as const) {
      it(`${command} of a damaged decision ends with a code, and nothing of it acts`, async () => {
        const arbitrary = sidecarArbitrary(tree[SIDECAR] ?? "");
        await fc.assert(
          fc.asyncProperty(
            arbitrary,
            quickly(async (sidecar: string) => {
              const printed: string[] = [];
              const files = { ...tree, "old.json": tree[SIDECAR] ?? "", [SIDECAR]: sidecar };
              try {
                const code = await run(hostOf(files, printed));
                assert.ok([0, 1].includes(code));
                if (command === "verify" && code === 0) assert.equal(sidecar, tree[SIDECAR]);
              } catch (error) {
                if (!isUserError(error)) throw error;
                printed.push(logText(error.message));
              }
              assert.deepEqual(actsIn(printed.join("\n")), []);
            }),
          ),
          { ...options, examples: SIDECAR_SEEDS.map((text) => [text]) },
        );
      });
    }
  });

  it("arguments of any kind are understood or refused", async () => {
    const words = [
      ...COMMANDS.map(({ name }) => name),
      ...[...COMMANDS.flatMap((command) => command.options), ...GLOBAL_OPTIONS].flatMap(
        ({ name, choices }) => [
          `--${name}`,
          `--${name}=`,
          ...(choices ?? []).map((choice) => `--${name}=${choice}`),
          ...(choices ?? []),
        ],
      ),
      ...[
        "-",
        "--",
        "---",
        "-h",
        "-x",
        "--no-check",
        "__proto__",
        "constructor",
        "",
        " ",
        "docs/assessment",
        "2026-03-31",
      ],
    ];
    const word = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...words) }, fc.string({ unit: "binary" }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(word, { maxLength: 8 }),
        quickly((argv: string[]) => {
          const parsed = parseArguments(argv);
          if (parsed.kind === "wrong") {
            assert.match(parsed.message, /Run "release-readiness .*--help" for details\.$/s);
            assert.deepEqual(actsIn(logText(parsed.message)), []);
          }
          if (parsed.kind !== "run") return;
          const { command, invocation } = parsed;
          const definition = COMMANDS.find(({ name }) => name === command);
          const { least = 0, most = 0 } = definition?.operands ?? {};
          assert.ok(invocation.operands.length >= least && invocation.operands.length <= most);
          for (const [name, value] of invocation.values) {
            const choices = definition?.options.find((option) => option.name === name)?.choices;
            assert.ok(!choices || choices.includes(value), `--${name} ${value}`);
          }
        }),
      ),
      { ...options, examples: ARGUMENT_SEEDS.map((argv) => [[...argv]]) },
    );
  });
});

const FULL_POLICY_SMALL = smallPolicy({ stakeholders: [{ id: "qa-manager", title: "QA manager" }] });

/** As text, for a sidecar that is not UTF-8 is refused before it is looked at. */
function sidecarArbitrary(text: string): fc.Arbitrary<string> {
  const given = text === "" ? "{}" : text;
  return fc.oneof(
    damagedJsonArbitrary([given]),
    damagedArbitrary([given]).map((bytes) => sourceFromBytes("", bytes).text),
  );
}

/** What people wrote into a document that is in none of the files that replace it; null if nothing is lost. */
function lostText(target: string, generated: string, { markdown, previous }: Decided): string | null {
  if (previous !== null) return previous === target ? null : "the text that is kept is another";
  const isUnedited = [generated, markdown].some((text) => isSameGenerated(target, text));
  if (!isUnedited && target.trim() !== "") return "an edit outside the fields";
  const [old, written] = [readRegions(target), readRegions(markdown)];
  if (!old.ok || !written.ok) return "fields that cannot be read";
  const lost = old.regions.find(
    ({ id, content }) => !written.regions.some((region) => region.id === id && region.content === content),
  );
  return lost ? `the field ${lost.id}` : null;
}
