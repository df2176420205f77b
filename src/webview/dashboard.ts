/** The page of the dashboard: shows what the extension sends, and sends back what the user clicks. It decides nothing. */
import { readUpdate, type PageRequest } from "../core/dashboard/messages";
import { layout, type PageSection } from "../core/dashboard/page";
import { copyBrief } from "./copyBrief";
import { draw } from "./draw";
import { keepPageState } from "./pageState";
import { requestOf } from "./requests";

const editor = acquireVsCodeApi();
const state = keepPageState(editor);
const sections = new Map<string, PageSection>();
/** The set that the page shows. */
let set: string | null = null;

function ask(request: PageRequest): void {
  editor.postMessage(request);
}

window.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
  const update = readUpdate(data);
  if (update === null) return;
  if (update.kind === "brief") {
    void copyBrief(update, editor);
    return;
  }
  for (const section of update.changed) sections.set(section.id, section);
  const isFirst = set === null;
  const isOther = !isFirst && set !== update.set;
  set = update.set;
  draw(layout(update.order.flatMap((id) => sections.get(id) ?? [])), document.body);
  if (isFirst) state.restore(document.body);
  if (isOther) window.scrollTo(0, 0);
});

// A checkbox reports its new state only after the click.
document.addEventListener("click", ({ target }) => {
  const request = requestOf(target, set ?? "");
  if (request === null) return;
  ask(request);
  // Its button is about to disappear; the focus goes on to where boxes can be checked again.
  if (request.kind === "resetWhatIf") document.querySelector<HTMLElement>(".findings-list input")?.focus();
});

ask({ kind: "ready" });
