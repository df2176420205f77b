// Claims of a decision without a citation: against what the reports test, expect and require, and against the decision's own plan.
import { cleanWith } from "../support/reports";
import { describeCases, finding, type Texts } from "../support/auditedDecisions";

const TEXTS: Texts = {
  security: cleanWith(
    "security",
    finding("SEC-001", "Labels can be forged", "High", "**Impact:** Anyone can ship a parcel for free."),
    finding("SEC-002", "Courier sessions never expire", "High", "**Effort:** 2 hours"),
    "## Roadmap",
    "### Phase 1: Labels\n\n**Estimated Effort:** 8 hours",
    "### Phase 2: Sessions\n\n**Estimated Effort:** 14 hours",
    "### Phase 3: Cookies\n\n**Estimated Effort:** 6 hours",
  ),
  qa: cleanWith(
    "qa",
    "## Latency of queries",
    "| Query | Average | P95 |\n|---|---|---|\n| Parcels, 30 days | 210 ms | 640 ms |\n| Parcels, 1 day | 40 ms | 90 ms |",
    "❌ test_depot_lock_is_released_on_timeout (FAILED)",
    "✅ test_depot_list_is_sorted (passed)",
    "**Not tested:**\n\n- Courier failover\n- Label reprints",
    "**Required for production:**\n\n- A minimum of 75% test coverage",
    '```yaml\n- alert: QueueFull\n  expr: parcel_queue_depth{depot="all"} > 4500\n```',
  ),
};

describeCases("decision-passed", [
  [
    "a failing test, and something that was not tested",
    [
      "The depot lock is verified: it is released on a timeout.",
      "Courier failover was tested and showed no loss of parcels.",
    ],
    [/lists this as failed/, /lists this as not tested/],
    TEXTS,
  ],
  [
    "tests that passed, and what is still to be tested",
    [
      "The depot list is verified to be sorted.",
      "Courier failover was not tested.",
      "Courier failover must be verified before the release.",
      "- [ ] Courier failover verified",
      "Label printing was tested.",
    ],
    [],
    TEXTS,
  ],
]);

describeCases("decision-figure", [
  [
    "an average in a column of percentiles",
    ["| Query | P95 |\n|---|---|\n| Parcels, 30 days | 210 ms |\n| Parcels, 1 day | 90 ms |"],
    [/210 ms is the average value .* 640 ms/],
    TEXTS,
  ],
  [
    "the averages and the percentiles as the report has them",
    [
      "| Query | Average | P95 |\n|---|---|---|\n| Parcels, 30 days | 210 ms | 640 ms |\n| Parcels, 1 day | 40 ms | 90 ms |",
      "| Query | P95 target |\n|---|---|\n| Parcels, 30 days | 210 ms |",
    ],
    [],
    TEXTS,
  ],
  [
    "a lower minimum than the report sets",
    ["- Coverage of the tests above 60%, the minimum that QA sets for production"],
    [/says that the report sets 60%, but .* says 75%/],
    TEXTS,
  ],
  [
    "a lower minimum in a sentence of its own",
    ["The plan takes 3 weeks. QA requires at least 60% test coverage before production."],
    [/says that the report sets 60%/],
    TEXTS,
  ],
  [
    "what is required, and who else works on it",
    ["Required: at least 90% test coverage, manual QA for production"],
    [],
    TEXTS,
  ],
  [
    "the minimum of the report, and one of the decision",
    [
      "- Coverage of the tests above 75%, the minimum that QA sets for production",
      "- Coverage of the tests above 60% is enough for the pilot",
    ],
    [],
    TEXTS,
  ],
  [
    "an alert with another threshold than in the report",
    ['| Alert | Expression |\n|---|---|\n| Queue | `parcel_queue_depth{depot="all"} > 450` |'],
    [/parcel_queue_depth.* > 450, but .* has 4500/],
    TEXTS,
  ],
  [
    "the same threshold, and an alert of the decision's own",
    [
      '| Alert | Expression |\n|---|---|\n| Queue | `parcel_queue_depth{depot="all"} > 4500` |\n| Couriers | `courier_queue_depth > 20` |',
    ],
    [],
    TEXTS,
  ],
]);

