import type { LookedAt, Verdict, VerdictStatement } from "../facts";
import type { Label } from "../labels";
import type { HeadingElement, LineElement, Section, TableElement } from "../outline";
import { lookedAt, matchesOne, statementOf, type Scan } from "./scan";
import { LEADING, verdictInProse, verdictOf } from "./verdictWords";

// What a label must be named for its value to be a verdict of the report.
const NAMES =
  /\b(?:verdict|approval|approved|decision|readiness|production[- ]ready|recommendation|sign[- ]?off|go\/no[- ]go|(?:review|audit|assessment|report|architecture|validation|overall|test quality|release) ?(?:status|result|outcome)?|status|conclusion|outcome|opinion|judge?ment|gesamturteil|urteil|fazit|freigabe|empfehlung|avis|dictamen|veredicto|parecer|decisión|decisão|recomendación|recomendação|estado general|estado geral|ergebnis|décision|entscheidung)\s*$|^(?:decision|verdict|outcome|recommendation|readiness)\b/i;
const OTHER_NAMES = /\b(?:current state|priority|severity|compliance|coverage|score|grade|impact)\b/;
const FINAL_TITLES =
  /\b(?:verdict|approval|conclusions?|decision|recommendations?|readiness|executive summary|management summary|sign[- ]?off|final|outcome|opinion|fazit|empfehlung|freigabe|avis|dictamen|parecer|conclusión|conclusão|recomendación|recomendação)\b/i;

function isConcluding({ titles }: Section): boolean {
  return matchesOne(titles, 2, CONCLUDING);
}

/** Every verdict that the report gives about itself, in order, and lines that sound like one and are none. */
export function readVerdicts(scan: Scan): {
  readonly verdicts: readonly VerdictStatement[];
  readonly lookedAt: readonly LookedAt[];
} {
  const verdicts: VerdictStatement[] = [];
  const others: LookedAt[] = [];
  for (const element of scan.outline.elements) {
    if (element.kind === "heading") {
      const verdict = headingVerdict(element);
      if (verdict) verdicts.push({ verdict, ...statementOf(scan, element, element.plain) });
    } else if (element.kind === "table") {
      verdicts.push(...tableVerdicts(scan, element));
    } else if (element.kind === "line") {
      const { label } = element;
      const isOther = label !== null && OTHER_NAMES.test(label.name);
      const verdict = lineVerdict(element, isOther);
      if (verdict) verdicts.push({ verdict, ...statementOf(scan, element, element.plain) });
      else if (isOther && verdictOf(label.value) !== null)
        others.push(lookedAt(scan, "verdict", element, element.plain, "its label is none of a verdict"));
    }
  }
  return { verdicts, lookedAt: others };
}

/** The least favourable of several, null for none. */
export function leastFavourable(verdicts: readonly Verdict[]): Verdict | null {
  for (const verdict of ["not-approved", "conditional", "approved"] as const)
    if (verdicts.includes(verdict)) return verdict;
  return null;
}

const ROW_NAMES =
  /^\W*(?:(?:overall|final|release|our) )?(?:verdict|decision|recommendation|outcome|go ?\/ ?no[- ]?go|release readiness|overall (?:result|status|assessment))\W*$/i;

/** "| Overall verdict | NO-GO |": a row that is named so, with the verdict in the next cell. */
function tableVerdicts(scan: Scan, { table, section }: TableElement): readonly VerdictStatement[] {
  // Under "Go / No-Go" each row is the verdict on one stage.
  const isAsked = section.heading !== null && GO_OR_NOT.test(section.heading.plain);
  const rows = isAsked ? table.rows : [table.header, ...table.rows];
  return rows.flatMap((row): readonly VerdictStatement[] => {
    const [name, value] = row.cells;
    const verdict = value && (isAsked || ROW_NAMES.test(name?.plain ?? "")) ? verdictOf(value.plain) : null;
    if (!verdict) return [];
    return [{ verdict, ...statementOf(scan, row, row.cells.map((cell) => cell.plain).join(" | ")) }];
  });
}

const GO_OR_NOT = /\bgo ?\/ ?no[- ]?go\b/i;

function headingVerdict(heading: HeadingElement): Verdict | null {
  const colon = heading.plain.indexOf(":");
  if (colon < 0) return null;
  const name = heading.plain.slice(0, colon);
  const value = heading.plain.slice(colon + 1);
  if (NAMES.test(name.trim())) return verdictOf(value);
  // "Overall Grade: D (Conditional Go-Live)"
  const bracketed = /\boverall\b/i.test(name) ? /\(([^()]{4,60})\)/.exec(value)?.[1] : undefined;
  return bracketed ? verdictOf(bracketed) : null;
}

