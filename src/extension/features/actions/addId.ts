import { addId, idProblem } from "../../../core/edits/addId";
import { nextId } from "../../../core/edits/nextId";
import type { SetFinding } from "../../../core/readiness/model";
import { idPrefixOf } from "../../../core/readiness/setFindings";
import type { Readiness } from "../../readiness";
import { textIn } from "../../shared/commandArgument";
import { byHand, GONE, knownChange, writeChange } from "./editFinding";
import { CANCELED, refused, type ActionOutcome } from "./outcome";
import { askInTurn } from "./questions";
import { readFinding } from "./readFinding";
import { nameOf, targetOf } from "../../shared/findingTarget";

const TITLE = "Add Id";

export function lacksId({ id }: SetFinding): boolean {
  return id === null;
}

/** "Add Id…": argument `{ set, finding, id }`; it does not ask if the id is given. */
export async function runAddId(readiness: Readiness, argument: unknown): Promise<ActionOutcome> {
  const target = await targetOf(readiness, argument, TITLE, lacksId);
  if (target === null) return CANCELED;
  const { set, finding } = target;
  if (!lacksId(finding)) return refused(`The finding has the id ${finding.displayId} already.`);
  const read = await readFinding(readiness, target);
  if (read === null) return refused(GONE);
  const taken = set.model.findings.flatMap(({ id }) => id ?? []);
  const suggested = nextId(
    read.report.facts.findings,
    finding.effectiveSeverity,
    `${idPrefixOf(finding.role)}-`,
    taken,
  );
  const problem = (answer: string): string | null => idProblem(answer, taken);
  const prompt = "The next free id of the report. Waivers and other documents refer to the finding by it.";
  const question = { key: "id", prompt, placeHolder: suggested, value: suggested, problem } as const;
  const given = textIn(argument, "id");
  const answers = await askInTurn(
    `${TITLE}: ${nameOf(finding)}`,
    [question],
    given === null ? {} : { id: given },
  );
  if (answers === null) return CANCELED;
  const wrong = problem(answers.id);
  if (wrong !== null) return refused(wrong);
  const change = await knownChange(target, read, addId(read.report, read.finding, answers.id));
  return change === null ? byHand("The id", read) : writeChange(read, change);
}
