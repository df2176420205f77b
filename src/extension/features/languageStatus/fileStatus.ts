/** The language status of a Markdown file in a set, without editor types. */
import type { SetModel } from "../../../core/readiness/model";
import { staleDecision } from "../../../core/rules/staleDecision";
import { counted, type SetView } from "../../shared/setView";
import { withoutIcons } from "../../shared/untrustedText";

export interface FileStatus {
  readonly text: string;
  readonly detail: string;
  readonly severity: "information" | "warning" | "error";
}

/** What a file in a set is analyzed as, or why it is not. `isFile` tells whether a path in the model is the path of this file. */
export function fileStatus(view: SetView, isFile: (path: string) => boolean): FileStatus {
  const { model } = view;
  if (model === null || view.standing === "failed") {
    const [first] = view.failures;
    const detail = withoutIcons(first?.message ?? "See the Blockers view.");
    return { text: "not analyzed: the set cannot be judged", detail, severity: "error" };
  }
  return (
    reportStatus(view, model, isFile) ??
    decisionStatus(model, isFile) ??
    otherStatus(model, isFile) ?? {
      text: "not analyzed",
      detail: "Not a report of this set.",
      severity: "information",
    }
  );
}

type IsFile = (path: string) => boolean;

function reportStatus(view: SetView, model: SetModel, isFile: IsFile): FileStatus | null {
  const report = model.reports.find(({ facts }) => isFile(facts.path));
  if (report === undefined) return null;
  const own = model.findings.filter((finding) => finding.report === report.facts.path);
  const missing = report.missingSections.length;
  const parts = [
    counted(own.filter((finding) => finding.blocks).length, "blocker"),
    ...(missing === 0 ? [] : [`${counted(missing, "section")} missing`]),
    ...(view.policyIsDecided ? [] : ["policy assumed"]),
  ];
  return {
    text: `${report.role} report, ${withoutIcons(model.policy.id, 60)}`,
    detail: parts.join(", "),
    severity: missing > 0 || !view.policyIsDecided ? "warning" : "information",
  };
}

function decisionStatus({ decisionPath, policy, problems }: SetModel, isFile: IsFile): FileStatus | null {
  if (decisionPath === null || !isFile(decisionPath)) return null;
  const stale = problems.find(({ rule }) => rule === staleDecision.id);
  if (stale !== undefined)
    return {
      text: "release decision, out of date",
      detail: withoutIcons(stale.message),
      severity: "warning",
    };
  return {
    text: `release decision, ${withoutIcons(policy.id, 60)}`,
    detail: "A decision is never evidence for a gate.",
    severity: "information",
  };
}

function otherStatus({ others }: SetModel, isFile: IsFile): FileStatus | null {
  const other = others.find(({ path }) => isFile(path));
  return other === undefined
    ? null
    : { text: "not analyzed", detail: withoutIcons(other.reason), severity: "information" };
}
