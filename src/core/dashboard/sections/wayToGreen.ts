import type { GateNeed, WayStep } from "../../judge/wayToGreen";
import type { SetFinding } from "../../readiness/model";
import type { JudgedSet } from "../input";
import { element, type PageElement } from "../page";
import { stateWord } from "./gates";
import {
  counted,
  effortWords,
  findingTitle,
  fold,
  hoursWords,
  paragraph,
  quoted,
  shown,
  titled,
  type PageUse,
} from "../words";

/** The smallest effort that keeps each gate from blocking, in order, then what the verdict needs. */
export function wayToGreenSection(set: JudgedSet): PageElement {
  const { way, model } = set;
  const isDone = way.steps.length === 0 && way.others.length === 0 && way.conditions.length === 0;
  return titled(
    "way",
    "Cheapest way to green",
    ...(isDone
      ? [paragraph("", "Every gate passes, and there are no conditions. What is left are the sign-offs.")]
      : []),
    ...stepList(set),
    ...othersList(set),
    ...(isDone ? [] : [verdictWords(set)]),
    ...(model.verdict === "approved" || way.steps.length === 0
      ? []
      : [paragraph("note", "Possible duplicates and shared efforts count once. Unknown efforts come last.")]),
  );
}

function stepList(set: JudgedSet): readonly PageElement[] {
  const { steps } = set.way;
  if (steps.length === 0) return [];
  return [
    element("ol", { class: "steps" }, ...steps.map((step, index) => stepItem(`step-${index}`, step, set))),
  ];
}

function stepItem(id: string, step: WayStep, set: JudgedSet): PageElement {
  return element(
    "li",
    { class: "step", key: id },
    element(
      "div",
      { class: "row" },
      element("strong", {}, `Fix ${counted(step.findings.length, "finding")}`),
      element("span", { class: "hours" }, `+ ${hoursWords(step.effort)}`),
    ),
    element("ul", { class: "turns" }, ...step.needs.map(turned)),
    findingList(id, step.findings, set),
    paragraph("note", `So far: ${hoursWords(step.total)}`),
  );
}

/** What becomes of a gate. */
function turned({ gate, then, rest }: GateNeed): PageElement {
  return element(
    "li",
    { key: gate.id },
    "→ ",
    stateWord(rest === "" ? then : gate.state),
    " ",
    quoted(gate.shortTitle, 60),
    element(
      "span",
      { class: "id" },
      `${shown(gate.id, 20)}${rest === "" ? "" : ", which needs more: see below"}`,
    ),
  );
}

const MOST_FINDINGS = 8;

function findingList(id: string, findings: readonly SetFinding[], use: PageUse): PageElement {
  const item = (finding: SetFinding): PageElement =>
    element(
      "li",
      { key: finding.key },
      findingTitle(finding, use),
      element("span", { class: "note" }, `${shown(finding.displayId, 40)} · ${effortWords(finding)}`),
    );
  const rest = findings.slice(MOST_FINDINGS);
  const more: readonly PageElement[] =
    rest.length === 0
      ? []
      : [
          fold(
            `more-${id}`,
            use,
            {},
            [counted(rest.length, "more finding")],
            element("ul", { class: "fixes" }, ...rest.map(item)),
          ),
        ];
  return element(
    "div",
    {},
    element("ul", { class: "fixes" }, ...findings.slice(0, MOST_FINDINGS).map(item)),
    ...more,
  );
}

/** Gates that need more than fixes of findings. */
function othersList({ way }: JudgedSet): readonly PageElement[] {
  if (way.others.length === 0) return [];
  return [
    element("h3", { id: "way-others" }, "More than fixing findings"),
    element(
      "ul",
      { class: "others", "aria-labelledby": "way-others" },
      ...way.others.map(({ gate, findings, rest }) =>
        element(
          "li",
          { key: gate.id },
          element("strong", {}, quoted(gate.shortTitle, 80)),
          element("span", { class: "id" }, shown(gate.id, 20)),
          ...(findings.length === 0 ? [" "] : [` After its ${counted(findings.length, "fix", "fixes")}: `]),
          quoted(rest, 300),
        ),
      ),
    ),
  ];
}

function verdictWords({ way, model }: JudgedSet): PageElement {
  const wording = model.policy.decision.wording;
  const { steps, others, unblocked, conditions, conditionFindings, conditionEffort } = way;
  const after = [
    ...(steps.length === 0 ? [] : [`these fixes (${hoursWords(way.toUnblock)})`]),
    ...(others.length === 0 ? [] : [counted(others.length, "other gate")]),
  ];
  const effort =
    conditionFindings.length === 0 ? "" : ` (${hoursWords(conditionEffort)} more for open findings)`;
  return element(
    "div",
    { class: "outcome" },
    ...(after.length === 0
      ? []
      : [
          paragraph(
            "",
            `After ${after.join(" and ")}: `,
            element("strong", {}, quoted(wording[unblocked], 60)),
          ),
        ]),
    ...(conditions.length === 0
      ? []
      : [
          paragraph("", "Until ", element("strong", {}, quoted(wording.approved, 60)), `${effort}:`),
          element(
            "ul",
            {},
            ...conditions.map((text, index) => element("li", { key: String(index) }, quoted(text, 200))),
          ),
        ]),
  );
}
