import { evidenceOf, evidenceProblem, type FixEvidence } from "../../../core/edits/fixWords";
import { markFixed } from "../../../core/edits/markFixed";
import type { SetFinding } from "../../../core/readiness/model";
import { isLiveStatus } from "../../../core/readiness/setFindings";
import type { Readiness } from "../../readiness";
import { textIn } from "../../shared/commandArgument";
import { byHand, GONE, knownChange, writeChange } from "./editFinding";
import { CANCELED, refused, type ActionOutcome } from "./outcome";
import { askInTurn, type Question } from "./questions";
import { readFinding } from "./readFinding";
import { nameOf, shortNameOf, targetOf } from "../../shared/findingTarget";

const TITLE = "Mark as Fixed";

const KEYS = ["commit", "pullRequest", "test"] as const satisfies readonly (keyof FixEvidence)[];

const QUESTIONS: readonly Question<keyof FixEvidence>[] = [
  {
    key: "commit",
    prompt: "Commit with the fix. Leave it empty if there is none.",
    placeHolder: "8a41c07",
    problem: (answer) => evidenceProblem("commit", answer),
  },
  {
    key: "pullRequest",
    prompt: "Number of the pull request. Leave it empty if there is none.",
    placeHolder: "12",
    problem: (answer) => evidenceProblem("pullRequest", answer),
  },
  {
    key: "test",
    prompt:
      "Test that proves the fix. Without a commit, pull request or test, the fix counts as claimed, not verified.",
    placeHolder: "test_login_timing",
    problem: (answer) => evidenceProblem("test", answer),
  },
];

/** Open, or reported as fixed without proof, which can be added. */
export function canBeFixed(finding: SetFinding): boolean {
  return finding.mergedInto === null && (isLiveStatus(finding) || finding.statusDetail === "claimed");
}

/** "Mark as Fixed…": argument `{ set, finding, commit, pullRequest, test }`; it asks for nothing if one of the last three is given. */
export async function runMarkFixed(readiness: Readiness, argument: unknown): Promise<ActionOutcome> {
  const target = await targetOf(readiness, argument, TITLE, canBeFixed);
  if (target === null) return CANCELED;
  if (!canBeFixed(target.finding)) return refused(`${shortNameOf(target.finding)} is not open.`);
  const read = await readFinding(readiness, target);
  if (read === null) return refused(GONE);
  const answers = await askInTurn(`${TITLE}: ${nameOf(target.finding)}`, QUESTIONS, givenIn(argument));
  if (answers === null) return CANCELED;
  const problem = KEYS.map((key) => evidenceProblem(key, answers[key])).find((one) => one !== null);
  if (problem !== undefined) return refused(problem);
  const isProof = KEYS.some((key) => answers[key] !== "");
  if (!isProof && target.finding.statusDetail === "claimed")
    return refused(`${shortNameOf(target.finding)} is reported as fixed already. Enter what proves the fix.`);
  const change = await knownChange(target, read, markFixed(read.report, read.finding, evidenceOf(answers)));
  return change === null ? byHand("The status", read) : writeChange(read, change);
}

/** One given answer means that the others are none. */
function givenIn(argument: unknown): Partial<Record<keyof FixEvidence, string>> {
  const given = KEYS.map((key) => [key, textIn(argument, key)] as const);
  if (given.every(([, answer]) => answer === null)) return {};
  return Object.fromEntries(given.map(([key, answer]) => [key, answer ?? ""]));
}
