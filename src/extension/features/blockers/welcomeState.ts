import type { SetView } from "../../shared/setView";
import { listedFindings } from "./listedFindings";

/** Why the view is empty; the welcome views in the manifest depend on it. */
export type WelcomeState = "searching" | "no-set" | "no-findings" | "gates-left" | "all-clear" | "listed";

/** `view`: the set in focus; `others`: the number of other sets, which are listed even if the set in focus has nothing to list. */
export function welcomeState(view: SetView | null, others: number, isReady: boolean): WelcomeState {
  if (view === null) return isReady ? "no-set" : "searching";
  if (others > 0 || view.failures.length > 0) return "listed";
  if (view.model === null) return "searching";
  if (listedFindings(view.model).length > 0) return "listed";
  if (view.model.findings.length === 0) return "no-findings";
  return view.model.verdict === "approved" ? "all-clear" : "gates-left";
}
