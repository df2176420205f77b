import { isOpen } from "../../../core/contract/records";
import type { SetFinding, SetModel } from "../../../core/readiness/model";
import type { NodeIcon } from "../../shared/tree/treeNode";

export type SectionId = "blockers" | "conditions" | "to-verify";

export interface Section {
  readonly id: SectionId;
  readonly title: string;
  /** One of its findings, for a screen reader. */
  readonly one: string;
  readonly tooltip: string;
  readonly icon: NodeIcon;
  readonly findings: readonly SetFinding[];
}

/** The findings that the verdict hangs on, by what they do to it (decision.md, Blocking); sections without any are left out. */
export function sectionsOf({ findings }: SetModel): readonly Section[] {
  const sections: readonly Section[] = [
    {
      id: "blockers",
      title: "Blockers",
      one: "Blocker",
      tooltip: "Open findings that are critical or P0: the release is not approved while one is open.",
      icon: { id: "circle-slash", color: "problemsErrorIcon.foreground" },
      findings: findings.filter((finding) => finding.blocks),
    },
    {
      id: "conditions",
      title: "Conditions",
      one: "Condition",
      tooltip: "Open findings that are high or P1: the verdict is at most conditional while one is open.",
      icon: { id: "warning", color: "problemsWarningIcon.foreground" },
      findings: findings.filter((finding) => finding.isCondition),
    },
    {
      id: "to-verify",
      title: "To verify",
      one: "To verify",
      tooltip:
        "Findings that are said to be fixed, without a commit, pull request, test or audit that shows it.",
      icon: { id: "unverified", color: "problemsInfoIcon.foreground" },
      findings: findings.filter(isToVerify),
    },
  ];
  return sections.filter((section) => section.findings.length > 0);
}

/** decision.md, A finding's status: claimed. */
function isToVerify(finding: SetFinding): boolean {
  return finding.statusDetail === "claimed" && finding.mergedInto === null && !isOpen(finding);
}
