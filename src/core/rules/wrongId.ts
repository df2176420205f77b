import type { IdMention } from "../reader/claims";
import type { ReportFacts } from "../reader/facts";
import { findingIds, normaliseId } from "../reader/findingIds";
import { titleStems } from "../reader/similarity";
import type { SetFinding } from "../readiness/model";
import { defineRule, type Report } from "./rule";
import { documentsOf } from "./shared/documents";
import { findingName } from "./shared/findingName";
import { placeName } from "./shared/placeName";

/** A step or title has few words; what is longer explains. */
const MOST_STEMS = 14;
/** The least share of a title that must be said of another finding. */
const LEAST_SHARE = 0.5;
/** An id or a word that more findings have tells none of them from the others. */
const MOST_ALIKE = 200;

export const wrongId = defineRule({
  id: "wrong-id",
  title: "Id of another finding",
  level: "warning",
  docs: `
    A document names a finding by an id, but its words are those of another finding: a step of a roadmap, a row of a plan or a line of the decision. The
    reader looks up the wrong finding, and the right one may be left out.

    Correct the id, or the words.

    Shortened and rephrased titles are not reported: the words must not match the finding with this id at all, and must match most of the title of
    the other one.
  `,
  examples: {
    bad: {
      "01_ARCHITECTURE_ASSESSMENT.md": `
        # Architecture Assessment

        ### ARCH-1: Workers share one lock

        **Severity:** High

        ### ARCH-2: Depot client has no timeout

        **Severity:** High

        ## Roadmap

        1. Give the depot client a timeout (ARCH-1) <!-- problem -->
      `,
    },
    good: {
      "01_ARCHITECTURE_ASSESSMENT.md": `
        # Architecture Assessment

        ### ARCH-1: Workers share one lock

        **Severity:** High

        ### ARCH-2: Depot client has no timeout

        **Severity:** High

        ## Roadmap

        1. End calls to a depot after ten seconds (ARCH-2)
        2. Split the lock of the workers (ARCH-1)
      `,
    },
  },
  *check(context): Generator<Report> {
    const index = indexOf(context.findings);
    for (const document of documentsOf(context)) {
      for (const mention of document.claims.idMentions) {
        const other = meantInstead(mention, document, index);
        if (other) yield problem(document, mention, other);
      }
    }
  },
});

interface Titled {
  readonly finding: SetFinding;
  readonly stems: ReadonlySet<string>;
}

/** Looked up once per mention: a report may contain thousands of findings, and mention each of them. */
interface Index {
  readonly byId: ReadonlyMap<string, readonly Titled[]>;
  /** Only findings with an id, and without another one in their title. */
  readonly byStem: ReadonlyMap<string, readonly Titled[]>;
}

interface Mismatch {
  readonly named: SetFinding;
  readonly meant: SetFinding;
}

function indexOf(findings: readonly SetFinding[]): Index {
  const [byId, byStem] = [new Map<string, Titled[]>(), new Map<string, Titled[]>()];
  for (const finding of findings) {
    if (finding.id === null) continue;
    const titled = { finding, stems: titleStems(finding.title) };
    addTo(byId, normaliseId(finding.id), titled);
    if (findingIds(finding.title).length > 0) continue;
    for (const stem of titled.stems) addTo(byStem, stem, titled);
  }
  return { byId, byStem };
}

function addTo(groups: Map<string, Titled[]>, key: string, titled: Titled): void {
  const group = groups.get(key) ?? [];
  group.push(titled);
  groups.set(key, group);
}

function meantInstead(
  { id, says, range }: IdMention,
  { path }: ReportFacts,
  { byId, byStem }: Index,
): Mismatch | null {
  if (says === null) return null;
  const own = byId.get(normaliseId(id)) ?? [];
  const [named] = own;
  if (!named || own.length > MOST_ALIKE) return null;
  if (own.some(({ finding }) => finding.report === path && isAt(finding, range.line))) return null;
  const words = titleStems(says);
  if (words.size > MOST_STEMS || own.some(({ stems }) => [...words].some((word) => stems.has(word))))
    return null;
  const [best, second] = sharing(words, byStem)
    .filter(({ count, size }) => count >= 2 && count / Math.min(size, words.size) >= LEAST_SHARE)
    .sort((a, b) => b.count - a.count);
  if (!best || second?.count === best.count) return null;
  return { named: named.finding, meant: best.finding };
}

/** The findings whose titles have some of the words, and how many. */
function sharing(
  words: ReadonlySet<string>,
  byStem: Index["byStem"],
): readonly { readonly finding: SetFinding; readonly count: number; readonly size: number }[] {
  const counts = new Map<Titled, number>();
  for (const word of words) {
    const titles = byStem.get(word) ?? [];
    if (titles.length > MOST_ALIKE) continue;
    for (const titled of titles) counts.set(titled, (counts.get(titled) ?? 0) + 1);
  }
  return [...counts].map(([{ finding, stems }, count]) => ({ finding, count, size: stems.size }));
}

/** The finding itself, not something that refers to it. */
function isAt({ range, endLine }: SetFinding, line: number): boolean {
  return line >= range.line && line <= endLine;
}

function problem({ path }: ReportFacts, { id, range }: IdMention, { named, meant }: Mismatch): Report {
  const at = (finding: SetFinding): string =>
    placeName({ path: finding.report, line: finding.range.line }, path);
  return {
    path,
    range,
    message: `The words next to ${id} are those of ${findingName(meant)} (${at(meant)}); ${id} is "${named.title}" (${at(named)}). Correct the id or the words.`,
    identity: [id, meant.key],
    related: [named, meant].map((finding) => ({
      path: finding.report,
      line: finding.range.line,
      message: finding.title,
    })),
  };
}
