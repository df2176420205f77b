import type { Evidence, GateResult, SetModel } from "../../../core/readiness/model";
import { baseName } from "../../../core/workspace/paths";
import { failureNodes, setNode } from "../../shared/tree/failureNodes";
import { counted, type SetView } from "../../shared/setView";
import { treeNode, type NodeIcon, type TreeNode } from "../../shared/tree/treeNode";
import { markdownText, plainLabel } from "../../shared/untrustedText";
import { verdictIcon } from "../../shared/verdicts";

/** The nodes of the Gates view: the verdict, then every gate in policy order; grouped by set if there are several sets. */
export function gateNodes(sets: readonly SetView[]): readonly TreeNode[] {
  const [only, ...others] = sets;
  if (only === undefined) return [];
  if (others.length === 0) return nodesOf(only);
  return sets.map((view) => setNode(view, nodesOf(view)));
}

function nodesOf(view: SetView): readonly TreeNode[] {
  const { model } = view;
  if (model === null) return failureNodes(view);
  return [verdictNode(view, model), ...model.gates.map((gate) => gateNode(view.id, gate))];
}

function verdictNode({ id: set, policyIsDecided }: SetView, model: SetModel): TreeNode {
  const words = plainLabel(model.verdictText, 80);
  const policy = `${plainLabel(model.policy.id, 60)}${policyIsDecided ? "" : " (assumed)"}`;
  return treeNode({
    id: `${set}#verdict`,
    set,
    label: words,
    description: policy,
    tooltip: [
      `**${markdownText(words)}**`,
      model.reasons.map((reason) => `- ${markdownText(reason)}`).join("\n"),
      markdownText(`Policy ${model.policy.id}: ${model.policyReason}.`),
    ].join("\n\n"),
    icon: verdictIcon(model.verdict),
    spoken: `Verdict: ${words}, with ${counted(model.reasons.length, "reason")}. Policy ${policy}.`,
    kind: "verdict",
    expansion: model.reasons.length === 0 ? "leaf" : "collapsed",
    // Reasons have no ids and their text contains counts, so they are identified by their order.
    children: model.reasons.map((text, index) =>
      textNode({ id: `${set}#verdict/${index}`, set, label: "", text, icon: null }),
    ),
  });
}

const STATE_WORDS = {
  pass: "Pass",
  fail: "Fail",
  "not-evidenced": "No evidence",
  waived: "Waived",
  "not-applicable": "Not applicable",
} as const satisfies Record<GateResult["state"], string>;

const STATE_ICONS = {
  pass: { id: "pass-filled", color: "testing.iconPassed" },
  // testing.iconFailed is white in the dark high-contrast theme.
  fail: { id: "error", color: "problemsErrorIcon.foreground" },
  "not-evidenced": { id: "question", color: "problemsWarningIcon.foreground" },
  waived: { id: "shield", color: "problemsInfoIcon.foreground" },
  "not-applicable": { id: "circle-slash", color: "disabledForeground" },
} as const satisfies Record<GateResult["state"], NodeIcon>;

const EFFECT_WORDS = {
  none: "",
  block: "This gate blocks the release.",
  condition: "This gate makes the verdict at most conditional.",
  advisory: "This gate is advisory and does not affect the verdict.",
} as const satisfies Record<GateResult["effect"], string>;

function gateNode(set: string, gate: GateResult): TreeNode {
  const id = `${set}#gate/${gate.id}`;
  const first = gate.evidence[0];
  return treeNode({
    id,
    set,
    label: plainLabel(`${gate.id} ${gate.title}`, 120),
    description: plainLabel(stateText(gate)),
    tooltip: gateTooltip(gate),
    icon: STATE_ICONS[gate.state],
    spoken: plainLabel(`Gate ${gate.id}, ${STATE_WORDS[gate.state]}: ${gate.title}. ${figures(gate, ", ")}`),
    kind: first === undefined ? "gate" : "gate.evidenced",
    place: first === undefined ? null : placeOf(first),
    expansion: "collapsed",
    children: gateParts(id, set, gate),
  });
}

function stateText(gate: GateResult): string {
  return [STATE_WORDS[gate.state], figures(gate, " · ")].filter((part) => part !== "").join(" · ");
}

/** The actual and the required figure; for a gate that passes, only the actual one. */
function figures({ actual, threshold, state }: GateResult, separator: string): string {
  const required = threshold === "" || state === "pass" ? "" : `required: ${threshold}`;
  return [actual, required].filter((part) => part !== "").join(separator);
}

function gateTooltip(gate: GateResult): string {
  const parts = [
    `**${markdownText(`${gate.id} ${gate.title}`)}**`,
    `${STATE_WORDS[gate.state]} · ${markdownText(figures(gate, " · "))}`,
    markdownText(gate.why),
    gate.toPass === "" ? "" : `**To pass:** ${markdownText(gate.toPass)}`,
    EFFECT_WORDS[gate.effect],
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function gateParts(id: string, set: string, gate: GateResult): readonly TreeNode[] {
  const text = (part: string, label: string, value: string, icon: string): readonly TreeNode[] =>
    value === ""
      ? []
      : [textNode({ id: `${id}/${part}`, set, label, text: value, icon: { id: icon, color: null } })];
  return [
    ...text("why", "Why", gate.why, "comment"),
    ...text("to-pass", "To pass", gate.toPass, "arrow-right"),
    ...evidenceGroup(`${id}/evidence`, set, "Evidence", gate.evidence, "expanded"),
    ...evidenceGroup(`${id}/looked-at`, set, "Not counted", gate.lookedAt, "collapsed"),
  ];
}

function evidenceGroup(
  id: string,
  set: string,
  title: string,
  evidence: readonly Evidence[],
  expansion: TreeNode["expansion"],
): readonly TreeNode[] {
  if (evidence.length === 0) return [];
  const children = withIdentity(evidence, ({ path, text }) => `${path}/${text}`).map(({ item, identity }) =>
    evidenceNode(`${id}/${identity}`, set, item),
  );
  const count = String(evidence.length);
  const spoken = `${title}: ${counted(evidence.length, "place")}`;
  return [
    treeNode({ id, set, label: title, description: count, spoken, kind: "section", expansion, children }),
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

function textNode(
  parts: Pick<TreeNode, "id" | "set" | "label" | "icon"> & { readonly text: string },
): TreeNode {
  const { text, label, ...rest } = parts;
  const line = plainLabel(text);
  return treeNode({
    ...rest,
    label: label === "" ? line : label,
    description: label === "" ? "" : line,
    tooltip: markdownText(text, 2000),
    spoken: label === "" ? line : `${label}: ${line}`,
    kind: "text",
  });
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
export function gateCountsText(sets: readonly SetView[]): string {
  const gates = sets
    .flatMap(({ model }) => model?.gates ?? [])
    .filter(({ state }) => state !== "not-applicable");
  if (gates.length === 0) return "";
  return `${gates.filter(({ state }) => state === "pass").length} of ${gates.length} pass`;
}
