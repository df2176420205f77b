// What a decision says of findings that it names by their ids: their place, their severity, and which of a series it lists.
import { cleanWith } from "../support/reports";
import { describeCases, finding, type Texts } from "../support/auditedDecisions";

const TEXTS: Texts = {
  security: cleanWith(
    "security",
    finding("H-1", "Labels can be forged", "High", "**Location:** `app/labels.py:31`"),
    finding("H-2", "Cookies are sent without encryption", "High", "**Location:** `app/labels.py:77`"),
    finding("H-3", "Courier sessions never expire", "High", "**Location:** `app/couriers.py:12`"),
    finding("H-4", "Depot keys are printed", "High", "**Location:** `app/depots.py:90`"),
    finding("M-1", "Scale drivers are outdated", "Medium"),
  ),
};

const list = (...ids: readonly string[]): string =>
  `| ID | Part |\n|---|---|\n${ids.map((id) => `| ${id} | Labels |`).join("\n")}`;

describeCases("finding-detail", [
  [
    "the line of another finding in the same file, and a line that no finding has",
    [
      "| ID | Location |\n|---|---|\n| H-1 | `app/labels.py:77` |",
      "| ID | Location |\n|---|---|\n| H-1 | `app/labels.py:31` |",
      "| ID | Location |\n|---|---|\n| H-1 | `app/labels.py:35` |",
    ],
    [/The place of H-1 .* is app\/labels.py:77 here, but .* says app\/labels.py:31/],
    TEXTS,
  ],
  [
    "a higher severity in a row with a number of its own, and in a sentence",
    [
      "| # | Risk | Severity |\n|---|---|---|\n| R1 | Old drivers (M-1) | HIGH |\n| R2 | Forged labels (H-1) | HIGH |",
      "The drivers of the scales, M-1, are rated CRITICAL.",
      "The drivers of the scales, M-1, are rated MEDIUM. A CRITICAL finding comes first.",
      "M-1 is not rated CRITICAL.",
      "| # | Risk | Likelihood |\n|---|---|---|\n| R1 | Old drivers (M-1) | HIGH |",
    ],
    [/The severity of M-1 .* is HIGH here/, /The severity of M-1 .* is CRITICAL here/],
    TEXTS,
  ],
]);

describeCases("finding-detail", [
  [
    "a level right next to an id",
    [
      "Of the older findings M-1, HIGH, stays open.",
      "Of the older findings M-1 [HIGH] stays open.",
      "The drivers (M-1, LOW) stay as they are.",
      "A CRITICAL M-1 is what delays the depots.",
      "The drivers (M-1, MEDIUM, 4 h) stay as they are, and so does H-1 (HIGH).",
      "M-1: high time for a new driver. M-1 (critical path) waits for H-2 (P0).",
    ],
    [
      /The severity of M-1 .* is HIGH here/,
      /The severity of M-1 .* is HIGH here/,
      /The severity of M-1 .* is LOW here/,
      /The severity of M-1 .* is CRITICAL here/,
    ],
    TEXTS,
  ],
]);

describeCases("softened-finding", [
  [
    "a lower level right next to the id of a high finding",
    [
      "The cookies (H-2, MEDIUM) can wait.",
      "The labels (H-1, HIGH) come first, the drivers (M-1, MEDIUM) last.",
    ],
    [/H-2 .* is medium here, but high and open/],
    TEXTS,
  ],
]);

describeCases("omitted-blocker", [
  [
    "findings that a list of the following leaves out",
    ["## Security: high", "The audit lists the following HIGH findings.", list("H-1", "H-2", "H-4")],
    [/This list claims to be complete.*H-3/],
    TEXTS,
  ],
  [
    "findings that a list of what has to be closed leaves out",
    ["## Security: high", "All HIGH findings have to be closed before.", list("H-1", "H-3", "H-4")],
    [/This list claims to be complete.*H-2/],
    TEXTS,
  ],
  [
    "a gap in a list with more entries than findings",
    ["## Security: high", "The audit lists the following HIGH findings.", list("H-1", "H-2", "H-4", "H-5")],
    [/numbers of 02_.* between its first and last entry are missing. Add H-3/],
    TEXTS,
  ],
  [
    "all of them, what was closed, and a list that does not claim to be complete",
    [
      "## Security: high",
      "The audit lists the following HIGH findings.",
      list("H-1", "H-2", "H-3", "H-4"),
      "All HIGH findings below were closed.",
      list("H-1", "H-2", "H-4"),
      "Some HIGH findings come first.",
      list("H-1", "H-2", "H-4"),
    ],
    [],
    TEXTS,
  ],
]);
