import type { Evidence, GateResult, SetModel } from "../../../core/readiness/model";
import { baseName } from "../../../core/workspace/paths";
import { failureNodes } from "../../shared/tree/failureNodes";
import { counted, type SetView } from "../../shared/setView";
import { distinctLabels } from "../../shared/tree/distinctLabels";
import { treeNode, type NodeIcon, type TreeNode } from "../../shared/tree/treeNode";
import { wordsNode, type Words } from "../../shared/tree/wordsNode";
import { markdownText, plainLabel } from "../../shared/untrustedText";
import { standingIcon, verdictIcon } from "../../shared/verdicts";
import { question, supposedView, type Supposed } from "../../shared/whatIf/supposed";
import { gateTooltip, shortFigures, spokenGate } from "./gateTexts";

/** The nodes of the Gates view for one set: why it cannot be judged, or the verdict and then every gate in policy order. */
export function gateNodes(actual: SetView | null, supposed: Supposed | null = null): readonly TreeNode[] {
  if (actual === null) return [];
  const view = supposed === null ? actual : supposedView(actual, supposed);
  const { model } = view;
  const labels = gateLabels(model?.gates ?? []);
  const gates = (model?.gates ?? []).map((gate, index) => {
    const before = supposed?.before.gates[index];
    return gateNode(view.id, gate, labels[index] ?? gate.id, before !== undefined && isChanged(before, gate));
  });
  if (model !== null && view.standing === "judged") return [verdictNode(view, model, supposed), ...gates];
  return [...(view.standing === "pending" ? [pendingNode(view)] : failureNodes(view)), ...gates];
}

/** In the place of the verdict, so that no row moves while an analysis runs. */
function pendingNode(view: SetView): TreeNode {
  const name = plainLabel(view.name);
  return treeNode({
    id: `${view.id}#verdict`,
    set: view.id,
    label: "Analyzing…",
    description: name,
    icon: standingIcon(view),
    spoken: `Analyzing ${name}`,
    kind: "verdict",
  });
}

function isChanged(before: GateResult, after: GateResult): boolean {
  return before.state !== after.state || before.actual !== after.actual;
}

/** The verdict of the named set. Its children are the reasons that no gate below it gives. */
function verdictNode(
  { id: set, name, policyIsDecided }: SetView,
  model: SetModel,
  supposed: Supposed | null,
): TreeNode {
  const words = plainLabel(model.verdictText, 80);
  const policy = `${plainLabel(model.policy.id, 60)}${policyIsDecided ? "" : " (assumed)"}`;
  const whatIf = supposed === null ? [] : [`what if ${supposed.keys.length} fixed`];
  const reasons = model.reasons.filter(
    (reason) => !model.gates.some(({ id }) => reason.startsWith(`${id} `)),
  );
  return treeNode({
    id: `${set}#verdict`,
    set,
    label: words,
    description: plainLabel([...whatIf, name, ...(policyIsDecided ? [] : ["policy assumed"])].join(" · ")),
    tooltip: [
      `**${markdownText(`${name}: ${words}`)}**`,
      markdownText(`Policy ${model.policy.id}: ${model.policyReason}.`),
    ].join("\n\n"),
    icon: verdictIcon(model.verdict),
    spoken: `${supposed === null ? "" : `${question(supposed.keys.length)}: `}Verdict of ${plainLabel(name)}: ${words}, with ${counted(model.reasons.length, "reason")}. Policy ${policy}.`,
    kind: "verdict",
    expansion: reasons.length === 0 ? "leaf" : "collapsed",
    // Reasons have no ids and their text contains counts, so they are identified by their order.
    children: reasons.map((text, index) => reasonNode(`${set}#verdict/${index}`, set, text)),
  });
}

function reasonNode(id: string, set: string, text: string): TreeNode {
  const line = plainLabel(text);
  return treeNode({ id, set, label: line, tooltip: markdownText(text), spoken: line, kind: "text" });
}

const FAILS_SOFTLY = { id: "warning", color: "problemsWarningIcon.foreground" } as const;

const STATE_ICONS = {
  pass: { id: "pass-filled", color: "testing.iconPassed" },
  // testing.iconFailed is white in the dark high-contrast theme.
  fail: { id: "error", color: "problemsErrorIcon.foreground" },
  "not-evidenced": { id: "question", color: "problemsWarningIcon.foreground" },
  waived: { id: "shield", color: "problemsInfoIcon.foreground" },
  "not-applicable": { id: "circle-slash", color: "disabledForeground" },
} as const satisfies Record<GateResult["state"], NodeIcon>;

/** The icon tells the state; a failure that does not block the release is a warning. */
function stateIcon({ state, effect }: GateResult): NodeIcon {
  return state === "fail" && effect !== "block" ? FAILS_SOFTLY : STATE_ICONS[state];
}

