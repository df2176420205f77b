import { addWaiver } from "../../../core/edits/policyEdits";
import type { SetFinding } from "../../../core/readiness/model";
import { isIsoDate, localDate } from "../../../core/text/isoDate";
import type { Readiness } from "../../readiness";
import { memberOf, textIn } from "../../shared/commandArgument";
import { canBeFixed } from "./markFixed";
import { CANCELED, refused, type ActionOutcome } from "./outcome";
import { addToPolicy, policyFileOf } from "./policyFile";
import { askInTurn, type Question } from "./questions";
import { nameOf, shortNameOf, targetOf } from "../../shared/findingTarget";

const TITLE = "Accept Risk";

type Answer = "owner" | "approver" | "reason" | "expires";

const KEYS: readonly Answer[] = ["owner", "approver", "reason", "expires"];

export function canBeAccepted(finding: SetFinding): boolean {
  return canBeFixed(finding) && finding.waiver === null;
}

/**
 * "Accept Risk…": argument `{ set, finding, owner, approver, reason, expires, write: true }`. It asks for what is left out, and, unless
 * `write` is given, before it makes a policy file.
 */
export async function runAcceptRisk(readiness: Readiness, argument: unknown): Promise<ActionOutcome> {
  const target = await targetOf(readiness, argument, TITLE, canBeAccepted);
  if (target === null) return CANCELED;
  const { finding } = target;
  if (!canBeAccepted(finding))
    return refused(`${shortNameOf(finding)} is not open, or has a waiver already.`);
  const file = await policyFileOf(target);
  if (typeof file === "string") return refused(file);
  const title = `${TITLE}: ${nameOf(finding)}`;
  const questions = questionsOn(localDate(new Date()));
  const answers = await askInTurn(title, questions, givenIn(argument));
  if (answers === null) return CANCELED;
  const problem = questions.map(({ key, problem: wrong }) => wrong(answers[key])).find((one) => one !== null);
  if (problem !== undefined) return refused(problem);
  const waiver = { finding: finding.key, fingerprint: finding.fingerprint, ...answers };
  return addToPolicy(target, file, {
    title,
    add: (text) => addWaiver(text, waiver),
    isAgreed: memberOf(argument, "write") === true,
    asksAlways: false,
  });
}

function givenIn(argument: unknown): Partial<Record<Answer, string>> {
  return Object.fromEntries(
    KEYS.flatMap((key) => {
      const given = textIn(argument, key);
      return given === null ? [] : [[key, given]];
    }),
  );
}

/** The questions on a day, an ISO date: an expired waiver would accept nothing. */
function questionsOn(today: string): readonly Question<Answer>[] {
  return [
    {
      key: "owner",
      prompt: "Who carries the risk: a person or a team.",
      placeHolder: "Session team",
      problem: required("Enter who carries the risk."),
    },
    {
      key: "approver",
      prompt: "Who approves that it is accepted.",
      placeHolder: "Head of operations",
      problem: required("Enter who approves it."),
    },
    {
      key: "reason",
      prompt: "Why the risk is acceptable.",
      placeHolder: "The log is kept for one day and read by two people.",
      problem: required("Enter the reason."),
    },
    {
      key: "expires",
      prompt: "Last day of the waiver. After it, the finding counts again.",
      placeHolder: `${Number(today.slice(0, 4)) + 1}-03-31`,
      problem: (answer) => {
        if (!isIsoDate(answer)) return "Enter a date in the form YYYY-MM-DD, such as 2027-03-31.";
        return answer < today ? "Enter today or a later date." : null;
      },
    },
  ];
}

function required(message: string): (answer: string) => string | null {
  return (answer) => (answer.trim() === "" ? message : null);
}
