import { risksOf, timelinesOf } from "../decision/computed";
import { wayToGreen } from "../judge/wayToGreen";
import { whatIf } from "../judge/whatIf";
import type { SetModel } from "../readiness/model";
import type { LoadProblem } from "../workspace/findPolicy";
import type { JudgedSet, Previous } from "./input";
import { element, type PageElement, type PageSection } from "./page";
import { changesSection } from "./sections/changes";
import { findingCountsSection, findingsSection } from "./sections/findings";
import { gatesSection } from "./sections/gates";
import { planSection } from "./sections/plan";
import { risksSection } from "./sections/risks";
import { verdictSection } from "./sections/verdict";
import { wayToGreenSection } from "./sections/wayToGreen";
import { commandButton, paragraph, placeOf, quoted, shown, type PageUse } from "./words";

/** A set that can be judged. */
export interface Dashboard extends PageUse {
  readonly name: string;
  readonly model: SetModel;
  /** Keys of findings that count as fixed for now. */
  readonly fixed: ReadonlySet<string>;
  readonly previous: Previous | null;
  /** Whether the workspace has other sets to change to. */
  readonly hasOthers: boolean;
}

/** All sections, in the order of the page. */
export function dashboardSections(dashboard: Dashboard): readonly PageSection[] {
  const then = whatIf(dashboard.model, dashboard.fixed);
  const set: JudgedSet = {
    ...dashboard,
    then,
    computed: { ...risksOf(then), ...timelinesOf(then) },
    way: wayToGreen(dashboard.model),
  };
  const section = (
    id: string,
    place: PageSection["place"],
    build: (set: JudgedSet) => PageElement,
  ): PageSection => ({ id, place, content: build(set) });
  return [
    section("verdict", "top", verdictSection),
    section("way", "left", wayToGreenSection),
    section("gates", "left", gatesSection),
    section("counts", "right", findingCountsSection),
    section("plan", "right", planSection),
    section("risks", "right", risksSection),
    section("changes", "right", changesSection),
    section("findings", "bottom", findingsSection),
  ];
}

/** A set without a verdict that can be trusted, and why. `problems`: where to fix it. */
export function brokenSections(
  name: string,
  state: string,
  problems: readonly LoadProblem[],
): readonly PageSection[] {
  const items = problems.map((problem) =>
    element("li", {}, quoted(problem.message, 400), " ", placeOf(problem, { isLive: true })),
  );
  const content = element(
    "header",
    { class: "verdict is-broken", key: "broken" },
    element("h1", {}, quoted(name, 60)),
    element("p", { class: "says" }, shown(state, 60)),
    ...(items.length === 0 ? [] : [element("ul", {}, ...items)]),
  );
  return [{ id: "broken", place: "top", content }];
}

/** What the page shows while there is no set. */
export function emptySections(): readonly PageSection[] {
  const content = element(
    "header",
    { class: "verdict is-broken", key: "empty" },
    element("h1", {}, "No assessment set"),
    paragraph(
      "",
      "An assessment set is a folder such as docs/assessment with Markdown reports. There is none in this workspace.",
    ),
    element("div", { class: "toolbar" }, commandButton("refresh", "Search Again", "primary")),
  );
  return [{ id: "empty", place: "top", content }];
}
