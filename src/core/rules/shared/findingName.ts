import type { SetFinding } from "../../readiness/model";
import { enumerated } from "../../text/phrases";

/** A finding as messages name it: its id and its title. */
export function findingName({ displayId, title }: Pick<SetFinding, "displayId" | "title">): string {
  return `${displayId} ${title}`;
}

export function findingNames(findings: readonly SetFinding[]): string {
  return enumerated(findings.map(findingName));
}
