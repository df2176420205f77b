import type { StandardMet } from "../../policy/requirement";
import { namesControl, standardsIn } from "../../reader/measures/complianceWords";
import { isStateColumn, stateOf, type EntryState } from "../../reader/measures/entryState";
import type { ComplianceStatement, Entry, Statement } from "../../reader/facts";
import type { SetReport } from "../model";
import { statedIn as partsOf, validityOn } from "../../reader/measures/validity";
import { missingReport, reference, reportsOf, type GateInput, type GateRule, type Outcome } from "./gate";
import { listed } from "../../text/listed";
import { isNamed } from "./monitoringNames";
import { isOfOnePart } from "./onePart";
import { standardsInForce } from "./standardsInForce";

type State = ComplianceStatement["state"];

/** What a report states of a standard, or of one of its controls. */
interface Stated {
  readonly report: SetReport;
  readonly standard: string;
  readonly state: State;
  readonly statement: Statement;
}

/**
 * Fails if a standard is stated as non-compliant, or one of its controls as not met. Passes if each required standard is stated as
 * compliant, and nothing about it as less: the least favorable statement counts. Any standard that the tool knows counts if it is stated as non-compliant; others are looked for by name.
 */
export const standardMet: GateRule<StandardMet> = (input, { roles, standards: named }) => {
  if (reportsOf(input, roles).length === 0) return missingReport(input, roles);
  const standards = named.length > 0 ? named : standardsInForce(input.policy, input.reports);
  if (standards.length === 0) return noStandard;
  const stated = heldBy(
    input.reports.flatMap((report) => statedIn(report, standards)),
    input,
  );
  const failing = stated.filter(({ state }) => state === "non-compliant");
  const failed = [...new Set(failing.map(({ standard }) => standard))];
  const open = standards.filter((standard) => {
    const ofStandard = stated.filter((one) => one.standard === knownName(standard));
    return ofStandard.length === 0 || ofStandard.some(({ state }) => state !== "compliant");
  });
  const references = (entries: readonly Stated[]): ReturnType<typeof reference>[] =>
    entries.map(({ report, standard, state, statement }) =>
      reference(report, statement, `${standard} ${state}: ${statement.text}`),
    );
  if (failed.length > 0) {
    const names = listed(failed, "and");
    return {
      state: "fail",
      actual: `${names} non-compliant`,
      why: `The reports state non-compliance with ${names}.`,
      toPass: `Close the ${names} gaps that the report lists.`,
      evidence: references(failing),
      lookedAt: [],
    };
  }
  if (open.length > 0) {
    return { ...notStated(open, stated), lookedAt: references(stated) };
  }
  return {
    state: "pass",
    actual: "all stated as compliant",
    why: `The reports state compliance with ${listed(standards, "and")}.`,
    toPass: "",
    evidence: references(stated),
    lookedAt: [],
  };
};

/** Of some standards nothing is stated, or less than that they are met: the first such statement of each is named. */
function notStated(open: readonly string[], stated: readonly Stated[]): Omit<Outcome, "lookedAt"> {
  const short = open.flatMap((standard) => {
    const one = stated.find(
      (statement) => statement.standard === knownName(standard) && statement.state !== "compliant",
    );
    return one ? [{ ...one, standard }] : [];
  });
  const silent = open.filter((standard) => !short.some((one) => one.standard === standard));
  const sentences = [
    ...short.map(
      ({ standard, state, statement }) =>
        `${standard} is ${state === "partial" ? "met only in part" : "not clear"}: ${statement.text}.`,
    ),
    ...(silent.length > 0 ? [`No report states compliance with ${listed(silent, "and")}.`] : []),
  ];
  return {
    state: "not-evidenced",
    actual: short.length > 0 ? "not stated as met" : "compliance not stated",
    why: sentences.join(" "),
    toPass:
      short.length > 0
        ? `Meet every control of ${listed(open, "and")}, then state it in a report.`
        : `State in a report whether the release complies with ${listed(open, "and")}.`,
    evidence: [],
  };
}

const noStandard: ReturnType<GateRule<StandardMet>> = {
  state: "not-evidenced",
  actual: "no standard named",
  why: "Neither the policy nor a report names a standard that the release has to comply with.",
  toPass:
    "Name the standards in the policy (standards), and state in a report whether the release complies with them.",
  evidence: [],
  lookedAt: [],
};

/** "PCI DSS" as the reader calls it; a standard that it does not know as the policy writes it. */
function knownName(standard: string): string {
  return standardsIn(standard)[0] ?? standard;
}

/** What is stated as compliant counts as less where it applies only from a later day, no longer, or for a part only. */
function heldBy(stated: readonly Stated[], { gate, reports, asOf }: GateInput): readonly Stated[] {
  const entryOf = ({ report, statement }: Stated): Entry | undefined =>
    report.facts.entries.find(({ range }) => range.line === statement.range.line);
  return stated.map((one) => {
    const entry = entryOf(one);
    if (one.state !== "compliant" || entry === undefined) return one;
    if (validityOn(partsOf(entry), asOf) !== "in-force") return { ...one, state: "unclear" };
    const same = stated.filter(({ standard, state }) => standard === one.standard && state === "compliant");
    const entries = same.flatMap((other) => entryOf(other) ?? []);
    return isOfOnePart(entries, { asked: [gate.title, one.standard], reports })
      ? { ...one, state: "partial" }
      : one;
  });
}

function statedIn(report: SetReport, standards: readonly string[]): readonly Stated[] {
  const others = standards.filter((standard) => standardsIn(standard).length === 0);
  return [
    ...report.facts.compliance.map((statement) => ({ report, ...statement, statement })),
    ...others.flatMap((standard) => entriesAbout(report, standard)),
  ];
}

/** What rows and labels say of a standard that is known only by its name. A control that is met says nothing of the others. */
function entriesAbout(report: SetReport, standard: string): readonly Stated[] {
  const rows = report.facts.entries.flatMap((entry) => {
    const isOfStandard = isNamed(entry, standard);
    const isOfPart = entry.titles.slice(0, 2).some((title) => isNamed({ name: title }, standard));
    const state = isOfStandard || isOfPart ? stateWordOf(entry) : null;
    if (state === null) return [];
    return [
      { report, standard, state, statement: entry, isWhole: isOfStandard && !isControl(entry, standard) },
    ];
  });
  const controls = rows.filter(({ isWhole }) => !isWhole);
  const allMet = controls.length > 1 && controls.every(({ state }) => state === "compliant");
  return rows.filter(({ isWhole, state }) => isWhole || state !== "compliant" || allMet);
}

/** "IEC 62304 clause 5.1": a part of the standard, named after it. */
function isControl({ name }: Entry, standard: string): boolean {
  const rest = name.toLowerCase().replace(standard.toLowerCase(), " ");
  return namesControl(rest);
}

/** A row of a table of controls says how the control stands, or it is not clear. */
function stateWordOf(entry: Entry): State | null {
  const state = stateOf(entry);
  const isRow = entry.values.some(({ header }) => isStateColumn(header));
  return state === null && isRow ? "unclear" : stateWord(state);
}

function stateWord(state: EntryState | null): State | null {
  switch (state) {
    case "met":
      return "compliant";
    case "unmet":
      return "non-compliant";
    case "partial":
      return "partial";
    default:
      return null;
  }
}
