import { findingStatus } from "../contract/records";
import type { Evidence, SetFinding, SetModel } from "../readiness/model";
import { shownId } from "./context";

/** The status of a finding in the words of the document. */
export function statusText(finding: SetFinding, model: SetModel): string {
  if (finding.mergedInto !== null) return `Merged into ${idOf(finding.mergedInto, model)}`;
  switch (findingStatus(finding)) {
    case "accepted":
      return `Accepted under a waiver until ${finding.waiver?.expires ?? ""}`;
    case "open":
      return finding.statusDetail === "accepted" ? "Open: accepted without a waiver in force" : "Open";
    case "in-progress":
      return "In progress";
    case "resolved":
      return RESOLVED[finding.statusDetail] ?? "Resolved";
  }
}

const RESOLVED: Partial<Record<SetFinding["statusDetail"], string>> = {
  claimed: "Claimed as fixed, not verified",
  verified: "Fixed and verified",
  "false-positive": "False positive",
  superseded: "Superseded",
};

/** Where the status is stated, or the finding itself if no status is stated, which means open. */
export function statusReference(finding: SetFinding): Evidence {
  const { statusStatement: statement, report: path } = finding;
  return statement
    ? { path, line: statement.range.line, text: statement.text }
    : { path, line: finding.range.line, text: finding.title };
}

/** The id of a finding as the document shows it, by key. */
export function idOf(key: string, model: SetModel): string {
  const finding = model.findings.find((candidate) => candidate.key === key);
  return finding ? shownId(finding) : key;
}
