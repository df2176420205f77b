import { gatesOfFindings } from "../../readiness/computed/overallRisk";
import { counted } from "../../readiness/gates/gate";
import type { GateResult, SetFinding } from "../../readiness/model";
import {
  findingReferences,
  lookedEverywhere,
  reportReferences,
  section,
  type DecisionContext,
} from "../context";
import { bare, derived, type Claim, type UntitledSection } from "../model";
import { findingTitle } from "../findingTitle";
import { causesOf } from "./causes";
import { unknownBlock } from "./unknown";
import { clipped } from "./words";

const MOST_SENTENCES = 6;
const MOST_TITLES = 2;
const LONGEST_TITLE = 70;

/** The reasons in words, most serious first: titles instead of ids. */
export function whySection(context: DecisionContext): UntitledSection {
  const sentences = [...findingSentences(context), ...gateSentences(context)].slice(0, MOST_SENTENCES);
  const content = sentences.length > 0 ? sentences : otherSentences(context);
  const unknown = unknownBlock(context);
  return section("why", [
    { kind: "paragraph", label: "Why", content: content.map(bare) },
    ...(unknown === null ? [] : [unknown]),
  ]);
}

/** One sentence for the blockers of each report. */
function findingSentences({ model }: DecisionContext): readonly Claim[] {
  const blocking = model.findings.filter(({ key }) => model.blockers.includes(key));
  const phases = [...model.policy.phases.map(({ role }) => role)];
  const roles = [...new Set(blocking.map(({ role }) => role))].sort(
    (a, b) => rank(a) - rank(b) || phases.indexOf(a) - phases.indexOf(b),
  );
  return roles.map((role) =>
    sentenceAbout(
      role,
      blocking.filter((finding) => finding.role === role),
    ),
  );
}

/** Security first: an attack does not wait for the next release. */
function rank(role: string): number {
  return role === "security" ? 0 : 1;
}

function sentenceAbout(role: string, findings: readonly SetFinding[]): Claim {
  const causes = causesOf(findings);
  // The third title takes hardly more space than "and 1 more".
  const shown = causes.length === MOST_TITLES + 1 ? causes : causes.slice(0, MOST_TITLES);
  const titles = shown.map(({ first }) => clipped(findingTitle(first), LONGEST_TITLE));
  const rest = causes.length - titles.length;
  const level = levelWords(findings);
  const what = counted(findings.length, `${level} ${AREA[role] ?? role} finding`);
  const verb = findings.length === 1 ? "is" : "are";
  const about = causes.length === findings.length ? "" : `, with about ${counted(causes.length, "cause")}`;
  const list = `${titles.join("; ")}${rest > 0 ? `; and ${rest} more` : ""}`;
  return derived(
    `${what} ${verb} open${about}: ${list}.`,
    `open ${level === "critical" ? "critical or P0" : level} findings of the report`,
    findings.flatMap((finding) => findingReferences(finding).slice(0, 1)),
  );
}

/** "blocking": a gate of the policy fails by findings of other levels, too. */
function levelWords(findings: readonly SetFinding[]): string {
  const isCritical = ({ effectiveSeverity }: SetFinding): boolean => effectiveSeverity === "critical";
  if (findings.every(isCritical)) return "critical";
  return findings.every((finding) => isCritical(finding) || finding.priority === "P0")
    ? "critical or P0"
    : "blocking";
}

const AREA: Readonly<Record<string, string>> = { qa: "QA", ui: "frontend" };

/** The gates that decide for other reasons than open findings: one sentence for each state. */
function gateSentences({ model, say }: DecisionContext): readonly Claim[] {
  const ofFindings = gatesOfFindings(model.policy);
  const deciding = model.gates.filter(({ id, effect }) => effect === "block" && !ofFindings.has(id));
  const sentence = (gates: readonly GateResult[], before: string): readonly Claim[] => {
    if (gates.length === 0) return [];
    const evidence = gates.flatMap((gate) => gate.evidence);
    const places = evidence.length > 0 ? evidence : reportReferences(model);
    const named = gates.map(({ shortTitle, actual }) =>
      actual === "" ? shortTitle : `${shortTitle} (${say(actual)})`,
    );
    return [derived(`${before} ${named.join("; ")}.`, "the gates", places, lookedEverywhere(model))];
  };
  const failing = deciding.filter(({ state }) => state === "fail");
  return [
    ...sentence(failing, failing.length === 1 ? "This gate fails:" : "These gates fail:"),
    ...sentence(
      deciding.filter(({ state }) => state !== "fail"),
      "No report gives evidence for:",
    ),
  ];
}

/** Nothing blocks: the conditions, or that there are none. */
function otherSentences({ model, say }: DecisionContext): readonly Claim[] {
  const reasons = model.reasons.slice(0, MOST_SENTENCES).map((text, index) => {
    const evidence = model.reasonEvidence[index] ?? [];
    return derived(say(text), "see", evidence.length > 0 ? evidence : reportReferences(model));
  });
  if (reasons.length > 0) return reasons;
  return [
    derived(
      "Every blocking gate passes, and nothing is left to do before the release.",
      "the gates",
      reportReferences(model),
    ),
  ];
}
