import { markSameAs } from "../../../core/edits/comments";
import { addSameAs } from "../../../core/edits/policyEdits";
import { applyEdits } from "../../../core/text/textEdit";
import type { SetFinding } from "../../../core/readiness/model";
import type { Readiness } from "../../readiness";
import { memberOf, textIn } from "../../shared/commandArgument";
import { consequenceText } from "../../../core/edits/consequence";
import { GONE, writeChange, type KnownChange } from "./editFinding";
import { CANCELED, refused, type ActionOutcome } from "./outcome";
import { addToPolicy, policyFileOf } from "./policyFile";
import { previewSet } from "./previewSet";
import { askToWrite } from "./questions";
import { readFinding, type ReadFinding } from "./readFinding";
import { nameOf, pickTarget, shortNameOf, targetOf, type Target } from "../../shared/findingTarget";

const TITLE = "Same As";

export function canBeMerged({ mergedInto }: SetFinding): boolean {
  return mergedInto === null;
}

/**
 * "Same As…": argument `{ set, finding, as, write: true }`, with the key of the finding that counts as `as`. It asks which one if `as` is
 * left out, and, unless `write` is given, before it writes. A comment in the report says so where it is understood, else the policy file.
 */
export async function runSameAs(readiness: Readiness, argument: unknown): Promise<ActionOutcome> {
  const target = await targetOf(readiness, argument, TITLE, canBeMerged);
  if (target === null) return CANCELED;
  if (!canBeMerged(target.finding)) return refused(`${shortNameOf(target.finding)} is merged already.`);
  const other = await otherOf(target, textIn(argument, "as"));
  if (other === null) return CANCELED;
  const read = await readFinding(readiness, target);
  if (read === null) return refused(GONE);
  const isAgreed = memberOf(argument, "write") === true;
  const title = `${shortNameOf(target.finding)} is the same as ${nameOf(other)}`;
  const change = await changeInReport(target, other, read);
  if (change === null) return inPolicy(target, other, title, isAgreed);
  if (!isAgreed && !(await askToWrite(title, "Write the Comment", change.consequence))) return CANCELED;
  return writeChange(read, change);
}

/** Null if a comment would not merge the two: the other one has no id, or its id names several. */
async function changeInReport(
  target: Target,
  other: SetFinding,
  read: ReadFinding,
): Promise<KnownChange | null> {
  const edit = other.id === null ? null : markSameAs(read.report, read.finding, other.id);
  if (edit === null) return null;
  const after = await previewSet(
    target,
    read.report.path,
    applyEdits(read.report.text, edit.edits),
    edit.facts,
  );
  const merged = after?.findings.find(({ key }) => key === target.finding.key)?.mergedInto;
  if (after === null || merged !== other.key) return null;
  return { edit, consequence: consequenceText(target.set.model, after) };
}

async function inPolicy(
  target: Target,
  other: SetFinding,
  title: string,
  isAgreed: boolean,
): Promise<ActionOutcome> {
  const file = await policyFileOf(target);
  if (typeof file === "string") return refused(file);
  return addToPolicy(target, file, {
    title,
    add: (text) => addSameAs(text, target.finding.key, other.key),
    isAgreed,
    asksAlways: true,
  });
}

/** The finding that counts: the named one, or the one that the user picks, possible duplicates first. */
async function otherOf({ set, finding }: Target, key: string | null): Promise<SetFinding | null> {
  const others = set.model.findings.filter((one) => one.key !== finding.key && one.mergedInto === null);
  if (key !== null) return others.find((one) => one.key === key) ?? null;
  const isLikely = (one: SetFinding): boolean => finding.possibleDuplicates.includes(one.key);
  const ordered = [...others.filter(isLikely), ...others.filter((one) => !isLikely(one))];
  const picked = await pickTarget(
    ordered.map((one) => ({ set, finding: one })),
    `${TITLE}: ${nameOf(finding)}`,
    "Choose the finding that counts for both",
  );
  return picked?.finding ?? null;
}
