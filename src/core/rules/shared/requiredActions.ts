/** Lines that sum up what has to be done before the release, and name fewer blockers than the decision itself. */
import { placeIn, type DecisionReading } from "../../decision/provenance/decisionReading";
import type { Passage } from "../../decision/provenance/passages";
import { ofFamily } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { beginsWith } from "../../reader/annotations/says";
import { titleStems } from "../../reader/similarity";

export interface ShortActions {
  readonly passage: Passage;
  readonly named: number;
  /** As the decision calls them. */
  readonly missing: readonly string[];
}

/** What separates the actions of a line: "Fix 3 critical security issues + add circuit breaker". */
const SEPARATOR = /\s\+\s|[,;]\s(?:and\s)?|\sand\s|\splus\s/;
// Behind the actions: "(estimated 15 hours)".
const REMARK = /\([^()]{0,80}\)/g;

export function shortActions(decision: DecisionReading): readonly ShortActions[] {
  const own = blockersIn(decision);
  if (own.length < 2) return [];
  return decision.passages.flatMap((passage): readonly ShortActions[] => {
    const { kind, text } = passage;
    const colon = text.indexOf(": ");
    if (kind !== "text" || colon < 0 || !beginsWith(text.slice(0, colon), "requiredActions", "label"))
      return [];
    const actions = text
      .slice(colon + 1)
      .replace(REMARK, " ")
      .split(SEPARATOR);
    const covered = actions.map((action) => coveredBy(action, own));
    // An action that is none of the blockers may stand for one in other words.
    if (actions.length < 2 || covered.some((one) => one.length === 0)) return [];
    const named = new Set(covered.flat());
    const missing = own.filter((one) => !named.has(one)).map(({ title }) => title);
    return missing.length > 0 ? [{ passage, named: named.size, missing }] : [];
  });
}

/** A critical finding as the decision has it, and the reports that it names there. */
interface Blocker {
  readonly title: string;
  readonly roles: ReadonlySet<string>;
}

function blockersIn(decision: DecisionReading): readonly Blocker[] {
  const lines = decision.passages.map((passage) => ({
    passage,
    line: placeIn(decision, passage, 0, 1).line,
  }));
  return decision
    .facts()
    .findings.filter(
      ({ effectiveSeverity, statusDetail }) => effectiveSeverity === "critical" && statusDetail === "open",
    )
    .map(({ title, range, endLine }) => {
      const own = lines.filter(({ line }) => line >= range.line && line <= endLine);
      const names = own.flatMap(({ passage }) => ofFamily(phrasesIn(passage.text), "reportName"));
      return { title, roles: new Set(names.map(({ concept }) => concept)) };
    });
}

/** The blockers that an action is about: by its words, or as "3 critical security issues" of one report. */
function coveredBy(action: string, own: readonly Blocker[]): readonly Blocker[] {
  const said = phrasesIn(action);
  const named = ofFamily(said, "reportName").map(({ concept }) => concept);
  const count = Number(/\b\d{1,2}\b/.exec(action)?.[0]);
  const ofReport = own.filter(({ roles }) => named.some((role) => roles.has(role)));
  if (ofFamily(said, "findingNoun").length > 0 && ofReport.length === count) return ofReport;
  const stems = titleStems(action);
  return own.filter(
    ({ title }) => [...titleStems(title)].filter((stem) => stems.has(stem)).length >= LEAST_COMMON,
  );
}

/** Words that an action and the title of a blocker have in common. */
const LEAST_COMMON = 2;
