import type { Stakeholder } from "../policy/model";
import type { HumanRegion } from "./regions";

export function signOffId(stakeholder: Stakeholder): string {
  return `sign-off.${stakeholder.id}`;
}

/** An empty sign-off with the hash of the decision that it is for. */
export function emptySignOff(decisionHash: string): string {
  return `\n- Name:\n- Decision:\n- Date:\n- For decision: sha256:${decisionHash}\n\n`;
}

/** Hash of the decision that a sign-off was given for, null if it does not contain one. */
export function signedFor(content: string): string | null {
  return /sha256:([0-9a-f]{64})(?![0-9a-f])/.exec(content)?.[1] ?? null;
}

/** Whether the field is still as generated, in this or an earlier version of the document. */
export function isUntouched(content: string): boolean {
  const hash = signedFor(content);
  return content.trim() === "" || (hash !== null && fold(content) === fold(emptySignOff(hash)));
}

function fold(content: string): string {
  return content
    .split(/\r\n|\n|\r/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== "")
    .join("\n");
}

/** The sign-off to write: the content by a person, or else an empty one for this decision. */
export function currentSignOff(existing: HumanRegion | undefined, decisionHash: string): string {
  return existing && !isUntouched(existing.content) ? existing.content : emptySignOff(decisionHash);
}

export type SignOffState = "empty" | "this-decision" | "another-decision" | "no-decision";

export function signOffState(content: string, decisionHash: string): SignOffState {
  if (isUntouched(content)) return "empty";
  const hash = signedFor(content);
  if (hash === null) return "no-decision";
  return hash === decisionHash ? "this-decision" : "another-decision";
}
