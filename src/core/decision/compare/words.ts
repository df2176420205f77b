/** A comparison as rows of text, for the section of the document and for the text and Markdown output of `compare`. */
import { GATE_STATE_WORDS } from "../../readiness/gateStateWords";
import type { Comparison, FindingChange } from "../../contract/compare";
import type {
  EffortTotalRecord,
  ScoreRecord,
  Snapshot,
  SnapshotFinding,
  SnapshotGate,
  WaiverRecord,
} from "../../contract/snapshot";
import { hoursText, plainNumber } from "../effort";
import { waiverSubject } from "./compareSnapshots";

/** One fact of both sides, in words. */
export type SideRow = readonly [label: string, before: string, after: string];

export type Summed = Pick<Snapshot, "asOf" | "policy" | "verdictText" | "score" | "effort"> & {
  /** Number of findings. */
  readonly findings: number;
  readonly blockers: number;
};

export function summed(snapshot: Snapshot): Summed {
  return { ...snapshot, findings: snapshot.findings.length, blockers: snapshot.blockers.length };
}

export function sideRows(before: Summed, after: Summed): readonly SideRow[] {
  const row = (label: string, of: (side: Summed) => string): SideRow => [label, of(before), of(after)];
  const isSamePolicy = before.policy.sha256 === after.policy.sha256;
  return [
    row("Verdict", ({ verdictText }) => verdictText),
    row("As of", ({ asOf }) => asOf ?? "not stated"),
    row("Policy", ({ policy }) =>
      isSamePolicy ? policy.id : `${policy.id} (sha256:${policy.sha256.slice(0, 12)})`,
    ),
    row("Findings", ({ findings }) => String(findings)),
    row("Blockers", ({ blockers }) => String(blockers)),
    row("Readiness score", ({ score }) => scoreWords(score)),
    row("Effort for blockers", ({ effort }) => effortWords(effort?.blockers)),
    row("Effort for all open findings", ({ effort }) => effortWords(effort?.open)),
  ];
}

function scoreWords(score: ScoreRecord | null): string {
  if (score === null) return "not stated";
  const { lowest, highest } = score;
  return lowest === highest
    ? `${plainNumber(lowest)} of 10`
    : `${plainNumber(lowest)}–${plainNumber(highest)} of 10`;
}

/** An unknown effort is never counted as 0. */
function effortWords(total: EffortTotalRecord | undefined): string {
  if (!total) return "not recorded";
  const { minHours, maxHours, known, unknown } = total;
  if (known + unknown === 0) return "none";
  const hours = known === 0 ? [] : [hoursText(minHours, maxHours)];
  return [...hours, ...(unknown === 0 ? [] : [`unknown for ${unknown}`])].join(", ");
}

/** A state with its figure: "Fail (3 open critical findings)". */
export function gateWords(gate: SnapshotGate | null): string {
  if (gate === null) return "not in the policy";
  const state = GATE_STATE_WORDS[gate.state];
  return gate.actual === "" ? state : `${state} (${gate.actual})`;
}

export interface FindingRow {
  readonly kind: "new" | "changed" | "gone without evidence" | "resolved, no longer listed";
  readonly finding: SnapshotFinding;
  readonly change: string;
}

/** All findings that changed, lost ones first. */
export function findingRows({ findings }: Comparison): readonly FindingRow[] {
  return [
    ...findings.goneWithoutEvidence.map((finding) => ({
      kind: "gone without evidence" as const,
      finding,
      change: `was ${levelWords(finding)}, ${finding.status}`,
    })),
    ...findings.new.map((finding) => ({
      kind: "new" as const,
      finding,
      change: `${levelWords(finding)}, ${finding.status}`,
    })),
    ...findings.changed.map((change) => ({
      kind: "changed" as const,
      finding: change.finding,
      change: changeWords(change),
    })),
    ...findings.goneResolved.map((finding) => ({
      kind: "resolved, no longer listed" as const,
      finding,
      change: `was ${levelWords(finding)}, ${finding.statusDetail}`,
    })),
  ];
}

function levelWords({ severity, priority }: SnapshotFinding): string {
  return priority === null ? severity : `${severity} ${priority}`;
}

function changeWords({ changes }: FindingChange): string {
  return changes.map(({ what, before, after }) => `${what}: ${before} → ${after}`).join("; ");
}

export function findingCounts({ findings }: Comparison): string {
  const settled = findings.goneResolved.length;
  return [
    `${findings.goneWithoutEvidence.length} gone without evidence`,
    `${findings.new.length} new`,
    `${findings.changed.length} changed`,
    `${findings.unchanged.length} unchanged`,
    ...(settled === 0 ? [] : [`${settled} resolved before and no longer listed`]),
  ].join(", ");
}

/** All waivers that changed. */
export function waiverRows({ waivers }: Comparison): readonly (readonly [of: string, change: string])[] {
  return [
    ...waivers.new.map((waiver) => [waiverSubject(waiver), `new, ${waiverWords(waiver)}`] as const),
    ...waivers.changed.map(
      ({ before, after }) =>
        [waiverSubject(after), `changed, ${waiverWords(before)} → ${waiverWords(after)}`] as const,
    ),
    ...waivers.gone.map((waiver) => [waiverSubject(waiver), `gone, was ${waiverWords(waiver)}`] as const),
  ];
}

function waiverWords({ expires, approver, reason }: WaiverRecord): string {
  return `in force until ${expires}, approved by ${approver}: ${reason}`;
}
