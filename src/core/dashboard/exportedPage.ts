import { dashboardSections, type Dashboard } from "./dashboard";
import { layout } from "./page";
import { htmlDocument } from "./pageHtml";
import { shown } from "./words";

/**
 * The dashboard as one HTML file that prints well, without scripts, with everything unfolded. `styles`: the CSS of the dashboard, which
 * also defines colors for where there is no editor.
 */
export function exportedPage(dashboard: Omit<Dashboard, "isLive" | "fixed">, styles: string): string {
  const sections = dashboardSections({ ...dashboard, isLive: false, fixed: new Set() });
  const { name, model } = dashboard;
  return htmlDocument(`${shown(name, 60)}: ${shown(model.verdictText, 60)}`, styles, layout(sections));
}
