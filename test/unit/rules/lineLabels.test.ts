// Links whose text is a short name and a line, and conditions that read like statements.
import { cleanWith } from "../support/reports";
import { describeCases, finding, type Texts } from "../support/auditedDecisions";

const TEXTS: Texts = {
  security: cleanWith(
    "security",
    finding("SEC-001", "Labels can be forged", "Critical", "**Effort:** 6 hours"),
    finding("SEC-002", "Couriers share one password", "Critical", "**Effort:** 5 hours"),
  ),
};

describeCases("figure-without-source", [
  [
    "the line in the text of a link is no figure",
    [
      "Two critical findings are open [SEC 712](02_SECURITY_AUDIT.md#L712), each with an effort [SEC 713-715](02_SECURITY_AUDIT.md#L713-L715).",
      "| Work | Hours |\n| --- | --- |\n| Sign labels | 6 [SEC 716](02_SECURITY_AUDIT.md#L716) |",
    ],
    [],
    TEXTS,
  ],
  [
    "another number in the text of a link is one",
    ["Labels are forged [SEC 712](02_SECURITY_AUDIT.md#L12)."],
    [/"712" appears in no report/],
    TEXTS,
  ],
]);

describeCases("decision-passed", [
  [
    "conditions say what has to be",
    [
      "| Finding | Effort |\n| --- | --- |\n| SEC-001 Labels can be forged | 6 hours |\n| SEC-002 Couriers share one password | 5 hours |",
      "## 4. Conditions",
      "1. All critical security findings are resolved.\n2. The shared password of couriers is replaced, and labels can no longer be forged.",
    ],
    [],
    TEXTS,
  ],
  [
    "elsewhere the same sentence is a statement",
    [
      "| Finding | Effort |\n| --- | --- |\n| SEC-001 Labels can be forged | 6 hours |",
      "## 4. State",
      "All critical security findings are resolved.",
    ],
    [/SEC-001 Labels can be forged/],
    TEXTS,
  ],
]);

describeCases("cited-line-differs", [
  [
    "a complete table is no fix",
    ["The table is complete: it holds every critical finding of the audit (02_SECURITY_AUDIT.md:12)."],
    [],
    TEXTS,
  ],
]);
