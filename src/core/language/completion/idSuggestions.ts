import { findingStatus } from "../../contract/records";
import type { SetFinding, SetModel } from "../../readiness/model";
import { snippetText, type Suggestion } from "./suggestion";

/** The ids of a set, those of a document first. `isOwn`: whether a finding is in that document. */
export function idSuggestions(
  { findings }: SetModel,
  isOwn: (finding: SetFinding) => boolean = () => false,
): readonly Suggestion[] {
  const named = findings.filter(({ id }) => id !== null);
  const ordered = [...named.filter(isOwn), ...named.filter((finding) => !isOwn(finding))];
  return ordered.flatMap((finding) => {
    const { id, title } = finding;
    if (id === null) return [];
    return [
      { kind: "id", label: id, detail: title, documentation: sentenceOf(finding), snippet: snippetText(id) },
    ];
  });
}

/** Such as "critical, open, in set/02_SECURITY_AUDIT.md:31". */
export function sentenceOf(finding: SetFinding): string {
  return `${finding.effectiveSeverity}, ${findingStatus(finding)}, in ${finding.report}:${finding.range.line}`;
}

/** The part of an id that is written at the end of a text, such as `SEC-` of "as SEC-"; null if there is none. */
export function writtenId(before: string): string | null {
  return (
    /(?<![\p{L}\p{N}_./-])[A-Z][A-Z0-9]{0,15}(?:-[A-Z0-9]{0,15}){0,5}$/u.exec(before.slice(-60))?.[0] ?? null
  );
}
