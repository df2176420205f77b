/** Runs the examples of the rules as sets of files. */
import assert from "node:assert/strict";
import { exampleTexts } from "../../../scripts/ruleExamples";
import { readStandingDecision } from "../../../src/core/decision/standingDecision";
import { auditDecision, readForAudit } from "../../../src/core/judge/auditSet";
import { judgeTwice, readAgain, readToDecide } from "../../../src/core/judge/decideSet";
import { loadSet } from "../../../src/core/judge/loadSet";
import type { Problem } from "../../../src/core/readiness/model";
import { ALL_RULES } from "../../../src/core/rules/allRules";
import { citedSources } from "../../../src/core/rules/citedLineMissing";
import { isFixedBy, type ExampleFiles, type Examples, type Rule } from "../../../src/core/rules/rule";
import type { TextEdit } from "../../../src/core/text/textEdit";
import { TOOL_VERSION } from "../../../src/core/version";
import { sourceLines } from "../../../src/core/workspace/sourceLines";
import { withDecision } from "./decidedSet";
import { memoryFileSystem } from "./memoryFileSystem";
import { read } from "./reports";

const SET = "set";
const TODAY = "2026-04-01";
const OPTIONS = { workspaceFolder: ".", rules: ALL_RULES.map(({ id }) => id) };

/** Texts by path, and the places in them that are marked, as `path:line`. */
export interface ExampleSet {
  readonly tree: Readonly<Record<string, string>>;
  readonly marked: readonly string[];
}

/** The bad or the good example of a rule as a set, with the generated decision if the rule asks for one. */
export async function exampleSet({ decidedFrom }: Examples, files: ExampleFiles): Promise<ExampleSet> {
  const decided = decidedFrom === undefined ? {} : await withDecision(filesOf(decidedFrom), SET);
  return {
    tree: { ...decided, ...filesOf(files) },
    marked: exampleTexts(files).flatMap(({ file, marked }) => marked.map((line) => `${SET}/${file}:${line}`)),
  };
}

function filesOf(files: ExampleFiles): Readonly<Record<string, string>> {
  return Object.fromEntries(exampleTexts(files).map(({ file, text }) => [`${SET}/${file}`, text]));
}

/** What `check` and, if the set has a decision, `audit` report under a rule. */
export async function problemsUnder(rule: Rule, tree: ExampleSet["tree"]): Promise<readonly Problem[]> {
  const files = memoryFileSystem(tree);
  const loaded = await loadSet(files, SET, { ...OPTIONS, asOf: null, today: TODAY });
  assert.ok(loaded.kind === "set", JSON.stringify(loaded));
  const { decisionPath, problems } = loaded.model;
  const audited = decisionPath === null ? [] : await auditedProblems(tree, decisionPath);
  const own = [...problems, ...audited].filter(({ rule: id }) => id === rule.id);
  return [...new Map(own.map((problem) => [JSON.stringify(problem), problem])).values()];
}

async function auditedProblems(tree: ExampleSet["tree"], path: string): Promise<readonly Problem[]> {
  const files = memoryFileSystem(tree);
  const decision = { path, text: tree[path] ?? "" };
  const set = await readToDecide(files, SET, OPTIONS);
  assert.ok(set.kind === "read", JSON.stringify(set));
  const texts = new Map([...set.sources].map(([report, { text }]) => [report, text]));
  const reading = readForAudit(decision, texts);
  const standing = await readStandingDecision(files, path, set.input.policy);
  const input = {
    ...{ decision, texts, sidecar: null, policyFile: null, toolVersion: TOOL_VERSION },
    model: judgeTwice(await readAgain(set), null),
    set: { ...set.input, today: TODAY, decision: standing },
    sourceLines: await sourceLines(files, SET, citedSources(reading), OPTIONS),
  };
  return auditDecision(input, reading).problems;
}

/** The set after its problems under a rule were solved one by one with the quick fixes that the rule offers for them. */
export async function withFixes(rule: Rule, tree: ExampleSet["tree"]): Promise<ExampleSet["tree"]> {
  const [problem, ...others] = await problemsUnder(rule, tree);
  if (problem === undefined) return tree;
  const fixed = await withFix(rule, tree, problem);
  const left = await problemsUnder(rule, fixed);
  assert.ok(left.length <= others.length, `not fixed: ${problem.message}`);
  return withFixes(rule, fixed);
}

async function withFix(rule: Rule, tree: ExampleSet["tree"], problem: Problem): Promise<ExampleSet["tree"]> {
  if (rule.command !== undefined) return withDecision(tree, SET);
  const { path } = problem;
  const text = tree[path] ?? "";
  const loaded = await loadSet(memoryFileSystem(tree), SET, { ...OPTIONS, asOf: null, today: TODAY });
  assert.ok(loaded.kind === "set");
  const { reports, policy } = loaded.model;
  const role = reports.find(({ facts }) => facts.path === path)?.role;
  const phase = policy.phases.find((one) => one.role === role);
  assert.ok(phase && rule.fix, problem.message);
  const fix = rule
    .fix({ text, facts: read(text, path), phase, read: (other) => read(other, path) })
    .find((one) => isFixedBy(problem, one));
  assert.ok(fix, `no fix for: ${problem.message}`);
  return { ...tree, [path]: withEdits(text, fix.edits.map(filledIn)) };
}

/** A comment in inserted text tells the author what to write: here it is written. */
function filledIn(edit: TextEdit): TextEdit {
  return { ...edit, text: edit.text.replace(/<!-- .* -->/g, "$&\n\nThis is written.") };
}

/** A text after edits that do not overlap. */
export function withEdits(text: string, edits: readonly TextEdit[]): string {
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((whole, one) => whole.slice(0, one.from) + one.text + whole.slice(one.to), text);
}
