import { DOCUMENT_BLOCKS, type BlockName, type DocumentEntry } from "../documentModel";
import type { DocumentContents } from "../model";
import type { DocumentOverride } from "../schema/document";
import { advice, type Complaints } from "./complaints";

/** Without these, a document would hide its verdict or what it is based on. */
const ALWAYS: ReadonlySet<BlockName> = new Set<BlockName>([
  ...([
    "banner",
    "why",
    "blocking",
    "gates",
    "sign-offs",
    "sign-off-fields",
    "findings",
    "gate-details",
    "waivers",
  ] as const),
  ...(["kept-fields", "discrepancies", "conservation"] as const),
]);

/** The layout of the extended policy with the order, omissions, headings, and sections of a policy file. */
export function documentOf(
  base: DocumentContents,
  { document }: { readonly document?: DocumentOverride | undefined },
  complaints: Complaints,
): DocumentContents {
  if (document === undefined) return base;
  const { order = [], omit = [], rename = {}, sections = [] } = document;
  omit.forEach((block, index) => {
    if (!ALWAYS.has(block)) return;
    complaints.atValue(`The block "${block}" cannot be omitted.`, ["document", "omit", index]);
  });
  checkNames(base, document, complaints);
  const omitted = new Set<BlockName>(omit.filter((block) => !ALWAYS.has(block)));
  const laidOut = (entries: readonly DocumentEntry[]): readonly DocumentEntry[] =>
    entries
      .filter(({ block }) => !omitted.has(block))
      .map(({ block, title }) => ({ block, title: title === "" ? "" : (rename[block] ?? title) }));
  return {
    ...base,
    brief: laidOut(ordered(base.brief, order)),
    annexes: base.annexes
      .map(({ title, entries }) => ({ title, entries: laidOut(entries) }))
      .filter(({ entries }) => entries.length > 0),
    own: [
      ...base.own,
      ...sections.map(({ id, title, text = [], fields = [] }) => ({ id, title, text, labels: fields })),
    ],
  };
}

/** The named blocks first, in their order; the verdict stays at the top. */
function ordered(entries: readonly DocumentEntry[], order: readonly BlockName[]): readonly DocumentEntry[] {
  const place = ({ block }: DocumentEntry): number => {
    if (block === "banner") return -1;
    const index = order.indexOf(block);
    return index < 0 ? order.length : index;
  };
  return entries
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => place(a.entry) - place(b.entry) || a.index - b.index)
    .map(({ entry }) => entry);
}

function checkNames(
  { brief, own }: DocumentContents,
  { order = [], rename = {}, sections = [] }: DocumentOverride,
  complaints: Complaints,
): void {
  order.forEach((block, index) => {
    if (brief.some((entry) => entry.block === block)) return;
    const message = `The block "${block}" is not part of the brief, so it cannot be ordered.`;
    complaints.atValue(message, ["document", "order", index]);
  });
  for (const name of Object.keys(rename)) {
    const isKnown = DOCUMENT_BLOCKS.some((block) => block === name);
    const isUntitled = brief.some(({ block, title }) => block === name && title === "");
    if (!isKnown) {
      const message = `There is no block "${name}".${advice(name, DOCUMENT_BLOCKS)}`;
      complaints.atKey(message, ["document", "rename", name]);
    } else if (isUntitled) {
      complaints.atKey(`The block "${name}" does not have a heading.`, ["document", "rename", name]);
    }
  }
  const ids = new Set(own.map(({ id }) => id));
  sections.forEach(({ id }, index) => {
    if (ids.has(id)) {
      const message = `The id "${id}" is used twice: give each section its own.`;
      complaints.atValue(message, ["document", "sections", index, "id"]);
    }
    ids.add(id);
  });
}
