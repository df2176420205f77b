// Decisions that name a finding in their own words, without its id or title.
import { cleanWith, report } from "../support/reports";
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

describeCases("finding-detail", [
  [
    "gives another effort for a finding in other words, below a column that names the unit",
    ["| Work | Hours |\n|---|---|\n| Check the addresses of the label fetcher against SSRF | 2 |"],
    [/effort of SEC-001 .* is 2 here, .* says 6 hours/],
    TEXTS,
  ],
  [
    "gives the same effort",
    ["| Work | Hours |\n|---|---|\n| Check the addresses of the label fetcher against SSRF | 6 |"],
    [],
    TEXTS,
  ],
  [
    "gives the effort of something else",
    ["| Work | Hours |\n|---|---|\n| Paint the label desk of the depot | 2 |"],
    [],
    TEXTS,
  ],
]);

const CRITICAL: Texts = {
  security: cleanWith(
    "security",
    finding("SEC-001", "SSRF in the label fetcher", "Critical"),
    finding("SEC-002", "Cleartext depot passwords in the courier log", "Critical"),
    finding("SEC-003", "Invoices show amounts of other customers", "Critical"),
  ),
};

const TWO_OF_THREE =
  "- Addresses of the label fetcher are not checked\n- Couriers see plaintext passwords\n\nInvoices show amounts of other customers.";

describeCases("omitted-blocker", [
  [
    "leaves a finding out of a list that claims to be complete",
    ["## Complete list of critical security findings", TWO_OF_THREE],
    [/claims to be complete, but it has 2 entries, and 3 findings of .* are critical. Add SEC-003/],
    CRITICAL,
  ],
  ["names a selection", ["## Selected critical security findings", TWO_OF_THREE], [], CRITICAL],
  [
    "lists all of something else",
    ["## Complete list of open training topics for security", TWO_OF_THREE],
    [],
    CRITICAL,
  ],
]);

describeCases("decision-figure", [
  [
    "states a time with another unit",
    ["Moving the parcel scanner to a new bracket takes 15 hours."],
    [/states 15 hours here, but the report states 15 min \(/],
    { code: report("## Later", "Move the parcel scanner to a new bracket: 15 minutes.") },
  ],
  [
    "states a time of something else with another unit",
    ["Training the couriers takes 15 hours."],
    [],
    { code: report("## Later", "Move the parcel scanner to a new bracket: 15 minutes.") },
  ],
]);

describeCases("announced-count", [
  [
    "counts wrong in a title",
    ["### The three gaps of the desk", "- No scanner\n- No lamp"],
    [/announces 3 entries, but 2 follow/],
  ],
  ["counts right in a title", ["### 2 gaps of the desk", "- No scanner\n- No lamp"], []],
  ["numbers its titles", ["## 2 Gaps", "Some.", "## 3 Steps", "- Buy a scanner\n- Buy a lamp"], []],
]);
