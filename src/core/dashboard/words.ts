/** How the dashboard words and places what comes from reports. */
import { hoursText, plainNumber } from "../decision/effort";
import { printable } from "../export/printable";
import type { Hours } from "../judge/wayToGreen";
import type { Evidence, SetFinding } from "../readiness/model";
import type { Severity } from "../reader/facts";
import { baseName } from "../workspace/paths";
import { element, type PageElement, type PageNode } from "./page";

/** How the page is used: live, with places to open and boxes to check, or as a file to read and print. */
export interface PageUse {
  readonly isLive: boolean;
}

const LONGEST = 160;

/** One line of text, without characters that hide or reorder text. */
export function shown(text: string, most = LONGEST): string {
  // A title of 100 KB is cut first: only its start is read.
  const line = printable(text.slice(0, most * 2)).trim();
  if (line.length <= most && text.length <= most * 2) return line;
  return `${line.slice(0, most - 1).replace(/\p{Cs}$/u, "")}…`;
}

/** Text of a report, which may be written from right to left. */
export function quoted(text: string, most = LONGEST): PageElement {
  return element("bdi", {}, shown(text, most));
}

export function paragraph(className: string, ...children: readonly PageNode[]): PageElement {
  return element("p", className === "" ? {} : { class: className }, ...children);
}

/** A section with a heading that names it. */
export function titled(id: string, title: string, ...children: readonly PageNode[]): PageElement {
  const heading = `${id}-title`;
  return element(
    "section",
    { class: `card ${id}`, key: id, "aria-labelledby": heading },
    element("h2", { id: heading }, title),
    ...children,
  );
}

/** Something to unfold; unfolded in a file. `id`: unique in the page, by which the page remembers what the user unfolded. */
export function fold(
  id: string,
  { isLive }: PageUse,
  { className, isOpen = false }: { readonly className?: string; readonly isOpen?: boolean },
  summary: readonly PageNode[],
  ...children: readonly PageNode[]
): PageElement {
  return element(
    "details",
    {
      id,
      key: id,
      ...(className === undefined ? {} : { class: className }),
      ...(isOpen || !isLive ? { open: "" } : {}),
    },
    element("summary", {}, ...summary),
    ...children,
  );
}

/** A place of a report: a button that opens it, or its name in a file. */
export function placeOf({ path, line }: Pick<Evidence, "path" | "line">, { isLive }: PageUse): PageElement {
  const name = `${shown(baseName(path), 60)}:${line}`;
  return isLive
    ? element(
        "button",
        {
          type: "button",
          class: "link place",
          "data-ask": "open",
          "data-path": path,
          "data-line": String(line),
        },
        name,
      )
    : element("span", { class: "place" }, name);
}

/** The title of a finding, which opens it. */
export function findingTitle(finding: SetFinding, { isLive }: PageUse): PageElement {
  const title = quoted(finding.title);
  if (!isLive) return element("span", { class: "title" }, title);
  return element(
    "button",
    {
      type: "button",
      class: "link title",
      "data-ask": "open",
      "data-path": finding.report,
      "data-line": String(finding.range.line),
    },
    title,
  );
}

export function commandButton(
  command: string,
  label: string,
  className: "primary" | "secondary",
): PageElement {
  return element(
    "button",
    { type: "button", class: className, "data-ask": "run", "data-command": command },
    label,
  );
}

/** `1 blocker`, `3 blockers`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `6–8 h`, `6–8 h and 2 unknown`; never 0 for what is unknown. */
export function hoursWords({ minHours, maxHours, unknown }: Hours): string {
  const isNothing = minHours === 0 && maxHours === 0;
  if (isNothing && unknown > 0) return unknown === 1 ? "effort unknown" : `effort unknown for ${unknown}`;
  const hours = hoursText(rounded(minHours), maxHours === null ? null : rounded(maxHours));
  return unknown === 0 ? hours : `${hours} and ${unknown} unknown`;
}

function rounded(hours: number): number {
  return Number(plainNumber(hours));
}

export function effortWords({ effort }: SetFinding): string {
  return effort === null ? "effort unknown" : hoursText(effort.minHours, effort.maxHours);
}

export const SEVERITY_WORDS = {
  critical: "Critical",
  high: "High",
  medium: "Medium",
  low: "Low",
  info: "Info",
} as const satisfies Record<Severity, string>;

/** A word in a frame, colored like its severity; the word says the same. */
export function severityChip(severity: Severity): PageElement {
  return element("span", { class: `chip sev-${severity}` }, SEVERITY_WORDS[severity]);
}
