import type { Effort, FindingFacts } from "./facts";
import type { Mention } from "./mention";
import { titleLikeness, titleStems } from "./similarity";

/** More entries of plans, or findings without an effort, are not compared with each other. */
const MOST_COMPARED = 200;
/** More lines below an entry of a plan explain it. */
const MOST_PARTS = 8;
const ALIKE_FIX = 0.75;
const ALIKE_PART = 0.6;

/**
 * Gives findings without an effort that of the entry of a plan which is about them in other words: it says their own fix ("Reject large parcels (2
 * hours)"), or one of its parts names them ("Add journey tests (16 hours)" with the part "Returns"). Only an effort is taken from there:
 * a box or a status of a plan is not one of the finding.
 */
export function withPlannedEfforts(
  findings: readonly FindingFacts[],
  entries: readonly Mention[],
): readonly FindingFacts[] {
  const open = findings.filter(({ effort }) => hasNoHours(effort)).slice(0, MOST_COMPARED);
  const planned = new Map<FindingFacts, Effort>();
  for (const entry of open.length === 0 ? [] : entries.slice(0, MOST_COMPARED)) {
    const { effort } = entry.details;
    if (effort === null || effort.minHours === null) continue;
    const meant = meantBy(entry, open);
    for (const finding of meant)
      if (!planned.has(finding)) planned.set(finding, { ...effort, sharedBy: meant.length });
  }
  return findings.map((finding) => ({ ...finding, effort: planned.get(finding) ?? finding.effort }));
}

function hasNoHours(effort: Effort | null): boolean {
  return effort === null || effort.minHours === null;
}

/** The one finding whose fix the entry is, else those that its parts name. An entry that fits several fixes says nothing. */
function meantBy(entry: Mention, findings: readonly FindingFacts[]): readonly FindingFacts[] {
  const fixed = findings.filter((finding) => isFixOf(entry, finding));
  if (fixed.length > 0) return fixed.length === 1 ? fixed : [];
  // Below a heading is a text, not a list of parts.
  if (entry.candidate.form !== "item") return [];
  const parts = entry.prose.slice(0, MOST_PARTS).map(titleStems);
  const named = parts.flatMap((part) => {
    const alike = findings.filter(({ title }) => isPart(part, titleStems(title)));
    return alike.length === 1 ? alike : [];
  });
  return [...new Set(named)];
}

function isFixOf({ stems }: Mention, { fields }: FindingFacts): boolean {
  if (stems.size < 2) return false;
  return fields.some(({ name, text }) => {
    if (name !== "recommendation") return false;
    const fix = titleStems(text);
    return fix.size > 1 && fix.size <= stems.size * 2 && titleLikeness(stems, fix) >= ALIKE_FIX;
  });
}

function isPart(part: ReadonlySet<string>, title: ReadonlySet<string>): boolean {
  return part.size > 1 && title.size > 1 && titleLikeness(part, title) >= ALIKE_PART;
}
