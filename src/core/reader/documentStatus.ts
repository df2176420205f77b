import type { Severity, Statement, StatusDetail } from "./facts";
import { claimOf } from "./statuses";
import { labelWords } from "./severityWords";
import type { LineElement, Outline } from "./outline";
import type { SectionContext } from "./sectionContext";
import type { Section } from "./outline";
import type { LineIndex } from "../text/range";
import { oneLine, wordsOf } from "../text/words";

/** What a report says of all its findings at once: "All vulnerabilities have been fixed." */
export interface DocumentStatus {
  readonly status: StatusDetail;
  /** The levels that it is said of; null: of all. */
  readonly severities: ReadonlySet<Severity> | null;
  /** Words that say which of them: "all engineering issues"; one has to appear in what states the finding. [] for all. */
  readonly kinds: readonly string[];
  readonly statement: Statement;
}

const ALL_DONE =
  /\ball\s+(?:of\s+(?:the|these)\s+)?(?:\d{1,4}\s+)?((?:[\w/-]+\s+){0,4}?)(?:vulnerabilit(?:y|ies)|findings|issues|defects|bugs|problems|blockers|gaps|weaknesses|items)\s+(?:(?:identified|found|listed|reported|above|below|in this (?:report|document))\s+)?(?:(?:have|has)\s+(?:now\s+|all\s+|since\s+)?been|are|were)\s+(?:now\s+|already\s+|fully\s+|all\s+|successfully\s+)*(?:fixed|resolved|remediated|closed|addressed|mitigated|corrected|patched)\b/i;
// A plan, a condition or a doubt does not state a fact.
const NOT_YET =
  /\b(?:must|should|shall|will|would|once|until|unless|before|after|if|when|whether|need(?:s|ed)?|to be|not|ensure|verify|provided|assuming|except|until)\b|\?/i;

// "All vulnerabilities are fixed in Go 1.24.9" says which version of another product to take.
const FIXED_UPSTREAM = /\b(?:fixed|patched|resolved)\s+in\s+[A-Z][\w.+-]{1,20}\s+v?\d/;

/** Statements about all findings, in document order; only where a report sums itself up, not in a plan or a checklist. */
export function documentStatuses(
  outline: Outline,
  contexts: ReadonlyMap<Section, SectionContext>,
  lines: LineIndex,
): readonly DocumentStatus[] {
  if (!ALL_DONE.test(outline.text)) return [];
  return outline.elements.flatMap((element): readonly DocumentStatus[] => {
    if (element.kind !== "line" || element.depth > 1) return [];
    const { purpose = "neutral" } = contexts.get(element.section) ?? {};
    if (purpose !== "neutral" && purpose !== "summary" && purpose !== "conclusion") return [];
    const stated = statedIn(element.plain);
    return stated === null ? [] : [{ ...stated, statement: statementOf(element, lines) }];
  });
}

const SAYS_NOTHING =
  /^(?:identified|reported|known|listed|previous|previously|open|outstanding|remaining|other|new|security|code|the|these|of|above|and|or|severity|priority|level|risk|rated|p\d|\d+)$/i;

function statedIn(text: string): Pick<DocumentStatus, "status" | "severities" | "kinds"> | null {
  for (const sentence of text.slice(0, 2000).split(/(?<=[.!?])\s+/)) {
    const match = ALL_DONE.exec(sentence);
    if (!match || NOT_YET.test(sentence) || FIXED_UPSTREAM.test(sentence)) continue;
    const qualifiers = match[1] ?? "";
    const levels = labelWords(qualifiers).map(({ severity }) => severity);
    const kinds = wordsOf(qualifiers).filter(
      (word) => !SAYS_NOTHING.test(word) && labelWords(word).length === 0,
    );
    return { status: claimOf(sentence), severities: levels.length > 0 ? new Set(levels) : null, kinds };
  }
  return null;
}

function statementOf(line: LineElement, lines: LineIndex): Statement {
  return { text: oneLine(line.plain), range: lines.range(line.from, line.to) };
}
