// Decisions that name a finding in their own words, without its id or title.
import { cleanWith } from "../support/reports";
import { describeCases, finding, type Texts } from "../support/auditedDecisions";

const TEXTS: Texts = {
  security: cleanWith(
    "security",
    finding(
      "SEC-001",
      "SSRF in the label fetcher",
      "Critical",
      "The address of a label template is fetched without a check.",
      "**Effort:** 6 hours",
    ),
    finding("SEC-002", "Cleartext depot passwords in the courier log", "High", "**Effort:** 5 hours"),
    finding("SEC-003", "Invoices show amounts of other customers", "High", "**Impact:** Low"),
    finding("SEC-004", "Sessions of couriers never expire", "Medium"),
  ),
};

describeCases("softened-finding", [
  [
    "plays a critical finding down in other words",
    ["The server-side request forgery in the fetcher of labels is a housekeeping matter."],
    [/SEC-001 SSRF in the label fetcher is called "housekeeping" here, but critical and open/],
    TEXTS,
  ],
  [
    "plays a high finding down after the word that does so",
    ["Of minor interest are plaintext passwords of depots in the log of the couriers."],
    [/SEC-002 .* is called "minor" here, but high/],
    TEXTS,
  ],
  [
    "denies that a finding is harmless",
    ["The server-side request forgery in the fetcher of labels is not a minor matter."],
    [],
    TEXTS,
  ],
  [
    "repeats what the report says of the impact",
    ["Invoices with amounts of other customers have a low impact."],
    [],
    TEXTS,
  ],
  [
    "plays down what is not serious",
    ["Sessions of couriers that never expire are a minor matter."],
    [],
    TEXTS,
  ],
  ["plays down something else", ["The layout of the depot list is a cosmetic matter."], [], TEXTS],
]);

describeCases("decision-passed", [
  [
    "calls a finding remediated in other words",
    ["The server-side request forgery in the fetcher of labels has already been remediated."],
    [/this finding is open: SEC-001/],
    TEXTS,
  ],
  [
    "plans a fix",
    ["The server-side request forgery in the fetcher of labels must be fixed first."],
    [],
    TEXTS,
  ],
  ["calls something else fixed", ["The layout of the depot list has been fixed."], [], TEXTS],
]);
