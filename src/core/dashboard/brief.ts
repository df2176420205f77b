/** A set on half a page, for a mail, a chat or a pull request: as Markdown and as HTML with the same content. */
import type { BlockContent, PhrasingContent, Root, TableCell } from "mdast";
import { causeEffort } from "../decision/effort";
import { timelinesOf } from "../decision/computed";
import { textNodes } from "../decision/textNodes";
import { writeMarkdown } from "../decision/write";
import { wayToGreen, type WayStep } from "../judge/wayToGreen";
import { GATE_STATE_WORDS } from "../readiness/gateStateWords";
import type { SetModel } from "../readiness/model";
import { baseName } from "../workspace/paths";
import { element, type PageElement } from "./page";
import { htmlOf } from "./pageHtml";
import { approvedOn } from "./dates";
import { counted, effortWords, hoursWords, shown } from "./words";

type BriefBlock =
  | { readonly kind: "heading"; readonly depth: 1 | 2; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly isOrdered: boolean; readonly items: readonly string[] }
  | {
      readonly kind: "table";
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

export interface Brief {
  readonly markdown: string;
  readonly html: string;
}

/** `name`: what the set is called in the editor. */
export function briefOf(name: string, model: SetModel): Brief {
  const blocks = blocksOf(name, model);
  const root: Root = { type: "root", children: blocks.map(markdownBlock) };
  return { markdown: writeMarkdown(root), html: blocks.map((block) => htmlOf(pageBlock(block))).join("\n") };
}

const MOST_BLOCKERS = 15;

function blocksOf(name: string, model: SetModel): readonly BriefBlock[] {
  const blocking = model.findings.filter(({ blocks }) => blocks);
  const gates = model.gates.filter(({ effect }) => effect === "block");
  const way = wayToGreen(model);
  const rest = blocking.length - MOST_BLOCKERS;
  return [
    { kind: "heading", depth: 1, text: `${shown(name, 60)}: ${shown(model.verdictText, 60)}` },
    { kind: "paragraph", text: figures(model) },
    ...section("Blockers", blocking.length, {
      kind: "table",
      columns: ["Finding", "Severity", "Effort", "Where"],
      rows: blocking
        .slice(0, MOST_BLOCKERS)
        .map((finding) => [
          shown(`${finding.displayId} ${finding.title}`, 120),
          finding.effectiveSeverity,
          effortWords(finding),
          `${shown(baseName(finding.report), 60)}:${finding.range.line}`,
        ]),
    }),
    ...(rest > 0 ? [{ kind: "paragraph", text: `and ${counted(rest, "more blocker")}` } as const] : []),
    ...section("Gates that block", gates.length, {
      kind: "table",
      columns: ["Gate", "State", "To pass"],
      rows: gates.map((gate) => [
        shown(`${gate.id} ${gate.shortTitle}`, 80),
        GATE_STATE_WORDS[gate.state],
        shown(gate.toPass, 200),
      ]),
    }),
    ...section("Cheapest way to green", way.steps.length, {
      kind: "list",
      isOrdered: true,
      items: way.steps.map(stepWords),
    }),
    { kind: "paragraph", text: "Computed from the reports by Release Readiness. People decide and sign." },
  ];
}

function figures(model: SetModel): string {
  const blocking = model.findings.filter(({ blocks }) => blocks);
  const conditions = model.findings.filter(({ isCondition }) => isCondition).length;
  const applicable = model.gates.filter(({ state }) => state !== "not-applicable");
  const passing = applicable.filter(({ state }) => state === "pass").length;
  const { toUnblock, toApproval } = timelinesOf(model);
  const timeline = toUnblock ?? toApproval;
  const effort =
    blocking.length === 0 ? [] : [`effort to unblock: ${hoursWords(causeEffort(blocking, model.findings))}`];
  return [
    ...(model.asOf === null ? [] : [`As of ${model.asOf}`]),
    counted(blocking.length, "blocker"),
    counted(conditions, "condition"),
    `${passing} of ${applicable.length} gates pass`,
    ...effort,
    `earliest release: ${approvedOn(timeline, timeline.scenarios[1]).toLowerCase()}`,
  ].join(" · ");
}

function stepWords({ needs, findings, effort, total }: WayStep): string {
  const ids = findings.slice(0, 6).map(({ displayId }) => shown(displayId, 30));
  const more = findings.length - ids.length;
  const names = `${ids.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  const gates = needs.map(({ gate }) => shown(gate.id, 20)).join(", ");
  return `Fix ${names} (${hoursWords(effort)}) for ${gates}. So far: ${hoursWords(total)}.`;
}

function section(title: string, count: number, block: BriefBlock): readonly BriefBlock[] {
  return count === 0 ? [] : [{ kind: "heading", depth: 2, text: title }, block];
}

function phrase(text: string): PhrasingContent[] {
  return [...textNodes(text)];
}

function markdownBlock(block: BriefBlock): BlockContent {
  switch (block.kind) {
    case "heading":
      return { type: "heading", depth: block.depth, children: phrase(block.text) };
    case "paragraph":
      return { type: "paragraph", children: phrase(block.text) };
    case "list":
      return {
        type: "list",
        ordered: block.isOrdered,
        spread: false,
        children: block.items.map((text) => ({
          type: "listItem",
          spread: false,
          children: [{ type: "paragraph", children: phrase(text) }],
        })),
      };
    case "table": {
      const row = (cells: readonly string[]) => ({
        type: "tableRow" as const,
        children: cells.map((text): TableCell => ({ type: "tableCell", children: phrase(text) })),
      });
      return { type: "table", children: [row(block.columns), ...block.rows.map(row)] };
    }
  }
}

function pageBlock(block: BriefBlock): PageElement {
  switch (block.kind) {
    case "heading":
      return element(block.depth === 1 ? "h1" : "h2", {}, block.text);
    case "paragraph":
      return element("p", {}, block.text);
    case "list":
      return element(
        block.isOrdered ? "ol" : "ul",
        {},
        ...block.items.map((text) => element("li", {}, text)),
      );
    case "table": {
      const row = (tag: "th" | "td", cells: readonly string[]): PageElement =>
        element("tr", {}, ...cells.map((text) => element(tag, {}, text)));
      return element(
        "table",
        {},
        element("thead", {}, row("th", block.columns)),
        element("tbody", {}, ...block.rows.map((cells) => row("td", cells))),
      );
    }
  }
}
