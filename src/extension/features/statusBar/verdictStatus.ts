/** The content of the status bar item, without editor types. */
import type { Verdict } from "../../../core/reader/facts";
import { counted, type SetView } from "../../shared/setView";
import { markdownText, plainLabel, withoutIcons } from "../../shared/untrustedText";
import { verdictIcon } from "../../shared/verdicts";

export interface VerdictStatus {
  /** With `$(icon)` for the status bar. */
  readonly text: string;
  readonly tooltip: string;
  readonly spoken: string;
  readonly background: "error" | "warning" | null;
}

const BACKGROUNDS = {
  "not-approved": "error",
  conditional: "warning",
  approved: null,
} as const satisfies Record<Verdict, VerdictStatus["background"]>;

const MOST_REASONS = 12;

/**
 * The verdict of a set. `isActive`: the active editor belongs to this set. Only then is the background colored, because a status
 * bar that stays red for weeks during other work is distracting.
 */
export function verdictStatus(view: SetView, { isActive }: { readonly isActive: boolean }): VerdictStatus {
  const { model } = view;
  if (model === null) return failedStatus(view, isActive);
  const blockers = counted(model.blockers.length, "blocker");
  const verdict = withoutIcons(model.verdictText, 60);
  return {
    text: `$(${verdictIcon(model.verdict).id}) ${verdict} · ${blockers}`,
    tooltip: [
      `**${markdownText(`${view.label}: ${model.verdictText}`)}**`,
      reasonsText(model.reasons),
      "Click to see the gates and what each needs to pass.",
    ].join("\n\n"),
    spoken: plainLabel(`Release readiness of ${view.label}: ${model.verdictText}, ${blockers}`),
    background: isActive ? BACKGROUNDS[model.verdict] : null,
  };
}

function reasonsText(reasons: readonly string[]): string {
  const rest = reasons.length - MOST_REASONS;
  const lines = reasons.slice(0, MOST_REASONS).map((reason) => `- ${markdownText(reason)}`);
  return [...lines, ...(rest > 0 ? [`- and ${counted(rest, "more reason")}`] : [])].join("\n");
}

function failedStatus(view: SetView, isActive: boolean): VerdictStatus {
  const reasons = view.failures.map(({ path, line, message }) => `${path}:${line}: ${message}`);
  return {
    text: "$(error) Release readiness: cannot be judged",
    tooltip: [`**${markdownText(`${view.label} cannot be judged`)}**`, reasonsText(reasons)].join("\n\n"),
    spoken: plainLabel(`Release readiness of ${view.label}: cannot be judged. ${reasons.join(" ")}`),
    background: isActive ? "error" : null,
  };
}
