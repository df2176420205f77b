import type { ReportEdit } from "../../../core/edits/firstThatReads";
import { applyEdits } from "../../../core/text/textEdit";
import { refused, type ActionOutcome } from "./outcome";
import { consequenceOf } from "./previewSet";
import type { ReadFinding } from "./readFinding";
import type { Target } from "../../shared/findingTarget";
import { writeOnce } from "./writeOnce";

/** Why a command has nothing to act on. */
export const GONE = "The report no longer states this finding. Select it again.";

/** A change that is known to read as it is meant, with its consequence in words. */
export interface KnownChange {
  readonly edit: ReportEdit;
  readonly consequence: string;
}

/** Null if nothing that could be written reads as it is meant. */
export async function knownChange(
  target: Target,
  { report }: ReadFinding,
  edit: ReportEdit | null,
): Promise<KnownChange | null> {
  if (edit === null) return null;
  const text = applyEdits(report.text, edit.edits);
  return { edit, consequence: await consequenceOf(target, report.path, text, edit.facts) };
}

/** Writes a change to the report of a finding. */
export async function writeChange(
  read: ReadFinding,
  { edit, consequence }: KnownChange,
): Promise<ActionOutcome> {
  const isWritten = await writeOnce(read, edit.edits);
  return isWritten
    ? { kind: "written", uri: read.document.uri.toString(), consequence }
    : { kind: "changed" };
}

/** What to do by hand. */
export function byHand(what: string, { finding, report }: ReadFinding): ActionOutcome {
  const { line } = finding.range;
  const together = report.facts.findings.filter(({ range }) => range.line === line).length;
  return refused(
    together > 1
      ? `Line ${line} of the report stands for ${together} findings. Give each of them its own heading or list item, then try again.`
      : `${what} cannot be written so that it is read as meant. Edit line ${line} of the report.`,
  );
}
