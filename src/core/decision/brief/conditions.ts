import { counted } from "../../readiness/gates/gate";
import type { SetFinding } from "../../readiness/model";
import { findingReferences, reportReferences, section, shownId, type DecisionContext } from "../context";
import {
  bare,
  derived,
  evidenced,
  fixed,
  fromPolicy,
  internal,
  recorded,
  references,
  type Content,
  type DocumentBlock,
  type ListEntry,
  type UntitledSection,
} from "../model";
import { gateLink } from "../checkItems";
import { findingTitle } from "../findingTitle";
import { bulletList } from "../sections/policyBlocks";
import { effortCell } from "./blocking";
import { causesOf, type Cause } from "./causes";
import { DASH, clipped, fieldCellOf, fieldWords } from "./words";

/** While blockers decide, the first conditions are enough for the brief. */
const MOST_CONDITIONS = { whenBlocked: 3, else: 10 };
const LONGEST_FIELD = 50;
const LONGEST_TITLE = 60;

/** What must be done, but does not block: open high and P1 findings. */
export function conditionsSection(context: DecisionContext): UntitledSection {
  const { model, computed } = context;
  const open = model.findings.filter(({ isCondition, blocks }) => isCondition && !blocks);
  const required = new Set(computed.beforeRelease.findings.map(({ finding }) => finding.key));
  const isFirst = ({ first, others }: Cause): boolean =>
    [first, ...others].some(({ key }) => required.has(key));
  const all = causesOf(open);
  const causes = [...all.filter(isFirst), ...all.filter((cause) => !isFirst(cause))];
  const gates = gateConditions(context);
  if (causes.length === 0) {
    if (gates.length > 0) return section("conditions", [bulletList(gates)]);
    return section("conditions", [
      {
        kind: "paragraph",
        label: null,
        content: [fixed("No open high or P1 finding is left as a condition.")],
      },
    ]);
  }
  const most = model.verdict === "not-approved" ? MOST_CONDITIONS.whenBlocked : MOST_CONDITIONS.else;
  const shown = causes.slice(0, most);
  const due = dueWords(open.filter(({ key }) => required.has(key)).length, open.length, context);
  const rest = causes.length - shown.length;
  const count = { shown: shown.length, rest, alike: open.length - causes.length };
  return section("conditions", [
    model.verdict === "not-approved"
      ? { kind: "list", ordered: false, items: shown.map(conditionLine) }
      : conditionTable(shown),
    ...(rest > 0 || due !== null ? [restLine(count, due, context)] : []),
    ...(gates.length > 0 ? [bulletList(gates)] : []),
  ]);
}

/** Gates that are waived, or that the policy makes conditions: what closes each. */
function gateConditions({ model, say }: DecisionContext): readonly ListEntry[] {
  return model.gates
    .filter(({ effect }) => effect === "condition")
    .map((gate) => {
      const places = gate.evidence.length > 0 ? gate.evidence : reportReferences(model);
      const text = clipped(say(gate.toPass), LONGEST_GATE);
      const what = derived(text, "gate requirement", places);
      return {
        label: null,
        content: [
          gateLink(gate.id, fromPolicy(`${gate.id} ${gate.shortTitle}:`), model),
          bare(what.kind === "derived" ? what : fromPolicy(text)),
        ],
      };
    });
}

const LONGEST_GATE = 110;

/** Numbers of causes; `alike`: conditions that probably share the cause of another one. */
interface CauseCount {
  readonly shown: number;
  readonly rest: number;
  readonly alike: number;
}

/** When conditions can be met: those that have to be met first with the blockers. Null without an as-of date. */
function dueWords(first: number, all: number, { computed }: DecisionContext): string | null {
  const { toUnblock, toApproval } = computed;
  const [early, late] = [toUnblock, toApproval].map(
    (timeline) => timeline?.scenarios.at(-1)?.workDone ?? null,
  );
  if (!late) return null;
  if (!early || first === 0) return `Earliest: ${late}, when all are done.`;
  return first === all
    ? `Earliest: ${early}; all have to be done before the release (see Plan).`
    : `Earliest: ${early} for ${first} before the release, ${late} for all.`;
}

function restLine(count: CauseCount, due: string | null, context: DecisionContext): DocumentBlock {
  const when = due === null ? [] : [bare(recorded(due, "the plan"))];
  return {
    kind: "paragraph",
    label: null,
    content: [...(count.rest > 0 ? more(count, context) : []), ...when],
  };
}

function more({ shown, rest, alike }: CauseCount, { model }: DecisionContext): readonly Content[] {
  const all = shown + rest;
  const claim = derived(
    alike === 0
      ? `and ${counted(rest, "more condition")}`
      : `and ${counted(rest, "more cause")}; ${counted(all + alike, "condition")}, about ${counted(all, "cause")}`,
    "open high or P1 findings",
    reportReferences(model),
  );
  return [claim.kind === "derived" ? internal(claim, "findings") : claim, fixed("·")];
}

/** Of a release that may go ahead: what each condition asks for, side by side. */
function conditionTable(shown: readonly Cause[]): DocumentBlock {
  const hasValidation = shown.some(({ first }) => fieldWords(first, ["validation"], LONGEST_FIELD) !== null);
  return {
    kind: "table",
    columns: ["Condition", "Fix", ...(hasValidation ? ["Validation"] : []), "Effort"],
    rows: shown.map(({ first }) => [
      { kind: "group", contents: nameOf(first) },
      fieldCellOf(first, ["recommendation"], LONGEST_FIELD),
      ...(hasValidation ? [fieldCellOf(first, ["validation"], LONGEST_FIELD)] : []),
      effortCell(first),
    ]),
  };
}

/** While blockers decide, a line is enough: the annex has the rest. */
function conditionLine({ first }: Cause): ListEntry {
  const fix = fieldWords(first, ["recommendation"], LONGEST_FIELD);
  const effort = effortCell(first);
  return {
    label: null,
    content: [
      ...nameOf(first),
      ...(fix === null ? [] : [fixed("·"), bare(fix)]),
      ...(effort === DASH ? [] : [fixed("·"), effort]),
    ],
  };
}

function nameOf(finding: SetFinding): readonly Content[] {
  const places = findingReferences(finding);
  const name = `${clipped(findingTitle(finding), LONGEST_TITLE)} (${shownId(finding)})`;
  return [bare(evidenced(name, places)), references(places.slice(0, 1))];
}
