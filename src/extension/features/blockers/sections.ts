import { isOpen } from "../../../core/contract/records";
import type { SetFinding, SetModel } from "../../../core/readiness/model";
import type { NodeIcon } from "../../shared/tree/treeNode";

export type SectionId = "blockers" | "conditions" | "to-verify";

export interface Section {
  readonly id: SectionId;
  readonly title: string;
  /** What a screen reader calls one of its findings. */
  readonly one: string;
  readonly tooltip: string;
  readonly icon: NodeIcon;
  readonly findings: readonly SetFinding[];
}

/** The findings that affect the verdict, grouped by their effect on it. Empty sections are omitted. */
export function sectionsOf({ findings }: SetModel): readonly Section[] {
  const sections: readonly Section[] = [
    {
      id: "blockers",
      title: "Blockers",
      one: "Blocker",
      tooltip: "Open critical or P0 findings. The release is not approved while any of them is open.",
      icon: { id: "circle-slash", color: "problemsErrorIcon.foreground" },
      findings: findings.filter((finding) => finding.blocks),
    },
    {
      id: "conditions",
      title: "Conditions",
      one: "Condition",
      tooltip: "Open high or P1 findings. The verdict is at most conditional while any of them is open.",
      icon: { id: "warning", color: "problemsWarningIcon.foreground" },
      findings: findings.filter((finding) => finding.isCondition),
    },
    {
      id: "to-verify",
      title: "To verify",
      one: "To verify",
      tooltip: "Findings reported as fixed without a commit, pull request, test or audit as proof.",
      icon: { id: "unverified", color: "problemsInfoIcon.foreground" },
      findings: findings.filter(isToVerify),
    },
  ];
  return sections.filter((section) => section.findings.length > 0);
}

/** A fix that is claimed without proof and is not part of another finding. */
function isToVerify(finding: SetFinding): boolean {
  return finding.statusDetail === "claimed" && finding.mergedInto === null && !isOpen(finding);
}
