/** What a new decision changes, in one sentence each: what is read before it is written. */
import type { Comparison } from "../../contract/compare";
import type { Snapshot, SnapshotFinding, SnapshotGate } from "../../contract/snapshot";
import { GATE_STATE_WORDS } from "../../readiness/gateStateWords";
import { compareSnapshots } from "./compareSnapshots";

/** Names and gates in a sentence; what is left is counted. */
const MOST_NAMED = 4;

/**
 * Sentences such as "Blockers 4 → 5: SEC-3 now blocks.", "A2: waived → fail." and "2 sign-offs become invalid.", the most serious first.
 * `invalidSignOffs`: number of sign-offs that were given for the decision before. Never empty.
 */
export function changeWords(before: Snapshot, after: Snapshot, invalidSignOffs: number): readonly string[] {
  const comparison = compareSnapshots(before, after);
  const blockers = blockerChanges(before, after, comparison);
  const changes = [
    ...verdictWords(before, after),
    ...blockerWords(before, after, blockers),
    ...gateWords(comparison),
    ...findingWords(comparison, [...blockers.added, ...blockers.gone]),
    ...waiverWords(comparison),
  ];
  const facts = changes.length > 0 ? changes : [nothingWords(before, after)];
  if (invalidSignOffs === 0) return facts;
  const verb = invalidSignOffs === 1 ? "becomes" : "become";
  return [...facts, `${counted(invalidSignOffs, "sign-off")} ${verb} invalid.`];
}

function verdictWords(before: Snapshot, after: Snapshot): readonly string[] {
  return before.verdict === after.verdict ? [] : [`Verdict: ${before.verdictText} → ${after.verdictText}.`];
}

interface BlockerChanges {
  /** As they are now. */
  readonly added: readonly SnapshotFinding[];
  /** As they were before. */
  readonly gone: readonly SnapshotFinding[];
}

/** A blocker that only has another key now is neither added nor gone. */
function blockerChanges(before: Snapshot, after: Snapshot, { findings }: Comparison): BlockerChanges {
  const renamed = new Map(findings.changed.map((one) => [one.finding.key, one.keyBefore]));
  const keyBefore = (key: string): string => renamed.get(key) ?? key;
  const known = new Set(before.blockers);
  const left = new Set(after.blockers.map(keyBefore));
  return {
    added: after.findings.filter(({ key }) => after.blockers.includes(key) && !known.has(keyBefore(key))),
    gone: before.findings.filter(({ key }) => known.has(key) && !left.has(key)),
  };
}

function blockerWords(
  { blockers: was }: Snapshot,
  { blockers: is }: Snapshot,
  { added, gone }: BlockerChanges,
): readonly string[] {
  if (added.length + gone.length === 0) return [];
  const count = was.length === is.length ? String(is.length) : `${was.length} → ${is.length}`;
  const names = [
    ...(added.length === 0 ? [] : [`${namesOf(added)} now ${added.length === 1 ? "blocks" : "block"}`]),
    ...(gone.length === 0 ? [] : [`${namesOf(gone)} no longer ${gone.length === 1 ? "blocks" : "block"}`]),
  ];
  return [`Blockers ${count}: ${names.join("; ")}.`];
}

function gateWords({ gates }: Comparison): readonly string[] {
  const ofState = gates.changed.filter(({ before, after }) => before?.state !== after?.state);
  const ofFigure = gates.changed.filter((gate) => !ofState.includes(gate));
  const said = [
    ...ofState.map(({ id, before, after }) => `${id}: ${stateOf(before)} → ${stateOf(after)}.`),
    ...ofFigure.map(({ id, before, after }) => `${id}: ${figuresOf(before, after)}.`),
  ];
  const rest = said.length - MOST_NAMED;
  return rest <= 0 ? said : [...said.slice(0, MOST_NAMED), `${counted(rest, "more gate")} changed.`];
}

function stateOf(gate: SnapshotGate | null): string {
  return gate === null ? "not in the policy" : GATE_STATE_WORDS[gate.state].toLowerCase();
}

function figuresOf(before: SnapshotGate | null, after: SnapshotGate | null): string {
  const isSameLimit = before?.threshold === after?.threshold;
  const say = (gate: SnapshotGate | null): string => {
    const actual = gate === null || gate.actual === "" ? "no figure" : gate.actual;
    return isSameLimit ? actual : `${actual} (${gate?.threshold ?? "none"} required)`;
  };
  return isSameLimit ? changedText(say(before), say(after)) : `${say(before)} → ${say(after)}`;
}

/** Such as "2 → 3 open critical findings": words that both texts end with are said once. */
function changedText(before: string, after: string): string {
  const [was, is] = [before.split(" "), after.split(" ")];
  let same = 0;
  while (same < Math.min(was.length, is.length) - 1 && was.at(-1 - same) === is.at(-1 - same)) same++;
  const own = same === 0 ? before : was.slice(0, -same).join(" ");
  return `${own} → ${after}`;
}

/** `named`: findings that another sentence names. */
function findingWords({ findings }: Comparison, named: readonly SnapshotFinding[]): readonly string[] {
  const isNamed = ({ key }: SnapshotFinding): boolean => named.some((one) => one.key === key);
  const added = findings.new.filter((finding) => !isNamed(finding));
  const changed = findings.changed.filter(({ finding }) => !isNamed(finding));
  // A blocker that is gone without evidence is worth saying twice.
  const gone = findings.goneWithoutEvidence;
  const parts = [
    ...(added.length === 0 ? [] : [counted(added.length, "new finding")]),
    ...(changed.length === 0 ? [] : [counted(changed.length, "changed finding")]),
    ...(gone.length === 0 ? [] : [`${counted(gone.length, "finding")} gone without evidence`]),
  ];
  return parts.length === 0 ? [] : [`${parts.join(", ")}.`];
}

function waiverWords({ waivers }: Comparison): readonly string[] {
  const parts = [
    ...(waivers.new.length === 0 ? [] : [counted(waivers.new.length, "new waiver")]),
    ...(waivers.changed.length === 0 ? [] : [counted(waivers.changed.length, "changed waiver")]),
    ...(waivers.gone.length === 0 ? [] : [`${counted(waivers.gone.length, "waiver")} gone`]),
  ];
  return parts.length === 0 ? [] : [`${parts.join(", ")}.`];
}

function nothingWords(before: Snapshot, after: Snapshot): string {
  const same = "Verdict, findings and gates stay the same";
  if (before.decisionHash === after.decisionHash) return `${same}; only the text of the document changes.`;
  const cause =
    before.policy.sha256 === after.policy.sha256 ? "the reports have changed" : "the policy has changed";
  return `${same}, but ${cause}.`;
}

function namesOf(findings: readonly SnapshotFinding[]): string {
  const names = findings.slice(0, MOST_NAMED).map(({ id, title }) => id ?? title);
  const rest = findings.length - names.length;
  if (rest > 0) return `${names.join(", ")} and ${rest} more`;
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? "" : "s"}`;
}
