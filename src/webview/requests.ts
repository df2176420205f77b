import { PAGE_COMMANDS, type PageRequest } from "../core/dashboard/messages";

/** What a click on an element asks for; null if it asks for nothing. `set`: the set that the page shows. */
export function requestOf(target: EventTarget | null, set: string): PageRequest | null {
  const asking = target instanceof Element ? target.closest("[data-ask]") : null;
  if (!(asking instanceof HTMLElement)) return null;
  const { ask, path = "", line, finding = "", command } = asking.dataset;
  switch (ask) {
    case "open":
      return { kind: "open", set, path, line: Number(line) };
    case "whatIf":
      return { kind: "whatIf", set, finding, isFixed: asking instanceof HTMLInputElement && asking.checked };
    case "resetWhatIf":
      return { kind: "resetWhatIf", set };
    case "run": {
      const known = PAGE_COMMANDS.find((one) => one === command);
      return known === undefined ? null : { kind: "run", command: known };
    }
    default:
      return null;
  }
}
