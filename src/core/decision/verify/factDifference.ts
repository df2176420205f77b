import type { Sidecar } from "../../contract/sidecar";
import { canonicalJson } from "../../text/stableJson";

/** The first fact of a decision that differs from the recomputed one, in words, causes before consequences; null if there is none. */
export function factDifference(stated: Sidecar, computed: Sidecar): string | null {
  return (
    inputDifference(stated, computed) ??
    gateDifference(stated, computed, (one, other, at) => plain(at, one.state, other.state)) ??
    plain("verdict", stated.verdict, computed.verdict) ??
    findingDifference(stated, computed) ??
    gateDifference(stated, computed, firstDeep) ??
    memberDifference(stated, computed)
  );
}

function plain(what: string, stated: string, computed: string): string | null {
  return stated === computed ? null : `${what}: the decision says ${stated}, the reports say ${computed}`;
}

type Gate = Sidecar["gates"][number];

function gateDifference(
  { gates }: Sidecar,
  computed: Sidecar,
  difference: (stated: Gate, computed: Gate, at: string) => string | null,
): string | null {
  for (const gate of computed.gates) {
    const stated = gates.find(({ id }) => id === gate.id);
    if (!stated) return `gate ${gate.id}: required by the policy but missing in the decision`;
    const found = difference(stated, gate, `gate ${gate.id}`);
    if (found !== null) return found;
  }
  const surplus = gates.find(({ id }) => !computed.gates.some((gate) => gate.id === id));
  return surplus ? `gate ${surplus.id}: in the decision but not in the policy` : null;
}

function inputDifference(stated: Sidecar, computed: Sidecar): string | null {
  const { inputs } = stated;
  const added = computed.inputs.find(({ path }) => !inputs.some((input) => input.path === path));
  if (added) return `input ${added.path}: exists but was not part of the decision`;
  const gone = inputs.find(({ path }) => !computed.inputs.some((input) => input.path === path));
  if (gone) return `input ${gone.path}: was part of the decision but is no longer a report of the set`;
  const appeared = computed.others.find(({ path }) => !stated.others.some((other) => other.path === path));
  if (appeared) return `input ${appeared.path}: is in the folder now but was not when the decision was made`;
  const removed = stated.others.find(({ path }) => !computed.others.some((other) => other.path === path));
  return removed
    ? `input ${removed.path}: was in the folder when the decision was made but is not now`
    : null;
}

function findingDifference({ findings }: Sidecar, computed: Sidecar): string | null {
  for (const finding of computed.findings) {
    const stated = findings.find(({ key }) => key === finding.key);
    if (!stated)
      return `finding ${finding.key}: missing in the decision, but reported at ${finding.report}:${finding.line}`;
    const difference = firstDeep(stated, finding, `finding ${finding.key}`);
    if (difference !== null) return difference;
  }
  const surplus = findings.find(({ key }) => !computed.findings.some((finding) => finding.key === key));
  return surplus ? `finding ${surplus.key}: in the decision but not in any report` : null;
}

/** All other members in order, with the hash last because it depends on the others. */
function memberDifference(stated: Sidecar, computed: Sidecar): string | null {
  const { decisionHash: statedHash, ...statedRest } = stated;
  const { decisionHash: computedHash, ...computedRest } = computed;
  return (
    firstDeep(statedRest, computedRest, "") ??
    (statedHash === computedHash
      ? null
      : `decision hash: the decision says sha256:${statedHash}, but its facts give sha256:${computedHash}`)
  );
}

function firstDeep(stated: unknown, computed: unknown, at: string): string | null {
  if (canonicalJson(stated ?? null) === canonicalJson(computed ?? null)) return null;
  if (isBranch(stated) && isBranch(computed)) {
    for (const name of new Set([...Object.keys(stated), ...Object.keys(computed)])) {
      const place = Array.isArray(stated) ? `${at}[${name}]` : at === "" ? name : `${at}, ${name}`;
      const difference = firstDeep(stated[name], computed[name], place);
      if (difference !== null) return difference;
    }
  }
  return `${at}: the decision says ${shown(stated)}, the reports say ${shown(computed)}`;
}

function isBranch(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

const LONGEST = 120;

function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = canonicalJson(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
