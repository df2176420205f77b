import type { PageUpdate } from "../../../core/dashboard/messages";
import type { PageSection } from "../../../core/dashboard/page";

/** Remembers what a page shows, so that only what differs is sent. */
export interface PageDifference {
  /** The message that brings the page up to date; null if it is. `set`: id of the set. */
  next(set: string, sections: readonly PageSection[]): PageUpdate | null;
  /** The page shows nothing. */
  forget(): void;
}

export function createPageDifference(): PageDifference {
  let sent = new Map<string, string>();
  let head = "";
  return {
    next(set, sections) {
      const texts = new Map(sections.map((section) => [section.id, JSON.stringify(section)]));
      const changed = sections.filter(({ id }) => sent.get(id) !== texts.get(id));
      const order = sections.map(({ id }) => id);
      const nextHead = JSON.stringify([set, order]);
      if (changed.length === 0 && head === nextHead) return null;
      [sent, head] = [texts, nextHead];
      return { kind: "show", set, order, changed };
    },
    forget() {
      sent = new Map();
      head = "";
    },
  };
}
