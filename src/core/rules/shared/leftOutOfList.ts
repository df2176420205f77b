/** Blockers that a decision mentions, but not in its list of the blockers of the same report. */
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import { mentionsIn, type Mentions } from "../../decision/provenance/mentions";
import type { Passage } from "../../decision/provenance/passages";
import type { SetFinding, SetModel } from "../../readiness/model";
import { groupBy } from "../../text/groupBy";
import { significantStems } from "../../lexicon/englishStems";

export interface LeftOut {
  readonly heading: Passage;
  readonly listed: number;
  readonly missing: readonly SetFinding[];
}

/** Of fewer blockers, or with a smaller share of them, a section does not list them. */
const LEAST_LISTED = 3;
const LEAST_SHARE = 0.6;
const LISTS = significantStems("blocker blocking blocks critical");

export function leftOutOfLists(
  { passages, figures }: DecisionReading,
  { findings, blockers }: Pick<SetModel, "findings" | "blockers">,
): readonly LeftOut[] {
  const named = findings.filter(({ key, id }) => id !== null && blockers.includes(key));
  const sections = sectionsOf(passages)
    .filter(({ heading }) => [...significantStems(heading.text)].some((stem) => LISTS.has(stem)))
    .map(({ heading, own }) => ({ heading, mentions: mentionsIn(own, figures) }));
  return [...groupBy(named, ({ report }) => report)].flatMap(([, own]) => {
    const lists = sections.map(({ heading, mentions }) => ({ heading, listed: own.filter(isIn(mentions)) }));
    const [best] = [...lists].sort((a, b) => b.listed.length - a.listed.length);
    if (best === undefined || best.listed.length < LEAST_LISTED) return [];
    const missing = own.filter((finding) => !lists.some(({ listed }) => listed.includes(finding)));
    const isList = best.listed.length >= LEAST_SHARE * own.length;
    return missing.length > 0 && isList
      ? [{ heading: best.heading, listed: best.listed.length, missing }]
      : [];
  });
}

function isIn(mentions: Mentions): (finding: SetFinding) => boolean {
  return ({ id, title }) => mentions({ id, title });
}

interface Section {
  readonly heading: Passage;
  readonly own: readonly Passage[];
}

/** The headings, with everything down to the next one of the same or a higher level. */
function sectionsOf(passages: readonly Passage[]): readonly Section[] {
  return passages.flatMap((heading, index): readonly Section[] => {
    if (heading.kind !== "heading") return [];
    const rest = passages.slice(index + 1);
    const end = rest.findIndex(({ kind, level }) => kind === "heading" && level <= heading.level);
    return [{ heading, own: end < 0 ? rest : rest.slice(0, end) }];
  });
}