/** Short titles that differ in what a narrow sidebar shows of them. */
function gateLabels(gates: readonly GateResult[]): readonly string[] {
  return distinctLabels(
    gates.map(({ id, shortTitle }) => ({ title: plainLabel(shortTitle, 80), name: plainLabel(id, 40) })),
  );
}

/** The short title comes first: it is what distinguishes the gate, and what follows is cut off first. */
function gateNode(set: string, gate: GateResult, label: string, isSupposed: boolean): TreeNode {
  const id = `${set}#gate/${gate.id}`;
  const first = gate.evidence[0];
  return treeNode({
    id,
    set,
    label,
    description: plainLabel(`${isSupposed ? "what if: " : ""}${shortFigures(gate)} · ${gate.id}`, 80),
    tooltip: gateTooltip(gate),
    icon: stateIcon(gate),
    spoken: `${isSupposed ? "What if: " : ""}${spokenGate(gate)}`,
    kind: first === undefined ? "gate" : "gate.evidenced",
    place: first === undefined ? null : placeOf(first),
    expansion: "collapsed",
    children: gateParts(id, set, gate),
  });
}

function gateParts(id: string, set: string, gate: GateResult): readonly TreeNode[] {
  const words = (
    part: string,
    label: string,
    text: string,
    icon: string,
    expansion: Words["expansion"],
  ): readonly TreeNode[] =>
    text === ""
      ? []
      : [wordsNode({ id: `${id}/${part}`, set, label, text, icon: { id: icon, color: null }, expansion })];
  return [
    ...words("to-pass", "To pass", gate.toPass, "arrow-right", "expanded"),
    ...words("required", "Required", gate.threshold, "law", "collapsed"),
    ...words("why", "Why", gate.why, "comment", "collapsed"),
    ...evidenceGroup(`${id}/evidence`, set, EVIDENCE, gate.evidence),
    ...evidenceGroup(`${id}/looked-at`, set, NOT_COUNTED, gate.lookedAt),
  ];
}

interface EvidenceGroup {
  readonly label: string;
  readonly icon: NodeIcon;
  readonly expansion: TreeNode["expansion"];
}

const EVIDENCE: EvidenceGroup = {
  label: "Evidence",
  icon: { id: "checklist", color: null },
  expansion: "expanded",
};
const NOT_COUNTED: EvidenceGroup = {
  label: "Not counted",
  icon: { id: "eye-closed", color: null },
  expansion: "collapsed",
};

function evidenceGroup(
  id: string,
  set: string,
  group: EvidenceGroup,
  evidence: readonly Evidence[],
): readonly TreeNode[] {
  if (evidence.length === 0) return [];
  const children = withIdentity(evidence, ({ path, text }) => `${path}/${text}`).map(({ item, identity }) =>
    evidenceNode(`${id}/${identity}`, set, item),
  );
  const spoken = `${group.label}: ${counted(evidence.length, "place")}`;
  return [
    treeNode({ id, set, ...group, description: String(evidence.length), spoken, kind: "section", children }),
  ];
}

function evidenceNode(id: string, set: string, evidence: Evidence): TreeNode {
  const where = `${baseName(evidence.path)}:${evidence.line}`;
  return treeNode({
    id,
    set,
    label: plainLabel(evidence.text === "" ? where : evidence.text, 120),
    description: evidence.text === "" ? "" : plainLabel(where),
    tooltip: `${markdownText(evidence.text)}\n\n${markdownText(`${evidence.path}:${evidence.line}`)}`,
    icon: { id: "quote", color: null },
    spoken: plainLabel(`${evidence.text}. ${baseName(evidence.path)}, line ${evidence.line}.`),
    kind: "evidence",
    place: placeOf(evidence),
    opensOnClick: true,
  });
}

function placeOf({ path, line }: Evidence): TreeNode["place"] {
  return { path, line, column: 1 };
}

/** Identifies items by their text, and equal ones by their order; never by line, because lines move. */
function withIdentity<T>(
  items: readonly T[],
  say: (item: T) => string,
): readonly { readonly item: T; readonly identity: string }[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const text = say(item);
    const ordinal = (seen.get(text) ?? 0) + 1;
    seen.set(text, ordinal);
    return { item, identity: `${ordinal}/${text}` };
  });
}

/** Such as `2 of 8 pass`, counting applicable gates; empty if there are none. */
export function gateCountsText(view: SetView | null, supposed: Supposed | null = null): string {
  const model = supposed?.after ?? view?.model;
  const gates = (model?.gates ?? []).filter(({ state }) => state !== "not-applicable");
  if (gates.length === 0) return "";
  const passing = gates.filter(({ state }) => state === "pass").length;
  return `${supposed === null ? "" : "what if: "}${passing} of ${gates.length} pass`;
}
