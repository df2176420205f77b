import type { ApprovalRecorded } from "../../policy/requirement";
import { ofFamily } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { isOnly, says } from "../../reader/annotations/says";
import type { Entry } from "../../reader/facts";
import { isBlank, isRefusal, stateIn } from "../../reader/measures/entryState";
import { statedIn, validityOn } from "../../reader/measures/validity";
import { isoDateIn } from "../../lexicon/englishDates";
import type { SetReport } from "../model";
import { missingReport, reference, reportsOf, type GateRule } from "./gate";
import { listed } from "../../text/listed";
import { spellingAdvice } from "../../text/nearest";
import { isNamed } from "./monitoringNames";
import { isOfOnePart } from "./onePart";

/** Fails if an approver refused. Passes if the reports record the approval of each, with a decision or with a name and a date. */
export const approvalRecorded: GateRule<ApprovalRecorded> = (input, { roles, approvers }) => {
  const reports = reportsOf(input, roles);
  if (reports.length === 0) return missingReport(input, roles);
  const records = approvers.flatMap((approver) =>
    reports.flatMap((report) =>
      recordsOf(report, approver, input.asOf).map((record) => ({ approver, ...record })),
    ),
  );
  const refused = records.filter(({ answer }) => answer === "refused");
  const given = records.filter(
    (record) =>
      record.answer === "given" &&
      !isOfOnePart(
        records
          .filter(({ approver, answer }) => approver === record.approver && answer === "given")
          .map(({ entry }) => entry),
        { asked: [input.gate.title, ...approvers], reports },
      ),
  );
  const open = approvers.filter((approver) => !given.some((record) => record.approver === approver));
  const waiting = records.filter(({ answer }) => answer === "none");
  const lookedAt = waiting.map(({ report, entry }) =>
    reference(
      report,
      entry,
      isGivenLater(entry, input.asOf)
        ? `dated after ${input.asOf ?? ""}, the date of the decision: ${entry.text}`
        : `no approval yet: ${entry.text}`,
    ),
  );
  if (refused.length > 0) {
    const names = listed([...new Set(refused.map(({ approver }) => approver))], "and");
    return {
      state: "fail",
      actual: `refused by ${names}`,
      why: `A report records that ${names} did not approve.`,
      toPass: `Resolve what ${names} objected to, then record the new decision.`,
      evidence: refused.map(({ report, entry }) => reference(report, entry)),
      lookedAt,
    };
  }
  const isComplete = open.length === 0;
  const isLater = waiting.some(({ entry }) => isGivenLater(entry, input.asOf));
  return {
    state: isComplete ? "pass" : "not-evidenced",
    actual: `${approvers.length - open.length} of ${approvers.length} approvals`,
    why: isComplete
      ? `The reports record the approval of ${listed(approvers, "and")}.`
      : `No report records the approval of ${listed(open, "and")}${isLater ? ` by ${input.asOf ?? ""}, the date of the decision` : ""}.`,
    toPass: isComplete
      ? ""
      : isLater
        ? "Correct the date of the approval or of the report that records it, or decide with a later --as-of date."
        : `Record the approval of ${listed(open, "and")}: a name and a date, or a decision.${misspelled(open, reports)}`,
    evidence: given.map(({ report, entry }) => reference(report, entry)),
    lookedAt,
  };
};

interface ApprovalRecord {
  readonly report: SetReport;
  readonly entry: Entry;
  readonly answer: "given" | "refused" | "none";
}

function recordsOf(report: SetReport, approver: string, asOf: string | null): readonly ApprovalRecord[] {
  return report.facts.entries
    .filter((entry) => isOfApproval(entry))
    .flatMap((entry) => {
      const person = peopleOf(entry).find((name) => isNamed({ name }, approver));
      if (person === undefined) return [];
      return [{ report, entry, answer: isStandIn(person, approver) ? "none" : answerOf(entry, asOf) }];
    });
}

/** Who an entry is about: its name, and the cells of columns such as Role, where the first one has the number or the person. */
function peopleOf({ name, values }: Entry): readonly string[] {
  const cells = values.filter(({ header }) => isOnly(header, "approvalColumn", "person"));
  return [name, ...cells.map(({ text }) => text)];
}

/** "Deputy Quality Manager" is not the quality manager; "Quality Manager (deputy: A. N.)" is. */
function isStandIn(person: string, approver: string): boolean {
  if (says(approver, "rank", "below")) return false;
  const { tokens, ...said } = phrasesIn(person);
  return ofFamily({ tokens, ...said }, "rank").some(({ first }) => {
    const words = tokens.filter(({ clause }) => clause === tokens[first]?.clause);
    return isNamed({ name: words.map(({ word }) => word).join(" ") }, approver);
  });
}

/** What the reports may call the approvers whose approval is not found. */
function misspelled(open: readonly string[], reports: readonly SetReport[]): string {
  const people = reports.flatMap(({ facts }) => facts.entries.filter(isOfApproval).flatMap(peopleOf));
  return open.map((approver) => spellingAdvice(approver, people)).join("");
}

/** Only in a part about approvals: an owner of a finding has a name and a date, too. */
function isOfApproval({ name, titles, values }: Entry): boolean {
  return [name, ...titles.slice(0, 2), ...values.map(({ header }) => header)].some((text) =>
    says(text, "approval", "part"),
  );
}

/** An approval that is dated after the day of the decision has not been given yet. */
function isGivenLater(entry: Entry, asOf: string | null): boolean {
  return validityOn(statedIn(entry), asOf) === "not-yet";
}

function answerOf(entry: Entry, asOf: string | null): ApprovalRecord["answer"] {
  const { checked, values } = entry;
  const filled = values.map(({ text }) => text).filter((text) => !isBlank(text));
  if (filled.some(isRefusal)) return "refused";
  if (validityOn(statedIn(entry), asOf) !== "in-force") return "none";
  if (checked !== null) return checked ? "given" : "none";
  if (filled.some((text) => says(text, "condition", "hedge") || says(text, "rank", "below"))) return "none";
  // Where a column asks for the answer, a name and a date are none: "| Site manager | A. N. | Objects | 2027-01-18 |".
  const answers = values.filter(({ header }) => isOnly(header, "approvalColumn", "answer"));
  if (answers.length > 0) return answers.every(({ text }) => stateIn(text) === "met") ? "given" : "none";
  const states = filled.map(stateIn);
  if (states.some((state) => state === "unmet" || state === "partial")) return "none";
  if (states.includes("met")) return "given";
  const isDated = filled.some((text) => isoDateIn(text) !== null);
  const isNamedToo = filled.length > 1 || filled.some((text) => text.includes(","));
  return isDated && isNamedToo ? "given" : "none";
}
