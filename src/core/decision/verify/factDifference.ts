import type { Sidecar } from "../../contract/sidecar";
import { canonicalJson } from "../../text/stableJson";

/** The first fact of a decision that is not as it was computed again, in words, causes before what follows from them; null where all are. */
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
    if (!stated) return `gate ${gate.id}: the decision does not have it, the policy asks for it`;
    const found = difference(stated, gate, `gate ${gate.id}`);
    if (found !== null) return found;
  }
  const surplus = gates.find(({ id }) => !computed.gates.some((gate) => gate.id === id));
  return surplus ? `gate ${surplus.id}: the decision has it, the policy does not ask for it` : null;
}

function inputDifference(stated: Sidecar, computed: Sidecar): string | null {
  const { inputs } = stated;
  const added = computed.inputs.find(({ path }) => !inputs.some((input) => input.path === path));
  if (added) return `input ${added.path}: it is there, and was not decided about`;
  const gone = inputs.find(({ path }) => !computed.inputs.some((input) => input.path === path));
  if (gone) return `input ${gone.path}: it was decided about, and is no report of the set now`;
  const beside = computed.others.find(({ path }) => !stated.others.some((other) => other.path === path));
  if (beside) return `input ${beside.path}: it lies in the folder, and did not when it was decided`;
  const away = stated.others.find(({ path }) => !computed.others.some((other) => other.path === path));
  return away ? `input ${away.path}: it lay in the folder when it was decided, and does not now` : null;
}

function findingDifference({ findings }: Sidecar, computed: Sidecar): string | null {
  for (const finding of computed.findings) {
    const stated = findings.find(({ key }) => key === finding.key);
    if (!stated)
      return `finding ${finding.key}: the decision does not have it, ${finding.report}:${finding.line} does`;
    const difference = firstDeep(stated, finding, `finding ${finding.key}`);
    if (difference !== null) return difference;
  }
  const surplus = findings.find(({ key }) => !computed.findings.some((finding) => finding.key === key));
  return surplus ? `finding ${surplus.key}: the decision has it, no report does` : null;
}

/** Whatever is left, in the order of the members; the hash last, because it follows from the others. */
function memberDifference(stated: Sidecar, computed: Sidecar): string | null {
  const { decisionHash: statedHash, ...statedRest } = stated;
  const { decisionHash: computedHash, ...computedRest } = computed;
  return (
    firstDeep(statedRest, computedRest, "") ??
    (statedHash === computedHash
      ? null
      : `decision hash: the decision says sha256:${statedHash}, its facts give sha256:${computedHash}`)
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