describeCases("finding-detail", [
  [
    "days for hours, in a row with a number of its own",
    ["| No. | Finding | Effort |\n|---|---|---|\n| B-02 | SEC-002 | 2 days |"],
    [/effort of SEC-002 .* is 2 days here, but .* says 2 hours/],
    TEXTS,
  ],
  [
    "the efforts of findings in brackets",
    ["The audit plans SEC-001 first, then SEC-002 (3 h)."],
    [/effort of SEC-002 .* is 3 h here/],
    TEXTS,
  ],
  [
    "the effort of the report",
    ["| No. | Finding | Effort |\n|---|---|---|\n| B-02 | SEC-002 | 2 h |"],
    [],
    TEXTS,
  ],
]);

describeCases("softened-finding", [
  [
    "a high finding with no practical impact",
    ["- SEC-001, forged labels: no practical impact; tidied up later."],
    [/SEC-001 .* is called "no practical impact" here/],
    TEXTS,
  ],
  ["a high finding with its impact", ["- SEC-001, forged labels: parcels for free; fixed first."], [], TEXTS],
]);

describeCases("sum-mismatch", [
  [
    "all phases of a report",
    [
      "All three phases of the roadmap together come to 30 hours.",
      "| Phases | Hours | Parts |\n|---|---|---|\n| Roadmap | 29 | 8 + 14 + 6 |",
    ],
    [/states 30 hours, but the 3 parts in .* add up to 28 h/, /states 29, but its 3 parts add up to 28/],
    TEXTS,
  ],
  [
    "the right total, and that of other phases",
    [
      "All three phases of the roadmap together come to 28 hours.",
      "All two phases of the rollout together come to 9 hours.",
      "Phases 1 and 2 together come to 22 hours.",
      "| Phases | Hours | Parts |\n|---|---|---|\n| Roadmap | 28 | 8 + 14 + 6 |",
    ],
    [],
    TEXTS,
  ],
]);

describeCases("timeline-conflict", [
  [
    "a go-live before the earliest week",
    [
      "Production traffic cannot be accepted before week 7: not earlier.",
      "The earliest production date is week 7.",
      "- First production traffic in week 6, one depot only.",
    ],
    [/earliest release is in week 7 here, but in week 6/],
    TEXTS,
  ],
  [
    "a week before which there is no release",
    [
      "The release cannot go to production before week 6.",
      "- Week 5: rehearsal; go-live on Thursday of week 5.",
    ],
    [/earliest release is in week 6 here, but in week 5/],
    TEXTS,
  ],
  [
    "a deadline",
    [
      "The release has to go to production before week 6.",
      "- Week 5: rehearsal; go-live on Thursday of week 5.",
    ],
    [],
    TEXTS,
  ],
  [
    "an earliest week before the plan's own go-live",
    [
      "The earliest production date is the end of week 3.",
      "| Week | Work |\n|---|---|\n| 3 | Load tests |\n| 4 | Rehearsal, go-live on day 3 |",
    ],
    [/earliest release is in week 3 here, but in week 4/],
    TEXTS,
  ],
  [
    "the same week, and what comes after the release",
    [
      "The earliest production date is the end of week 4.",
      "| Week | Work |\n|---|---|\n| 3 | Load tests |\n| 4 | Rehearsal, go-live on day 3 |\n| 6 | Review after the go-live |",
    ],
    [],
    TEXTS,
  ],
]);

describeCases("wrong-attribution", [
  [
    "a conclusion of one report, cited from another",
    ["QA concluded that forged labels are rare (02_SECURITY_AUDIT.md:11)."],
    [/attributed to 07_QA_VALIDATION.md, but cited from 02_SECURITY_AUDIT.md:11/],
    TEXTS,
  ],
  [
    "a conclusion with its own report, and one of two reports",
    [
      "The security audit concluded that labels can be forged (02_SECURITY_AUDIT.md:7).",
      "QA concluded, as the security audit says, that labels can be forged (02_SECURITY_AUDIT.md:7).",
    ],
    [],
    TEXTS,
  ],
]);
