/** The changes from one decision, or set, to another. Pure; nothing is omitted. */
import type { Comparison, FindingChange, GateChange } from "../../contract/compare";
import type { Snapshot, SnapshotFinding, SnapshotGate, WaiverRecord } from "../../contract/snapshot";
import { canonicalJson } from "../../text/stableJson";
import { hoursText } from "../effort";
import { matchFindings, type MatchedFinding } from "./matchFindings";

export function compareSnapshots(before: Snapshot, after: Snapshot): Comparison {
  return {
    gates: compareGates(before.gates, after.gates),
    findings: compareFindings(before.findings, after.findings),
    waivers: compareWaivers(before.waivers, after.waivers),
  };
}

function compareGates(before: readonly SnapshotGate[], after: readonly SnapshotGate[]): Comparison["gates"] {
  const gone = before.filter(({ id }) => !after.some((gate) => gate.id === id));
  const pairs: GateChange[] = [
    ...after.map((gate) => ({
      id: gate.id,
      title: gate.title,
      before: before.find(({ id }) => id === gate.id) ?? null,
      after: gate,
    })),
    ...gone.map((gate) => ({ id: gate.id, title: gate.title, before: gate, after: null })),
  ];
  const changed = pairs.filter(({ before: was, after: is }) => gateWords(was) !== gateWords(is));
  return { changed, unchanged: pairs.length - changed.length };
}

function gateWords(gate: SnapshotGate | null): string {
  return gate === null ? "" : canonicalJson([gate.state, gate.actual, gate.threshold]);
}

function compareFindings(
  before: readonly SnapshotFinding[],
  after: readonly SnapshotFinding[],
): Comparison["findings"] {
  const { matched, added, gone } = matchFindings(before, after);
  const compared = matched.map((pair) => ({ pair, changes: changesOf(pair) }));
  return {
    new: [...added],
    changed: compared.flatMap(({ pair, changes }) =>
      changes.length === 0
        ? []
        : [{ finding: pair.after, keyBefore: pair.before.key, matchedBy: pair.by, changes }],
    ),
    unchanged: compared.flatMap(({ pair, changes }) => (changes.length === 0 ? [pair.after] : [])),
    goneWithoutEvidence: gone.filter(({ status }) => status !== "resolved"),
    goneResolved: gone.filter(({ status }) => status === "resolved"),
  };
}

/** The title is compared only if the fingerprint differs: with the same fingerprint, it differs only in spelling. */
function changesOf({ before, after }: MatchedFinding): FindingChange["changes"] {
  const title = (finding: SnapshotFinding): string =>
    before.fingerprint === after.fingerprint ? "" : finding.title;
  const facts: readonly (readonly [
    FindingChange["changes"][number]["what"],
    (finding: SnapshotFinding) => string,
  ])[] = [
    ["key", ({ key }) => key],
    ["title", title],
    ["severity", ({ severity }) => severity],
    ["priority", ({ priority }) => priority ?? "none"],
    ["status", statusWords],
    ["effort", effortWords],
  ];
  return facts.flatMap(([what, of]) => {
    const [was, is] = [of(before), of(after)];
    return was === is ? [] : [{ what, before: was, after: is }];
  });
}

function statusWords({ status, statusDetail }: SnapshotFinding): string {
  return status === statusDetail ? status : `${status} (${statusDetail})`;
}

/** An unknown effort is never counted as 0. */
function effortWords({ effort }: SnapshotFinding): string {
  return effort === null ? "unknown" : hoursText(effort.minHours, effort.maxHours);
}

function compareWaivers(
  before: readonly WaiverRecord[],
  after: readonly WaiverRecord[],
): Comparison["waivers"] {
  const left = [...before];
  const result: Comparison["waivers"] = { new: [], changed: [], unchanged: [], gone: [] };
  for (const waiver of after) {
    const index = left.findIndex((other) => waiverSubject(other) === waiverSubject(waiver));
    const was = index < 0 ? undefined : left.splice(index, 1)[0];
    if (!was) result.new.push(waiver);
    else if (canonicalJson(was) === canonicalJson(waiver)) result.unchanged.push(waiver);
    else result.changed.push({ before: was, after: waiver });
  }
  for (const one of left) result.gone.push(one);
  return result;
}

/** What a waiver applies to. */
export function waiverSubject({ finding, gate, fingerprint }: WaiverRecord): string {
  return finding ?? (gate === null ? (fingerprint ?? "nothing") : `gate ${gate}`);
}
