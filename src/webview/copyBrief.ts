import type { Editor } from "./editor";

/**
 * Copies a brief as rich text and as Markdown: a chat or a mail takes the first, an editor the second. Where the clipboard of the page does
 * not allow that, the extension has already copied the Markdown.
 */
export async function copyBrief(
  { markdown, html }: { readonly markdown: string; readonly html: string },
  editor: Editor,
): Promise<void> {
  const item = new ClipboardItem({
    "text/html": new Blob([html], { type: "text/html" }),
    "text/plain": new Blob([markdown], { type: "text/plain" }),
  });
  const isRich = await navigator.clipboard.write([item]).then(
    () => true,
    () => false,
  );
  editor.postMessage({ kind: "copied", isRich });
}
