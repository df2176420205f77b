import * as z from "zod/mini";
import type { Editor } from "./editor";

const stateSchema = z.object({ scroll: z.number(), open: z.record(z.string(), z.boolean()) });

/** Where the user is in the page, kept by the editor while the page is hidden. */
export interface PageState {
  /** Restores the folds and the position of the page that was just drawn for the first time. */
  restore(root: Element): void;
}

export function keepPageState(editor: Editor): PageState {
  const read = z.safeParse(stateSchema, editor.getState());
  let state = read.success ? read.data : { scroll: 0, open: {} };
  const save = (change: Partial<typeof state>): void => {
    state = { ...state, ...change };
    editor.setState(state);
  };
  // Events of folds do not bubble.
  document.addEventListener(
    "toggle",
    ({ target }) => {
      if (target instanceof HTMLDetailsElement && target.id !== "")
        save({ open: { ...state.open, [target.id]: target.open } });
    },
    true,
  );
  document.addEventListener("scroll", () => {
    save({ scroll: window.scrollY });
  });
  return {
    restore(root) {
      const { scroll, open } = state;
      for (const details of root.querySelectorAll("details")) details.open = open[details.id] ?? details.open;
      window.scrollTo(0, scroll);
    },
  };
}
