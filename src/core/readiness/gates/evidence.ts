import type { EvidencePresent } from "../../policy/requirement";
import { says } from "../../reader/annotations/says";
import type { Entry } from "../../reader/facts";
import { isBlank, stateOf } from "../../reader/measures/entryState";
import { statedIn, validityOn } from "../../reader/measures/validity";
import type { SetReport } from "../model";
import {
  missingReport,
  nameAdvice,
  reference,
  reportsOf,
  type GateInput,
  type GateRule,
  type Outcome,
} from "./gate";
import { criticalMetrics } from "./monitoring";
import { isNamed } from "./monitoringNames";
import { isOfOnePart } from "./onePart";
import { rollbackPlan, rollbackVerified } from "./rollback";

/** A number, a path or an address. */
const PLACE = /[\p{N}/\\]|\.\p{L}/u;

/** Evidence for which the tool knows more words than the policy could list. */
const KNOWN: Readonly<Record<string, GateRule<EvidencePresent>>> = {
  "rollback-test": rollbackVerified,
  "rollback-plan": rollbackPlan,
  monitoring: criticalMetrics,
};

/** Fails if a report says that something is missing or not done; passes if a report says of each that it exists. */
export const evidencePresent: GateRule<EvidencePresent> = (input, requirement) => {
  const [first, ...others] = requirement.evidence.map((wanted) => {
    const rule = KNOWN[wanted];
    return rule ? rule(input, requirement) : stated(wanted, input, requirement);
  });
  if (first === undefined) return missingReport(input, requirement.roles);
  return others.length === 0 ? first : together([first, ...others]);
};

function stated(wanted: string, input: GateInput, { roles }: EvidencePresent): Outcome {
  const reports = reportsOf(input, roles);
  if (reports.length === 0) return missingReport(input, roles);
  const all = reports.flatMap((report) => entriesAbout(report, wanted, input.asOf));
  const done = all.filter(({ says }) => says === "present").map(({ entry }) => entry);
  const isPart = isOfOnePart(done, { asked: [input.gate.title, wanted], reports });
  const found = all.map((one) =>
    isPart && one.says === "present" ? { ...one, says: "missing" as const } : one,
  );
  const missing = found.filter(({ says }) => says === "missing");
  const present = found.filter(({ says }) => says === "present");
  if (missing.length > 0) {
    return {
      state: "fail",
      actual: `${wanted}: not done`,
      why: isPart
        ? `The reports say this of a part only: ${wanted}.`
        : `A report says that this is missing, not done, or not valid on the day of the decision: ${wanted}.`,
      toPass: `Do this, and state it in a report: ${wanted}.`,
      evidence: missing.map(({ report, entry }) => reference(report, entry)),
      lookedAt: present.map(({ report, entry }) => reference(report, entry, `contradicted: ${entry.text}`)),
    };
  }
  if (present.length === 0) {
    return {
      state: "not-evidenced",
      actual: `${wanted}: not stated`,
      why: `No row, label, or list item of a report states this: ${wanted}.`,
      toPass: `State in a report where this is, or when it was done: ${wanted}.${nameAdvice(wanted, reports)}`,
      evidence: [],
      lookedAt: found.map(({ report, entry }) =>
        reference(report, entry, `says nothing of it: ${entry.text}`),
      ),
    };
  }
  return {
    state: "pass",
    actual: `${wanted}: stated`,
    why: `A report states this: ${wanted}.`,
    toPass: "",
    evidence: present.map(({ report, entry }) => reference(report, entry)),
    lookedAt: [],
  };
}

interface Found {
  readonly report: SetReport;
  readonly entry: Entry;
  readonly says: "present" | "missing" | "nothing";
}

function entriesAbout(report: SetReport, wanted: string, asOf: string | null): readonly Found[] {
  return report.facts.entries
    .filter((entry) => isNamed(entry, wanted))
    .map((entry) => ({ report, entry, says: saidOf(entry, asOf) }));
}

/** A place, a date or a result next to the name is evidence; only a name, a blank or other words next to it say nothing. */
function saidOf(entry: Entry, asOf: string | null): Found["says"] {
  const state = stateOf(entry);
  if (state === "unmet" || state === "partial") return "missing";
  const isSaid = state === "met" || (state === null && entry.values.some(({ text }) => isPlace(text)));
  if (!isSaid) return "nothing";
  return validityOn(statedIn(entry), asOf) === "in-force" ? "present" : "missing";
}

/** "docs/restore.md", "section 4.2", "2027-02-11"; "not rehearsed", "no drill on 2027-02-11" and "see minutes" are none. */
function isPlace(text: string): boolean {
  const isDenied =
    says(text, "negation", "not") || says(text, "figureWord", "without") || says(text, "compliance", "no");
  return !isBlank(text) && !isDenied && PLACE.test(text);
}

/** Several requirements of one gate: the worst one decides, and each says why. */
function together(outcomes: readonly [Outcome, ...Outcome[]]): Outcome {
  const [first] = outcomes;
  const state = (["fail", "not-evidenced", "waived"] as const).find((one) =>
    outcomes.some((outcome) => outcome.state === one),
  );
  const open = state === undefined ? outcomes : outcomes.filter((outcome) => outcome.state !== "pass");
  return {
    state: state ?? first.state,
    actual: open.map(({ actual }) => actual).join("; "),
    why: open.map(({ why }) => why).join(" "),
    toPass: open
      .map(({ toPass }) => toPass)
      .filter((text) => text !== "")
      .join(" "),
    evidence: open.flatMap(({ evidence }) => evidence),
    lookedAt: open.flatMap(({ lookedAt }) => lookedAt),
  };
}
