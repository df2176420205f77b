import type { Words } from "./words";

/** Dutch levels; nothing else is read in Dutch. */
export const DUTCH_NAMES: Words = {
  levelLabel: { critical: "kritiek", high: "hoog", medium: "gemiddeld", low: "laag" },
};

/** Italian levels; nothing else is read in Italian. */
export const ITALIAN_NAMES: Words = {
  levelLabel: {
    critical: "critico, critica",
    high: "alto, alta",
    medium: "medio, media",
    low: "basso, bassa",
  },
  header: { severity: "gravità" },
};
