import type { ChecklistComplete } from "../../policy/requirement";
import type { Entry } from "../../reader/facts";
import { isStateColumn, stateOf, type EntryState } from "../../reader/measures/entryState";
import type { SetReport } from "../model";
import { counted, headingAdvice, missingReport, reference, reportsOf, type GateRule } from "./gate";
import { isNamed } from "./monitoringNames";

/**
 * Fails if a box is not ticked, or if a row of the section's table says that something is not done. Without a section, only boxes count:
 * the reports contain many other tables.
 */
export const checklistComplete: GateRule<ChecklistComplete> = (input, { roles, section }) => {
  const reports = reportsOf(input, roles);
  if (reports.length === 0) return missingReport(input, roles);
  const items = reports.flatMap((report) =>
    report.facts.entries.filter((entry) => isItem(entry, section)).flatMap((entry) => itemOf(report, entry)),
  );
  const open = items.filter(({ state }) => state === "unmet" || state === "partial");
  const done = items.filter(({ state }) => state === "met");
  const unclear = items.filter(({ state }) => state === null);
  const lookedAt = items
    .filter(({ state }) => state === "not-applicable" || state === null)
    .map(({ report, entry }) => reference(report, entry, `not counted: ${entry.text}`));
  const where = section === null ? "" : ` in a section about ${section}`;
  if (open.length > 0) {
    const names = open.slice(0, 6).map(({ entry }) => entry.name);
    const rest = open.length > names.length ? ` and ${open.length - names.length} more` : "";
    return {
      state: "fail",
      actual: `${done.length} of ${done.length + open.length} done`,
      why: `${counted(open.length, "item is", "items are")} not done${where}: ${names.join("; ")}${rest}.`,
      toPass: "Complete the open items, then tick them.",
      evidence: open.map(({ report, entry }) => reference(report, entry)),
      lookedAt,
    };
  }
  if (done.length === 0) {
    return {
      state: "not-evidenced",
      actual: "no checklist",
      why: `No report has a checklist${where}.`,
      toPass: `Add the checklist to a report, and tick what is done.${section === null ? "" : headingAdvice(section, reports)}`,
      evidence: [],
      lookedAt,
    };
  }
  const [first] = unclear;
  if (first !== undefined) {
    const names = unclear.slice(0, 6).map(({ entry }) => entry.name);
    return {
      state: "not-evidenced",
      actual: `${done.length} of ${done.length + unclear.length} done`,
      why: `${counted(unclear.length, "item does", "items do")} not say whether ${unclear.length === 1 ? "it is" : "they are"} done${where}: ${names.join("; ")}.`,
      toPass: "State for each item whether it is done: tick its box, or write a status such as Done or Open.",
      evidence: done.map(({ report, entry }) => reference(report, entry)),
      lookedAt,
    };
  }
  return {
    state: "pass",
    actual: `${done.length} of ${done.length} done`,
    why: `Every item of the checklist${where} is done.`,
    toPass: "",
    evidence: done.map(({ report, entry }) => reference(report, entry)),
    lookedAt,
  };
};

function isItem({ name, checked, values, titles }: Entry, section: string | null): boolean {
  if (section === null) return checked !== null || (values.length === 0 && OTHER_BOX.test(name));
  const isInside = titles.some((title) => isNamed({ name: title }, section));
  return (
    isInside &&
    (checked !== null || OTHER_BOX.test(name) || values.some(({ header }) => isStateColumn(header)))
  );
}

/** What people write for a box that is no check box of Markdown: "[-]", "[n/a]", "( )", "☐". */
const OTHER_BOX = /^(?:\[[^\]\p{N}]{1,3}\]|\([^)\p{N}]?\)|[☐☑☒])/u;

function itemOf(report: SetReport, entry: Entry) {
  const [box] = OTHER_BOX.exec(entry.name) ?? [];
  return {
    report,
    entry,
    state: entry.checked === null && box !== undefined ? boxState(box) : stateOf(entry),
  };
}

function boxState(box: string): EntryState | null {
  if (box === "☑") return "met";
  if (box === "☐" || box === "( )" || box === "()") return "unmet";
  return box.toLowerCase() === "[n/a]" ? "not-applicable" : null;
}
