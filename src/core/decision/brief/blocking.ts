import type { SetFinding, SetModel } from "../../readiness/model";
import { counted } from "../../readiness/gates/gate";
import {
  findingReferences,
  lookedEverywhere,
  reportReferences,
  section,
  shownId,
  type DecisionContext,
} from "../context";
import { causeEffort, hoursText, sumText } from "../effort";
import {
  bare,
  derived,
  evidenced,
  fixed,
  internal,
  recorded,
  references,
  strong,
  type Cell,
  type Content,
  type DocumentBlock,
  type UntitledSection,
} from "../model";
import { ownerCell } from "../owner";
import { findingTitle } from "../findingTitle";
import { causesOf, type Cause } from "./causes";
import { DASH, clipped, fieldCellOf } from "./words";

/** All of them, or else the worst ones: a table that refers to the annex anyway can be shorter. */
const MOST_CAUSES = { all: 15, else: 8 };
const LONGEST_TITLE = 60;
const LONGEST_CELL = 42;

/** Each cause that blocks, with what happens and how to fix it in the words of the report. */
export function blockingSection(context: DecisionContext): UntitledSection {
  const { model } = context;
  const blocking = model.findings.filter(({ key }) => model.blockers.includes(key));
  const causes = causesOf(blocking);
  if (causes.length === 0) {
    const none = derived(
      "No finding blocks the release.",
      "no open critical or P0 finding in",
      reportReferences(model),
      lookedEverywhere(model),
    );
    return section("blocking", [
      {
        kind: "paragraph",
        label: null,
        content: [bare(none), ...otherBlockers(model), ...waivedWords(model)],
      },
    ]);
  }
  const shown = shownOf(causes);
  const hasOwners = shown.some(({ first }) => first.owner !== null);
  return section("blocking", [
    {
      kind: "table",
      columns: ["Finding", "What happens", "Fix", "Effort", ...(hasOwners ? ["Owner"] : [])],
      rows: shown.map((cause) => [...causeRow(cause), ...(hasOwners ? [ownerCell(cause.first)] : [])]),
    },
    summary(blocking, causes, context),
  ]);
}

function shownOf(causes: readonly Cause[]): readonly Cause[] {
  return causes.length <= MOST_CAUSES.all ? causes : causes.slice(0, MOST_CAUSES.else);
}

function causeRow({ first, others }: Cause): readonly Cell[] {
  return [
    {
      kind: "group",
      contents: [
        strong(evidenced(clipped(findingTitle(first), LONGEST_TITLE), findingReferences(first))),
        bare(evidenced(levelOf(first), findingReferences(first))),
        references(findingReferences(first).slice(0, 1)),
        ...(others.length === 0
          ? []
          : [fixed("also"), references(others.flatMap((other) => findingReferences(other).slice(0, 1)))]),
      ],
    },
    fieldCellOf(first, ["impact", "issue", "description"], LONGEST_CELL),
    fieldCellOf(first, ["recommendation"], LONGEST_CELL),
    effortCell(first),
  ];
}

/** `(C-1)`, `(H-2, stated high, CVSS 9.1)`, `(H-3, high, P0)`: what is usual for a blocker is not repeated in every row. */
function levelOf(finding: SetFinding): string {
  const { effectiveSeverity, severity, cvss, priority } = finding;
  const isCritical = effectiveSeverity === "critical";
  const level = isCritical
    ? severity === effectiveSeverity
      ? []
      : [`stated ${severity}`, ...(cvss === null ? [] : [`CVSS ${cvss}`])]
    : [effectiveSeverity, ...(priority === null ? [] : [priority])];
  return `(${[shownId(finding), ...level].join(", ")})`;
}

export function effortCell({ effort, report: path }: SetFinding): Content {
  if (effort === null || effort.minHours === null) return DASH;
  const place = { path, line: effort.range.line, text: effort.text };
  const hours = hoursText(effort.minHours, effort.maxHours);
  return bare(evidenced(effort.sharedBy > 1 ? `${hours} for ${effort.sharedBy}` : hours, [place]));
}

/** Causes that the table does not show. */
function restOf(rest: number, { model }: DecisionContext): readonly Content[] {
  if (rest <= 0) return [];
  const claim = derived(`and ${rest} more causes`, "causes of the blockers", reportReferences(model));
  return [claim.kind === "derived" ? internal(claim, "blockers") : claim, fixed("·")];
}

function summary(
  blocking: readonly SetFinding[],
  causes: readonly Cause[],
  context: DecisionContext,
): DocumentBlock {
  const { model } = context;
  const effort = causeEffort(blocking, model.findings);
  const about = causes.length < blocking.length ? `, about ${counted(causes.length, "cause")}` : "";
  const hours =
    effort.known === 0 ? "no effort stated" : `${sumText(effort.minHours, effort.maxHours)} stated`;
  const isMixed = blocking.some(({ effectiveSeverity }) => effectiveSeverity !== "critical");
  const count = isMixed
    ? `${counted(blocking.length, "blocker")}, critical unless another level is given`
    : counted(blocking.length, "critical blocker");
  const text = `${count}${about} · ${hours}`;
  return {
    kind: "paragraph",
    label: null,
    content: [
      ...restOf(causes.length - shownOf(causes).length, context),
      bare(recorded(text, "counted among the findings")),
      ...waivedWords(model),
    ],
  };
}

/** Gates that block although no finding does. */
function otherBlockers({ gates }: SetModel): readonly Content[] {
  const ids = gates.filter(({ effect }) => effect === "block").map(({ id }) => id);
  if (ids.length === 0) return [];
  const text = ids.length === 1 ? `Gate ${ids.join("")} blocks it.` : `Gates ${ids.join(", ")} block it.`;
  return [bare(recorded(text, "the gates"))];
}

function waivedWords({ findings }: SetModel): readonly Content[] {
  const waived = findings.filter(({ waiver }) => waiver !== null);
  if (waived.length === 0) return [];
  const titles = waived.map((one) => clipped(findingTitle(one), LONGEST_TITLE)).join("; ");
  return [bare(recorded(`· ${titles}: waived, and still a risk`, "waivers of the policy"))];
}
