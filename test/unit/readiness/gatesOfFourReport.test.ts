// For each gate of four-report: what makes it fail, what makes it pass, and when it has no evidence.
import { requiredAlert, requiredMetric } from "../../../src/core/policy/plainNames";
import { FOUR, report } from "../support/reports";
import { assertGates, critical, fixed, more, only } from "./gateCases";

describe("gates of four-report", () => {
  const leak = (fields: string): string => `### M-1: Memory leak in the scanner\n\n${fields}`;
  assertGates(FOUR, {
    B1: [
      ["an open critical security finding", "fail", more("security", critical)],
      ["a fixed one", "pass", more("security", fixed)],
      ["no security report", "not-evidenced", only("security", null)],
    ],
    B2: [
      ["an open critical memory leak", "fail", more("architecture", leak("**Severity:** Critical"))],
      ["an open P0 race", "fail", more("code", "### R-1: Race between two scans\n\n**Priority:** P0")],
      ["a deadlock", "fail", more("code", "### R-1: Deadlock in the pool\n\n**Severity:** Critical")],
      [
        "unbounded growth",
        "fail",
        more("code", "### R-1: Unbounded growth of the queue\n\n**Severity:** Critical"),
      ],
      [
        "a cache that grows without limit",
        "fail",
        more("code", "### R-1: Cache grows without limit\n\n**Severity:** Critical"),
      ],
      ["a high one is not P0", "pass", more("code", leak("**Severity:** High"))],
      ["another critical one", "pass", more("code", critical)],
      [
        "words that only contain one",
        "pass",
        more("code", "### R-1: Traces of the embrace are critical to read\n\n**Severity:** Critical"),
      ],
      ["a missing report", "not-evidenced", only("code", null)],
    ],
    B3: [
      ["exactly 40% is enough", "pass", only("qa", report("**Critical path coverage:** 40 %"))],
      ["39.9%", "fail", only("qa", report("**Critical path coverage:** 39.9 %"))],
      [
        "a figure that only rounds up to 40%",
        "fail",
        only(
          "qa",
          report(
            "## Critical Path Coverage\n\n| Path | Statements | Missed | Coverage |\n|---|---|---|---|\n| Scan | 25000 | 15001 | 40% |\n| Label | 25000 | 15000 | 40% |",
          ),
        ),
        /39\.99/,
      ],
      [
        "the lowest counts, and the conflict is shown",
        "fail",
        only(
          "qa",
          report(
            "**Critical path coverage:** 70 %",
            "## Critical Path Coverage\n\n| Path | Statements | Missed | Coverage |\n|---|---|---|---|\n| Scan | 300 | 270 | 10% |\n| Label | 100 | 0 | 100% |",
          ),
        ),
        /figures conflict; the lowest counts: 32.5% weighted.*\(130 of 400 statements\); 70% stated/,
      ],
      [
        "a path that has none counts",
        "fail",
        only(
          "qa",
          report(
            "## Critical Path Coverage\n\n| Path | Coverage |\n|---|---|\n| Scan | none |\n| Label | 60% |",
          ),
        ),
      ],
      [
        "overall coverage does not count",
        "not-evidenced",
        only("qa", report("## Coverage\n\n**Overall coverage:** 90 %")),
        /overall coverage, not critical-path coverage/,
      ],
      [
        "coverage of new code does not count",
        "not-evidenced",
        only("qa", report("## Coverage\n\n| Scope | Coverage |\n|---|---|\n| Coverage on new code | 95% |")),
      ],
      ["no figure", "not-evidenced", only("qa", report("Tested."))],
      ["no QA report", "not-evidenced", only("qa", null)],
    ],
    B4: [
      ["stated missing", "fail", more("architecture", "There is no rollback plan.")],
      ["an open task", "fail", more("architecture", "- [ ] Rollback plan written")],
      ["a plan", "pass", {}],
      [
        "a plan that was not tested is a plan",
        "pass",
        only("qa", report("The rollback plan is documented, it was not tested.")),
      ],
      [
        "a plan that loses nothing is a plan",
        "pass",
        only("qa", report("The rollback plan is documented, no loss of data is expected.")),
      ],
      ["silence", "not-evidenced", only("qa", report("Fine."))],
      [
        "a heading with nothing below",
        "not-evidenced",
        only("qa", report("## Rollback Plan\n\n## Other\n\nText.")),
      ],
      [
        "a code fence",
        "not-evidenced",
        only("qa", report("```\nrollback plan: put it back\n```")),
        /in a code fence/,
      ],
    ],
    B5: [
      ["an alert of the policy stated missing", "fail", more("qa", "## Alerts\n\n- ❌ Queue depth alert")],
      [
        "an alert of the policy stated untested",
        "fail",
        more("qa", "## Alerts\n\n- ❌ Queue depth alert (not tested)"),
      ],
      [
        "alerts as a whole stated untested",
        "fail",
        {
          policy: { ...FOUR, alerts: [requiredAlert("High latency")] },
          ...more("qa", "## Monitoring\n\n- ❌ Alerting (not tested)"),
        },
        /High latency \(Alerting.*: untested\)/,
      ],
      [
        "alerts as a whole stated untested, although measurements of the same figure are missing",
        "fail",
        {
          policy: { ...FOUR, alerts: [requiredAlert("High latency")] },
          ...more("qa", "## Monitoring\n\n- ❌ Alerting (not tested)\n- ❌ No P95 latency measurements"),
        },
        /High latency \(Alerting.*: untested\)/,
      ],
      [
        "a required figure that a list of gaps calls unmeasured",
        "fail",
        {
          policy: { ...FOUR, metrics: [requiredMetric("Latency")], alerts: [] },
          ...more("qa", "## Loans\n\n**Not tested:**\n\n- ❌ No P95 latency measurements"),
        },
        /Latency \(P95 latency measurements: missing\)/,
      ],
      [
        "alerts as a whole in place, which names none",
        "not-evidenced",
        {
          policy: { ...FOUR, alerts: [requiredAlert("High latency")] },
          ...more("qa", "## Monitoring\n\n- ✅ Alerting"),
        },
      ],
      [
        "alerts of another system missing",
        "not-evidenced",
        {
          policy: { ...FOUR, alerts: [requiredAlert("High latency")] },
          ...more("qa", "## Monitoring\n\n- ❌ Ferry alerts"),
        },
      ],
      ["in place", "pass", {}],
      ["another one missing", "pass", more("qa", "## Alerts\n\n- ❌ Disk alert")],
      ["not mentioned", "not-evidenced", only("qa", report("Fine."))],
      [
        "in other words for the same thing",
        "pass",
        {
          policy: { ...FOUR, alerts: ["High error rate", "High latency", "Service down"].map(requiredAlert) },
          ...more(
            "qa",
            "## Alerting\n\n| Alert | Threshold | Status |\n|---|---|---|\n| Failed requests | 1 % | In place |\n| Response time | 1 s | Active |\n| Health check | 1 min | Enabled |",
          ),
        },
      ],
      [
        "a longer name is about its own thing",
        "not-evidenced",
        {
          policy: { ...FOUR, alerts: [requiredAlert("High error rate")] },
          ...more("qa", "## Alerting\n\n- ✅ Order error rate of the last hour\n- ✅ Order success rate"),
        },
      ],
      ["a policy without required alerts", "not-evidenced", { policy: { ...FOUR, alerts: [] } }],
    ],
    B6: [
      ["PCI-DSS non-compliant", "fail", more("security", "## Compliance\n\n- **PCI-DSS:** Non-compliant")],
      ["SOC 2 not compliant", "fail", more("security", "## Compliance\n\n- **SOC 2:** Not yet compliant")],
      [
        "in a table",
        "fail",
        more("security", "## Compliance\n\n| Standard | Status |\n|---|---|\n| PCI-DSS | ❌ Non-compliant |"),
      ],
      [
        "an unmet control in a table of a standard",
        "fail",
        more(
          "security",
          "## PCI DSS\n\n| Requirement | Status |\n|---|---|\n| 3.4 (storage) | ✅ Met |\n| 8.2 (logins) | ❌ MISSING |",
        ),
        /PCI-DSS non-compliant/,
      ],
      [
        "an unmet control in a list of a standard",
        "fail",
        more("security", "### SOC 2 Type II\n\n- ✅ CC6.1 one login\n- ❌ CC7.2 no alarms"),
      ],
      [
        "an unmet control with its standard in a column",
        "fail",
        more(
          "security",
          "| Control | Standard | Status |\n|---|---|---|\n| Logs are kept | SOC 2 | Not implemented |",
        ),
      ],
      [
        "a standard that only the report names",
        "fail",
        more("security", "- **HIPAA:** Non-compliant"),
        /HIPAA non-compliant/,
      ],
      ["in a sentence", "fail", more("security", "The desk is not yet PCI-DSS compliant.")],
      [
        "what would be",
        "pass",
        more("security", "Without the vault the desk would not be PCI-DSS compliant."),
      ],
      [
        "controls that are met are no word against the standard",
        "pass",
        more(
          "security",
          "## PCI DSS\n\n| Requirement | Status |\n|---|---|\n| 3.4 | ✅ Met |\n| 9.1 | N/A |",
        ),
      ],
      [
        "a table in which every control is met",
        "pass",
        only(
          "security",
          report(
            "No critical findings.",
            "**SOC 2:** Compliant",
            "## PCI DSS\n\n| Requirement | Status |\n|---|---|\n| 3.4 | ✅ Met |\n| 8.2 | Implemented |",
          ),
        ),
      ],
      ["both compliant", "pass", {}],
      ["one of them not stated", "not-evidenced", only("security", report("- **PCI-DSS:** Compliant"))],
      [
        "partial",
        "not-evidenced",
        only("security", report("- **PCI-DSS:** Compliant\n- **SOC 2:** Partially compliant")),
      ],
      ["no security report", "not-evidenced", only("security", null)],
    ],
    B7: [
      ["a P0 anywhere", "fail", more("qa", "### Q-1: No test of hand-over\n\n**Priority:** P0")],
      ["a missing report", "not-evidenced", only("code", null)],
      ["none", "pass", {}],
    ],
    B8: [
      ["a report that is not approved", "fail", more("qa", "**Recommendation:** DO NOT DEPLOY")],
      ["no report not approved", "pass", {}],
      ["a missing report", "not-evidenced", only("qa", null)],
    ],
  });
});
