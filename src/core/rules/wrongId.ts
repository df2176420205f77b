import type { IdMention } from "../reader/claims";
import type { ReportFacts } from "../reader/facts";
import { findingIds, normaliseId } from "../reader/findingIds";
import { titleStems } from "../reader/similarity";
import type { SetFinding } from "../readiness/model";
import { groupBy } from "../text/groupBy";
import { listIn } from "../text/listIn";
import { placeIn } from "../decision/provenance/decisionReading";
import { defineRule, type Report, type RuleContext } from "./rule";
import { documentsOf } from "./shared/documents";
import { findingName } from "./shared/findingName";
import { placeName } from "./shared/placeName";

/** A step or title has few words; what is longer explains. */
const MOST_STEMS = 14;
/** Findings that may share one id or one telling word. */
const MOST_SHARING = 50;
/** The least share of a title that must be said of another finding. */
const LEAST_SHARE = 0.5;

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
    const index = titleIndex(context.findings);
    for (const document of documentsOf(context)) {
      for (const mention of document.claims.idMentions) {
        const other = meantInstead(mention, document, index);
        if (other && !citesNamed(context, document, mention, other)) yield problem(document, mention, other);
      }
    }
  },
});

interface Titled {
  readonly finding: SetFinding;
  readonly stems: ReadonlySet<string>;
}

/** "C3: the 101st request hangs (01:219)": the cited line is in the finding of that id, whatever the words are. */
function citesNamed(
  { decisionText }: RuleContext,
  { path }: ReportFacts,
  { range }: IdMention,
  { named }: Mismatch,
): boolean {
  if (decisionText?.path !== path) return false;
  return decisionText
    .clauses()
    .some(
      ({ passage, from, places }) =>
        placeIn(decisionText, passage, from, from).line === range.line &&
        places.some(
          (one) =>
            one.path === named.report && one.startLine >= named.range.line && one.endLine <= named.endLine,
        ),
    );
}

/** The findings with an id by that id, and all that the words of a mention may mean by each of their words. */
interface TitleIndex {
  readonly byId: ReadonlyMap<string, readonly Titled[]>;
  readonly byStem: ReadonlyMap<string, readonly Titled[]>;
}

interface Mismatch {
  readonly named: SetFinding;
  readonly meant: SetFinding;
}

function titleIndex(findings: readonly SetFinding[]): TitleIndex {
  const titled = findings.map((finding) => ({ finding, stems: titleStems(finding.title) }));
  const named = titled.filter(({ finding }) => finding.id !== null);
  const byStem = new Map<string, Titled[]>();
  for (const one of titled.filter(({ finding }) => findingIds(finding.title).length === 0))
    for (const stem of one.stems) listIn(byStem, stem).push(one);
  return { byId: groupBy(named, ({ finding }) => normaliseId(finding.id ?? "")), byStem };
}

function meantInstead(
  { id, says, range }: IdMention,
  { path }: ReportFacts,
  { byId, byStem }: TitleIndex,
): Mismatch | null {
  if (says === null) return null;
  const own = byId.get(normaliseId(id)) ?? [];
  const [named] = own;
  if (!named || own.length > MOST_SHARING) return null;
  if (own.some(({ finding }) => finding.report === path && isAt(finding, range.line))) return null;
  const words = titleStems(says);
  if (words.size > MOST_STEMS || own.some(({ stems }) => shared(words, stems) > 0)) return null;
  const [best, second] = [...sharingWords(words, byStem)]
    .filter((one) => !own.includes(one))
    .map(({ finding, stems }) => ({ finding, count: shared(words, stems), size: stems.size }))
    .filter(({ count, size }) => count >= 2 && count / Math.min(size, words.size) >= LEAST_SHARE)
    .sort((a, b) => b.count - a.count);
  if (!best || second?.count === best.count) return null;
  return { named: named.finding, meant: best.finding };
}

/** The findings that share a word with a mention, unless very many have that word: it does not show which one is meant. */
function sharingWords(words: ReadonlySet<string>, byStem: TitleIndex["byStem"]): ReadonlySet<Titled> {
  const lists = [...words].map((word) => byStem.get(word) ?? []);
  return new Set(lists.filter(({ length }) => length <= MOST_SHARING).flat());
}

function shared(words: ReadonlySet<string>, stems: ReadonlySet<string>): number {
  return [...words].filter((word) => stems.has(word)).length;
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
