/**
 * Human fields: regions of the document that people fill in. Every new decision carries them over byte for byte.
 */

export interface HumanRegion {
  /** `sign-off.qa-manager` */
  readonly id: string;
  /** The text between the marker lines, with its line breaks. */
  readonly content: string;
  /** 1-based line of the opening marker. */
  readonly line: number;
}

/** What is wrong with the markers of a document; `line` is 1-based. */
export interface RegionError {
  readonly ok: false;
  readonly message: string;
  readonly line: number;
}

export type RegionsRead = { readonly ok: true; readonly regions: readonly HumanRegion[] } | RegionError;

export const REGION_END = "<!-- /human -->";

const REGION_START = /^<!-- human: ([a-z0-9]+(?:[.-][a-z0-9]+)*) -->[ \t]*$/;
const REGION_ID = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;
const MARKER_LIKE = /(?<!\\)<!--\s*\/?\s*human\b/i;

export function regionStart(id: string): string {
  return `<!-- human: ${id} -->`;
}

/** Whether a marker with this id can be read again. */
export function isRegionId(id: string): boolean {
  return REGION_ID.test(id);
}

/** Reads the human regions of a document, in order. Damaged markers are an error, so that no content is lost. */
export function readRegions(text: string): RegionsRead {
  const regions: HumanRegion[] = [];
  // Most documents by other authors do not contain comments.
  if (!text.includes("<!--")) return { ok: true, regions };
  let open: { readonly id: string; readonly from: number; readonly line: number } | null = null;
  for (const { from, to, next, line } of linesOf(text)) {
    const content = text.slice(from, to);
    if (!MARKER_LIKE.test(content)) continue;
    const id = REGION_START.exec(content)?.[1];
    if (id !== undefined) {
      if (open)
        return failure(line, `The field "${id}" starts inside the field "${open.id}" on line ${open.line}.`);
      const earlier = regions.find((region) => region.id === id);
      if (earlier)
        return failure(
          line,
          `The field "${id}" appears a second time; the first is on line ${earlier.line}.`,
        );
      open = { id, from: next, line };
    } else if (content.trimEnd() === REGION_END) {
      if (!open) return failure(line, "This end marker has no matching start marker.");
      regions.push({ id: open.id, content: text.slice(open.from, from), line: open.line });
      open = null;
    } else {
      return failure(line, `This field marker is damaged: ${content.trim().slice(0, 80)}`);
    }
  }
  return open ? failure(open.line, `The field "${open.id}" has no end marker.`) : { ok: true, regions };
}

function failure(line: number, what: string): RegionError {
  const repair = `Each field needs "<!-- human: ID -->" and "${REGION_END}" on separate lines. Nothing was written.`;
  return { ok: false, line, message: `${what} ${repair}` };
}

function* linesOf(text: string): Generator<{ from: number; to: number; next: number; line: number }> {
  let from = 0;
  for (let line = 1; from < text.length; line++) {
    let to = from;
    while (to < text.length && text.charCodeAt(to) !== 10 && text.charCodeAt(to) !== 13) to++;
    const next = text.startsWith("\r\n", to) ? to + 2 : Math.min(to + 1, text.length);
    yield { from, to, next, line };
    from = next;
  }
}

/** Inserts the contents of the regions between their markers, which are on adjacent lines. */
export function fillRegions(
  markdown: string,
  regions: readonly Pick<HumanRegion, "id" | "content">[],
  lineBreak: string,
): string {
  let filled = markdown;
  for (const { id, content } of regions) {
    const start = regionStart(id) + lineBreak;
    const at = filled.indexOf(start + REGION_END);
    if (at < 0) throw new Error(`The document has no place for the field "${id}".`);
    filled = filled.slice(0, at + start.length) + content + filled.slice(at + start.length);
  }
  return filled;
}

/**
 * The lines of a document without the content of its fields and without a byte order mark. `line` is the 1-based line in the document.
 * The markers must be valid.
 */
export function generatedLines(text: string): readonly { readonly text: string; readonly line: number }[] {
  const lines: { text: string; line: number }[] = [];
  let isInRegion = false;
  for (const { from, to, line } of linesOf(text)) {
    const content = text.slice(line === 1 && text.startsWith("\uFEFF") ? from + 1 : from, to);
    if (isInRegion && content.trimEnd() !== REGION_END) continue;
    isInRegion = REGION_START.test(content);
    lines.push({ text: content, line });
  }
  return lines;
}
