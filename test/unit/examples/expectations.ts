/** What the last column of the tables in examples/README.md may say, and how the product is held to it. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { decide } from "../../../src/core/decision/decide";
import { expiredWaivers } from "../../../src/core/decision/places";
import { readRegions } from "../../../src/core/decision/regions";
import { signOffState } from "../../../src/core/decision/signOff";
import type { GateResult, SetFinding, SetModel, SetReport } from "../../../src/core/readiness/model";
import { TOOL_VERSION } from "../../../src/core/version";
import type { PlantedRow } from "./plantedTable";
import { CURRENT, EARLIER, setOf, TODAY, type SampleSets } from "./sampleSets";

interface Place {
  readonly row: PlantedRow;
  readonly sets: SampleSets;
  readonly model: SetModel;
}

type Check = (place: Place, ...words: readonly string[]) => void;

/** Asserts one expectation of a row. One that is not known fails. */
export function assertExpected(expectation: string, row: PlantedRow, sets: SampleSets): void {
  const { model } = setOf(row.path, sets);
  for (const [form, check] of FORMS) {
    const match = form.exec(expectation);
    if (match === null) continue;
    check({ row, sets, model }, ...match.slice(1).map((word) => (word as string | undefined) ?? ""));
    return;
  }
  assert.fail(`nobody knows how to check "${expectation}"`);
}

const FORMS: readonly (readonly [RegExp, Check])[] = [
  [/^finding (\S+): (.+)$/, findingIs],
  [/^no finding$/, noFinding],
  [/^not counted: (.+)$/, notCounted],
  [/^problem ([\w-]+)(?:, (\w+))?$/, problemIs],
  [/^no problem(?: ([\w-]+))?$/, noProblem],
  [/^waiver problem: (.+)$/, waiverProblem],
  [/^gate (\w+) ([\w-]+)(, cited)?(?:, (.+))?$/, gateIs],
  [/^effect of (\w+): (\w+)$/, effectIs],
  [/^verdict ([\w-]+): (.+)$/, verdictIs],
  [/^policy (\S+)$/, policyIs],
  [/^reason (.+)$/, reasonIs],
  [/^report says (\S+)$/, reportSays],
  [/^report is (\S+)$/, reportIs],
  [/^declares (\w+) (\d+), holds (\d+)$/, declares],
  [/^compared: (.+)$/, compared],
  [/^other file: (.+)$/, otherFile],
  [/^subject (\w+): (.+)$/, subjectIs],
  [/^sign-off (\S+): (\S+)$/, signOffIs],
  [/^field (\S+) is kept$/, fieldIsKept],
  [/^decide refuses: (.+)$/, decideRefuses],
  [/^decide needs a date$/, decideNeedsDate],
  [/^performance missed, stated pass$/, performanceMissed],
];

/** Lines at which a finding is spoken of: its own, those of its body, and its further mentions. */
function speaksOf(finding: SetFinding, { row }: Place): boolean {
  if (finding.report !== row.path) return false;
  return (
    (finding.range.line <= row.line && row.line <= finding.endLine) || finding.alsoAt.includes(row.line)
  );
}

function findingIs(place: Place, id = "", words = ""): void {
  const finding = place.model.findings.find((one) => one.displayId === id && speaksOf(one, place));
  assert.ok(finding, `no finding ${id} at line ${place.row.line}`);
  const [severity, status, ...others] = words.split(", ");
  // As it is printed: what is merged into another one is superseded by it.
  const shown = finding.mergedInto === null ? finding.statusDetail : "superseded";
  assert.deepEqual([finding.effectiveSeverity, shown], [severity, status]);
  assert.equal(finding.blocks, others.includes("blocks"), "blocks");
  assert.equal(finding.waiver !== null, others.includes("waived"), "waived");
  const stated = others.find((other) => other.startsWith("stated "))?.slice("stated ".length);
  assert.equal(finding.severity, stated ?? severity);
  const merged = others.find((other) => other.startsWith("merged into "))?.slice("merged into ".length);
  assert.equal(finding.mergedInto, merged ?? null);
  const effort = others.find((other) => other.endsWith(" hours"));
  if (effort !== undefined) assert.equal(hoursOf(finding), effort);
}

function hoursOf({ effort }: SetFinding): string {
  const [least, most] = [effort?.minHours ?? null, effort?.maxHours ?? null];
  return least === most ? `${String(least)} hours` : `${String(least)} to ${String(most)} hours`;
}

function noFinding({ model, row }: Place): void {
  const stated = model.findings.filter(({ report, range }) => report === row.path && range.line === row.line);
  assert.deepEqual(stated, []);
}

function notCounted({ model, row }: Place, reason = ""): void {
  const reasons = model.lookedAt.filter(({ path, range }) => path === row.path && range.line === row.line);
  assert.ok(
    reasons.some((entry) => entry.reason.startsWith(reason)),
    `looked at: ${JSON.stringify(reasons.map((entry) => entry.reason))}`,
  );
}

function problemIs({ model, row }: Place, rule = "", severity = ""): void {
  const here = model.problems.filter(({ path, line }) => path === row.path && line === row.line);
  const found = here.find((problem) => problem.rule === rule);
  assert.ok(found, `problems here: ${JSON.stringify(here.map((problem) => problem.rule))}`);
  if (severity !== "") assert.equal(found.severity, severity);
}

/** Without a rule: none at the line; with one: none of it in the whole set. */
function noProblem({ model, row }: Place, rule = ""): void {
  const found = model.problems.filter((problem) =>
    rule === "" ? problem.path === row.path && problem.line === row.line : problem.rule === rule,
  );
  assert.deepEqual(found, []);
}

