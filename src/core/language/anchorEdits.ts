import type { TextEdit } from "../text/textEdit";

/** Links in a text to a heading with an id, as edits that make them links to the heading with the new id. */
export function anchorEdits(
  text: string,
  heading: string | null,
  id: string,
  newId: string,
): readonly TextEdit[] {
  if (heading === null || !heading.includes(id)) return [];
  const renamed = heading.replace(id, newId);
  // Of two runs of hyphens, GitHub keeps both and the editor one at the ends.
  const pairs = [
    [anchorOf(heading), anchorOf(renamed)],
    [withoutEndHyphens(anchorOf(heading)), withoutEndHyphens(anchorOf(renamed))],
  ] as const;
  const edits = pairs.flatMap(([before, after]) =>
    placesOf(text, `#${before}`).map((at) => ({ from: at + 1, to: at + 1 + before.length, text: after })),
  );
  return edits.filter((edit, index) => edits.findIndex(({ from }) => from === edit.from) === index);
}

/** The anchor that renderers give a heading: lower case, without punctuation, a hyphen for each blank. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .trim()
    .replace(/[^\p{L}\p{N}\p{M}_\- ]/gu, "")
    .replaceAll(" ", "-");
}

function withoutEndHyphens(anchor: string): string {
  return anchor.replace(/^-+|-+$/g, "");
}

/** Offsets of an anchor as a whole: what follows must not belong to it. */
function placesOf(text: string, anchor: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(anchor); at >= 0; at = text.indexOf(anchor, at + 1))
    if (!/[\p{L}\p{N}_-]/u.test(text.charAt(at + anchor.length))) places.push(at);
  return places;
}