function lineVerdict(line: LineElement, isOther: boolean): Verdict | null {
  // Of the boxes of a decision the ticked one counts, anywhere else a box is a task.
  const isTicked = line.item?.checked ?? null;
  if (isTicked !== null)
    return isTicked && isConcluding(line.section)
      ? (verdictOf(line.plain) ?? verdictInProse(line.plain))
      : null;
  const label = line.label;
  if (!label) return boldVerdict(line) ?? proseVerdict(line);
  if (isOther) return isBlockingOrder(label.value) ? "not-approved" : null;
  const isNamed =
    (label.isBold || /^(?:verdict|decision|recommendation|outcome|readiness|status)\b/.test(label.name)) &&
    NAMES.test(label.name);
  if (!isNamed) return boldVerdict(line) ?? proseVerdict(line);
  // "Status" alone is a verdict only at the end of a report or in its final part, not at a finding or a feature.
  if (label.name === "status" && !isFinal(line)) return isHead(line) ? headVerdict(label.value) : null;
  return verdictOf(label.value) ?? answer(label) ?? verdictInProse(label.value);
}

/** "QA recommends release with conditions": a sentence of a part that concludes, not of a list. */
function proseVerdict(line: LineElement): Verdict | null {
  return line.depth === 0 && isConcluding(line.section) ? verdictInProse(line.plain) : null;
}

const CONCLUDING =
  /\b(?:verdict|conclusions?|decision|recommendation|readiness|outcome|result|opinion|erklärung|sign[- ]?off|abnahme|décision|entscheidung|stellungnahme|ergebnis|erklärung|sign[- ]?off|abnahme|fazit|empfehlung|freigabe|avis|dictamen|parecer|conclusión|conclusão|recomendación|recomendação)\s*$/i;

/** "**Approved:** No", "**Production ready:** No". */
function answer(label: Label): Verdict | null {
  const isQuestion = /\b(?:approved|approval|ready|readiness|go\/no[- ]go)$/.test(label.name);
  return isQuestion && REFUSED.test(label.value) ? "not-approved" : null;
}

const REFUSED = /^\W*(?:no|denied|withheld|refused)(?:\W*$|\s*[,.;:(—–-]|\s(?:not|because|until|unless)\b)/i;

/** "**DO NOT deploy** as it is", "**VERDICT: NOT READY**". */
function boldVerdict(line: LineElement): Verdict | null {
  const bold = line.marks.find((mark) => mark.kind === "strong");
  if (!bold) return null;
  // "**NO-GO** for the launch of 24 November", where the section is about nothing else.
  const { heading, titles } = line.section;
  const isVerdict = heading !== null && VERDICT_TITLE.test(heading.plain);
  const isPart = isVerdict || matchesOne(titles, 2, FINAL_TITLES);
  if (bold.from > 0 && bold.from > (LEADING.exec(line.plain)?.[0].length ?? bold.from)) return null;
  const text = line.plain.slice(bold.from, bold.to).replace(LEADING, "");
  if (FORBIDS.test(text)) return "not-approved";
  if (isVerdict || !isPart) return isVerdict ? verdictOf(text) : null;
  const isWhole = text.length >= line.plain.trim().replace(LEADING, "").length - 2;
  // "**NO-GO.** The date cannot be held."
  return isWhole || /[.!:]$/.test(text.trim()) ? verdictOf(text) : null;
}

const FORBIDS =
  /^(?:do not (?:deploy|release|ship|launch)|not (?:production[- ]ready|ready for production))\b/i;

const VERDICT_TITLE =
  /^[^A-Za-z]*(?:(?:final|overall|release|our|audit|review) )?(?:verdict|decision|go ?\/ ?no[- ]?go(?: decision)?)\W*$/i;

/** "At once - block the release until closed". */
function isBlockingOrder(value: string): boolean {
  return /\bblock(?:s|ing)? (?:the )?(?:production|release|deployment)/i.test(value.slice(0, 120));
}

/** Above the first chapter, where a status is that of the document. */
function isHead(line: LineElement): boolean {
  return line.section.level <= 1 && line.section.isFirst;
}

/**
 * "CRITICAL - Not Production Ready", "Ready for public release"; "Approved" alone is often said of the document itself, "ready for
 * integration" of something else.
 */
function headVerdict(value: string): Verdict | null {
  if (/\bready for (?:public )?(?:production|release|launch|go-?live)\b/i.test(value))
    return verdictOf(value);
  const parts = value.split(/\s[-–—]\s|[,;:]\s/);
  return parts.some((part) => verdictOf(part) === "not-approved") ? "not-approved" : null;
}

function isFinal(line: LineElement): boolean {
  return line.section.titles.some((title) =>
    /\b(?:verdict|approval|conclusion|decision|final|outcome|recommendation)\b/i.test(title),
  );
}
