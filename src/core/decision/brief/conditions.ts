import { counted } from "../../readiness/gates/gate";
import { findingReferences, reportReferences, section, shownId, type DecisionContext } from "../context";
import {
  bare,
  derived,
  evidenced,
  fixed,
  internal,
  recorded,
  references,
  type Cell,
  type Content,
  type DocumentBlock,
  type Section,
} from "../model";
import { effortCell } from "./blocking";
import { causesOf, type Cause } from "./causes";
import { clipped, fieldCellOf, fieldWords } from "./words";

const MOST_CONDITIONS = 5;
const LONGEST_FIELD = 50;

/** What must be done, but does not block: open high and P1 findings. */
export function conditionsSection(context: DecisionContext, title: string): Section {
  const { model, computed } = context;
  const open = model.findings.filter(({ isCondition, blocks }) => isCondition && !blocks);
  const causes = causesOf(open);
  if (causes.length === 0) {
    return section("conditions", title, [
      {
        kind: "paragraph",
        label: null,
        content: [fixed("No open high or P1 finding is left as a condition.")],
      },
    ]);
  }
  const shown = causes.slice(0, MOST_CONDITIONS);
  const hasValidation = shown.some(({ first }) => fieldWords(first, ["validation"], LONGEST_FIELD) !== null);
  const due = computed.toApproval.scenarios.at(-1)?.workDone ?? null;
  const rest = causes.length - MOST_CONDITIONS;
  return section("conditions", title, [
    {
      kind: "table",
      columns: ["Condition", "Fix", ...(hasValidation ? ["Validation"] : []), "Effort"],
      rows: shown.map((cause) => conditionRow(cause, hasValidation)),
    },
    ...(rest > 0 || due !== null ? [restLine(rest, open.length - causes.length, due, context)] : []),
  ]);
}

/** `alike`: conditions that have probably one cause with another one. */
function restLine(rest: number, alike: number, due: string | null, context: DecisionContext): DocumentBlock {
  const when =
    due === null
      ? []
      : [bare(recorded(`Due: not before ${due}, when all can be fixed and validated.`, "the plan"))];
  return {
    kind: "paragraph",
    label: null,
    content: [...(rest > 0 ? more(rest, alike, context) : []), ...when],
  };
}

function more(rest: number, alike: number, { model }: DecisionContext): readonly Content[] {
  const all = MOST_CONDITIONS + rest;
  const claim = derived(
    alike === 0
      ? `and ${counted(rest, "more condition")}`
      : `and ${counted(rest, "more cause")}; ${counted(all + alike, "condition")}, about ${counted(all, "cause")}`,
    "open high or P1 findings",
    reportReferences(model),
  );
  return [claim.kind === "derived" ? internal(claim, "findings") : claim, fixed("·")];
}

function conditionRow({ first }: Cause, hasValidation: boolean): readonly Cell[] {
  return [
    {
      kind: "group",
      contents: [
        bare(evidenced(`${clipped(first.title, 70)} (${shownId(first)})`, findingReferences(first))),
        references(findingReferences(first).slice(0, 1)),
      ],
    },
    fieldCellOf(first, ["recommendation"], LONGEST_FIELD),
    ...(hasValidation ? [fieldCellOf(first, ["validation"], LONGEST_FIELD)] : []),
    effortCell(first),
  ];
}
