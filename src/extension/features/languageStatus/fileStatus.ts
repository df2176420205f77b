/** What the language status says about a Markdown file of a set, without the editor. */
import type { SetModel } from "../../../core/readiness/model";
import { staleDecision } from "../../../core/rules/staleDecision";
import { counted, type SetView } from "../../shared/setView";
import { withoutIcons } from "../../shared/untrustedText";

export interface FileStatus {
  readonly text: string;
  readonly detail: string;
  readonly severity: "information" | "warning" | "error";
}

/** Why a file of a set is analysed, and as what, or why not. `isFile` says whether a path of the set's model is the file's. */
export function fileStatus(view: SetView, isFile: (path: string) => boolean): FileStatus {
  const { model } = view;
  if (model === null) {
    const [first] = view.failures;
    const detail = withoutIcons(first?.message ?? "See the Release Readiness view.");
    return { text: "not analysed: the set cannot be judged", detail, severity: "error" };
  }
  return (
    reportStatus(view, model, isFile) ??
    decisionStatus(model, isFile) ??
    otherStatus(model, isFile) ?? {
      text: "not analysed",
      detail: "It is no report of this set.",
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
    ...(view.policyIsDecided ? [] : ["policy not decided"]),
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
    detail: "It is never evidence of a gate.",
    severity: "information",
  };
}

function otherStatus({ others }: SetModel, isFile: IsFile): FileStatus | null {
  const other = others.find(({ path }) => isFile(path));
  return other === undefined
    ? null
    : { text: "not analysed", detail: withoutIcons(other.reason), severity: "information" };
}