function waiverProblem({ model }: Place, words = ""): void {
  const problems = model.problems.filter(({ rule }) => rule === "waiver-without-effect");
  const messages = problems.map(({ message }) => message);
  assert.ok(
    messages.some((message) => message.includes(words)),
    messages.join("\n"),
  );
}

function gate({ model }: Place, id: string): GateResult {
  const found = model.gates.find((one) => one.id === id);
  assert.ok(found, `no gate ${id}`);
  return found;
}

function gateIs(place: Place, id = "", state = "", cited = "", actual = ""): void {
  const result = gate(place, id);
  assert.equal(result.state, state);
  if (actual !== "") assert.equal(result.actual, actual);
  const places = [...result.evidence, ...result.lookedAt].filter(
    (one) => one.line === place.row.line && resolved(one.path) === place.row.path,
  );
  if (cited !== "") assert.notDeepEqual(places, [], "the gate does not name this line");
}

/** A policy's file may be named by steps up. */
function resolved(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else parts.push(part);
  }
  return parts.join("/");
}

function effectIs(place: Place, id = "", effect = ""): void {
  assert.equal(gate(place, id).effect, effect);
}

function verdictIs({ model }: Place, verdict = "", words = ""): void {
  assert.deepEqual([model.verdict, model.verdictText], [verdict, words]);
}

function policyIs({ model }: Place, id = ""): void {
  assert.equal(model.policy.id, id);
}

function reasonIs({ model }: Place, words = ""): void {
  assert.ok(
    model.reasons.some((reason) => reason.includes(words)),
    model.reasons.join("\n"),
  );
}

function reportOf({ model, row }: Place): SetReport {
  const report = model.reports.find(({ facts }) => facts.path === row.path);
  assert.ok(report, `${row.path} is no report`);
  return report;
}

/** The report's verdict is this one, and its own words at this line are one of those that it was read from. */
function reportSays(place: Place, verdict = ""): void {
  const report = reportOf(place);
  assert.equal(report.verdict, verdict);
  assert.ok(report.facts.verdicts.some(({ range }) => range.line === place.row.line));
}

function reportIs(place: Place, role = ""): void {
  assert.equal(reportOf(place).role, role);
}

/** What the report declares against what it states at its findings themselves. */
function declares(place: Place, severity = "", declared = "", held = ""): void {
  const { facts } = reportOf(place);
  const count = facts.declaredCounts.find((one) => one.severity === severity);
  assert.deepEqual([count?.count, count?.range.line], [Number(declared), place.row.line]);
  assert.equal(facts.findings.filter((finding) => finding.severity === severity).length, Number(held));
}

/** Against the other set of the service; findings are the same where their keys are. */
function compared(place: Place, words = ""): void {
  const finding = place.model.findings.find((one) => speaksOf(one, place));
  const other = place.sets.get(place.model.path === CURRENT ? EARLIER : CURRENT)?.model;
  assert.ok(finding && other);
  const same = other.findings.find(({ key }) => key === finding.key);
  if (words === "new" || words === "gone") {
    assert.equal(place.model.path, words === "new" ? CURRENT : EARLIER);
    assert.equal(same, undefined);
    return;
  }
  const now =
    words.startsWith("severity") && same
      ? `severity ${same.effectiveSeverity} to ${finding.effectiveSeverity}`
      : `status ${same?.statusDetail ?? "none"} to ${finding.statusDetail}`;
  assert.equal(now, words);
}

function otherFile({ model, row }: Place, reason = ""): void {
  assert.equal(model.others.find(({ path }) => path === row.path)?.reason, reason);
}

function subjectIs({ model }: Place, name = "", value = ""): void {
  assert.equal(model.subject[name as keyof SetModel["subject"]].value, value);
}

/** The state of a sign-off for what is decided about now: the hash of the decision on disk stands for its own reports only. */
function signOffIs({ model }: Place, id = "", state = ""): void {
  assert.ok(model.decisionPath !== null);
  const text = readFileSync(model.decisionPath, "utf8");
  const isStale = model.problems.some(({ rule }) => rule === "stale-decision");
  const hash = isStale ? "" : (/decision sha256:([0-9a-f]{64})/.exec(text)?.[1] ?? "");
  const regions = readRegions(text);
  assert.ok(regions.ok);
  const region = regions.regions.find((one) => one.id === `sign-off.${id}`);
  assert.ok(region, `no field of ${id}`);
  assert.equal(signOffState(region.content, hash), state);
}

function fieldIsKept({ model, row }: Place, id = ""): void {
  const text = readFileSync(row.path, "utf8");
  const at = text.indexOf("## Fields from an earlier version");
  assert.ok(at > 0 && text.indexOf(`<!-- human: ${id} -->`) > at);
  assert.ok(!model.policy.stakeholders.some((one) => `sign-off.${one.id}` === id));
}

function decideRefuses({ model, row }: Place, words = ""): void {
  const target = readFileSync(row.path, "utf8");
  const existing = { target, setDecision: null };
  const outcome = decide({
    model,
    existing,
    outputPath: row.path,
    setPath: model.path,
    policyFile: null,
    replace: false,
    toolVersion: TOOL_VERSION,
  });
  assert.ok(!outcome.ok && outcome.message.includes(words), outcome.ok ? "it decided" : outcome.message);
}

function decideNeedsDate({ model }: Place): void {
  assert.notDeepEqual(expiredWaivers(model.policy, TODAY), []);
}

function performanceMissed(place: Place): void {
  const rows = reportOf(place).facts.performance.filter(({ range }) => range.line === place.row.line);
  assert.deepEqual(
    rows.map(({ met, stated }) => [met, stated]),
    [[false, "pass"]],
  );
}
