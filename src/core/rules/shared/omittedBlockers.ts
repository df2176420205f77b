import type { DecisionReading } from "../../decision/provenance/decisionReading";
import type { SetFinding, SetModel } from "../../readiness/model";
import { idKey } from "../../decision/provenance/figures";
import { ofFamily } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { titleStems } from "../../reader/similarity";
import { significantStems } from "../../lexicon/englishStems";
import { citesFinding } from "./citedFindings";
import { sentencesOf } from "./sentences";
import { spokenFindings } from "./spokenFindings";

/** What is read of a decision to find out which findings it mentions. */
type Mentioning = Pick<
  DecisionReading,
  "mentions" | "cited" | "clauses" | "passages" | "figures" | "reportFigures"
>;

/** The blockers that a decision neither mentions by id or title nor cites, nor any of the findings that are the same. */
export function omittedBlockers(
  decision: Mentioning,
  { blockers, findings }: Pick<SetModel, "blockers" | "findings">,
): readonly SetFinding[] {
  if (blockers.length === 0) return [];
  const mentions = decision.mentions();
  const ids = unambiguousIds(findings);
  const isMentioned = (finding: SetFinding): boolean => {
    const { id, title } = finding;
    const isUnambiguous = id !== null && ids.has(id);
    if (mentions({ id: isUnambiguous ? id : null, title }) || citesFinding(decision, finding)) return true;
    return id !== null && !isUnambiguous && saysIdOf(decision, id, finding);
  };
  const spoken = onceComputed(() => spokenIn(decision, findings));
  const merged = findings.filter(({ mergedInto }) => mergedInto !== null);
  return blockers.flatMap((key) => {
    const finding = findings.find((one) => one.key === key);
    const same = merged.filter((one) => one.mergedInto === key);
    if (!finding || [finding, ...same].some(isMentioned)) return [];
    return [finding, ...same].some((one) => spoken().has(one)) ? [] : [finding];
  });
}

/** The findings that an item, a row or a sentence names in its own words. */
function spokenIn(
  { passages, reportFigures }: Mentioning,
  findings: readonly SetFinding[],
): ReadonlySet<SetFinding> {
  const spoken = spokenFindings(findings, reportFigures);
  const texts = [
    ...passages.filter(({ kind }) => kind === "row").map(({ text }) => text),
    ...sentencesOf(passages).map(({ text }) => text),
  ];
  return new Set(texts.flatMap((text) => spoken(text)?.finding ?? []));
}

function onceComputed<T>(compute: () => T): () => T {
  let kept: { readonly value: T } | null = null;
  return () => (kept ??= { value: compute() }).value;
}

/** Whether a passage with an id that two reports use means this finding: it says a word of its title, or names its report. */
function saysIdOf(
  { passages, figures }: Mentioning,
  id: string,
  { title, role }: Pick<SetFinding, "title" | "role">,
): boolean {
  const stems = titleStems(title);
  return passages.some((passage) => {
    if (!figures(passage).some(({ kind, key }) => kind === "id" && key === idKey(id))) return false;
    if (ofFamily(phrasesIn(passage.text), "reportName").some(({ concept }) => concept === role)) return true;
    const said = significantStems(passage.text);
    return [...stems].some((stem) => said.has(stem));
  });
}

/** The ids that stand for one finding only: two reports may give the same id to different findings. */
function unambiguousIds(findings: readonly SetFinding[]): ReadonlySet<string> {
  const ids = findings.flatMap(({ id }) => id ?? []);
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return new Set(ids.filter((id) => counts.get(id) === 1));
}
