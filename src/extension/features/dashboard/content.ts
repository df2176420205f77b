import { brokenSections, dashboardSections, emptySections } from "../../../core/dashboard/dashboard";
import type { Previous } from "../../../core/dashboard/input";
import type { PageSection } from "../../../core/dashboard/page";
import type { SetView } from "../../shared/setView";
import { standingText } from "../../shared/verdicts";

export interface Content {
  /** Null: there is no set. */
  readonly view: SetView | null;
  readonly hasOthers: boolean;
  /** Keys of findings that count as fixed for now. */
  readonly fixed: ReadonlySet<string>;
  readonly previous: Previous | null;
}

/** The sections for the set in focus. A set that cannot be judged shows no figures: they would look better than they are. */
export function contentOf({ view, hasOthers, fixed, previous }: Content): readonly PageSection[] {
  if (view === null) return emptySections();
  const { name, model, standing, failures } = view;
  const isKnown = model !== null && (standing === "judged" || standing === "pending");
  if (!isKnown) return brokenSections(name, standingText(view), failures);
  return dashboardSections({ name, model, fixed, previous, hasOthers, isLive: true });
}
