import { severityWords } from "../../reader/severityWords";
import { numberOf } from "../../rules/fixes/numbering";
import type { NewFinding, SkeletonInput } from "./skeletonInput";
import { startOf, type Sample } from "./skeletonSample";
import type { SnippetWriter } from "./suggestion";
import { inCaseOf, levelChoice } from "./writtenLevels";

/** The heading or the item with another id, title and level. */
export function writeHead(
  snippet: SnippetWriter,
  { facts, lines }: SkeletonInput,
  { finding, line }: Sample,
  { id, severity }: NewFinding,
): void {
  const text = lines.at(line);
  const at = text.indexOf(startOf(finding.title));
  const end = text.startsWith(finding.title, at) ? at + finding.title.length : text.length;
  const levels = levelChoice(facts, severity);
  const lead = withNextNumber(text.slice(0, at));
  const place = finding.id === null ? -1 : lead.indexOf(finding.id);
  writeWithLevel(snippet, place < 0 ? lead : lead.slice(0, place), levels);
  snippet.text(place < 0 ? `${id}: ` : id);
  if (place >= 0) writeWithLevel(snippet, lead.slice(place + (finding.id?.length ?? 0)), levels);
  snippet.place("Title");
  writeWithLevel(snippet, tailOf(text.slice(end)), levels);
}

/** "### 3.2 " becomes "### 3.3 ". */
function withNextNumber(lead: string): string {
  const start = lead.search(/\d/);
  const number = start < 0 || /\p{L}/u.test(lead.slice(0, start)) ? null : numberOf(lead.slice(start));
  if (number === null) return lead;
  return `${lead.slice(0, start)}${number.lead}${number.last + 1}${lead.slice(start + number.label.length)}`;
}

/** What closes a title, such as " (HIGH)**", without the words after it. */
function tailOf(text: string): string {
  return /^[^\p{L}\p{N}([]*(?:[([][\p{L}\p{N} :-]{1,24}[)\]][*_]*)?/u.exec(text)?.[0].trimEnd() ?? "";
}

/** Writes a text in which each level is a choice. */
function writeWithLevel(snippet: SnippetWriter, text: string, levels: readonly string[]): void {
  let from = 0;
  for (const word of severityWords(text)) {
    snippet.text(text.slice(from, word.from));
    snippet.choice(levels.map((level) => inCaseOf(text.slice(word.from, word.to), level)));
    from = word.to;
  }
  snippet.text(text.slice(from));
}
