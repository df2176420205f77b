import { counted, type SetView } from "../../shared/setView";
import { sectionsOf } from "./sections";

export interface BlockerCounts {
  readonly blockers: number;
  readonly conditions: number;
  readonly toVerify: number;
}

export function countBlockers(sets: readonly SetView[]): BlockerCounts {
  const sections = sets.flatMap(({ model }) => (model === null ? [] : sectionsOf(model)));
  const count = (id: string): number =>
    sections
      .filter((section) => section.id === id)
      .reduce((sum, section) => sum + section.findings.length, 0);
  return { blockers: count("blockers"), conditions: count("conditions"), toVerify: count("to-verify") };
}

/** Such as `9 blockers · 18 conditions`; empty if there is nothing to count. */
export function countsText({ blockers, conditions, toVerify }: BlockerCounts): string {
  const parts = [
    ...(blockers === 0 ? [] : [counted(blockers, "blocker")]),
    ...(conditions === 0 ? [] : [counted(conditions, "condition")]),
    ...(toVerify === 0 ? [] : [`${toVerify} to verify`]),
  ];
  return parts.join(" · ");
}

/** Why the view is empty; the welcome views in the manifest depend on it. */
export type WelcomeState = "searching" | "no-set" | "no-findings" | "gates-left" | "all-clear" | "listed";

export function welcomeState(sets: readonly SetView[], isReady: boolean): WelcomeState {
  if (sets.length === 0) return isReady ? "no-set" : "searching";
  const [only, ...others] = sets;
  if (others.length > 0 || !only?.model) return "listed";
  if (sectionsOf(only.model).length > 0) return "listed";
  if (only.model.findings.length === 0) return "no-findings";
  return only.model.verdict === "approved" ? "all-clear" : "gates-left";
}
