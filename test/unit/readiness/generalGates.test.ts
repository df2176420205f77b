// Gates of the general kinds: what reports state, and the state of the gate.
import type { GateOverride } from "../../../src/core/policy/schema/reports";
import { assertGate } from "./generalGate";

describe("no-open", () => {
  describe("with severities and roles", () => {
    assertGate(
      { kind: "no-open", roles: ["verification"], severities: ["critical", "high"], priorities: [] },
      [
        [
          "a high finding",
          "fail",
          "### H-1: Alarm is late\n\n**Severity:** High",
          /open critical or high finding/,
        ],
        ["a medium finding", "pass", "### M-1: Alarm is loud\n\n**Severity:** Medium"],
        ["no result", "not-evidenced", "## Scope\n\nAlarms."],
        ["no report", "not-evidenced", null, /verification/],
      ],
    );
  });

  describe("with a topic", () => {
    assertGate({ kind: "no-open", topic: ["alarm", "dosing"] }, [
      ["a critical finding about it", "fail", "### C-1: Alarms are late\n\n**Severity:** Critical", /C-1/],
      ["a critical finding about something else", "pass", "### C-1: Logo is wrong\n\n**Severity:** Critical"],
    ]);
  });
});

describe("figure", () => {
  const share: GateOverride = {
    kind: "figure",
    measure: "crash-free sessions",
    operator: ">=",
    value: 99.5,
    unit: "%",
  };
  describe("by name, at least", () => {
    assertGate(share, [
      ["a labeled line", "pass", "- **Crash-free sessions:** 99.71 %", /99\.71%|99\.7%/],
      [
        "a row",
        "fail",
        "| Metric | Target | Actual |\n|---|---|---|\n| Crash-free sessions | 99.5 % | 98.2 % |",
        /98\.2%/,
      ],
      [
        "the less favorable one of two",
        "fail",
        "- Crash-free sessions: 99.9 %\n- Crash-free sessions (Android): 99.1 %",
      ],
      [
        "only its target",
        "not-evidenced",
        "| Metric | Target |\n|---|---|\n| Crash-free sessions | 99.5 % |",
      ],
      ["a target with an operator", "not-evidenced", "- Crash-free sessions: ≥ 99.5 %"],
      ["a figure in another unit", "not-evidenced", "- Crash-free sessions: 120000"],
      ["a figure in code", "not-evidenced", "```\nCrash-free sessions: 99.9 %\n```"],
      ["nothing", "not-evidenced", "## Scope\n\nAll."],
    ]);
  });

  describe("by name, at most", () => {
    assertGate({ kind: "figure", measure: "open anomalies", operator: "<=", value: 3 }, [
      ["a lower one", "pass", "- **Open anomalies:** 2"],
      ["an equal one", "pass", "- **Open anomalies:** 3"],
      ["the worse end of a range", "fail", "- **Open anomalies:** 2-5", /5/],
      ["an open bound", "fail", "- **Open anomalies:** 2+"],
    ]);
  });

  describe("with a scope", () => {
    assertGate({ ...share, scope: "Android" }, [
      [
        "only that one counts",
        "pass",
        "## iOS\n\n- Crash-free sessions: 97 %\n\n## Android\n\n- Crash-free sessions: 99.8 %",
      ],
      ["none of that scope", "not-evidenced", "## iOS\n\n- Crash-free sessions: 99.8 %"],
    ]);
  });

  describe("with a word as unit, and time", () => {
    assertGate({ kind: "figure", measure: "cold start", operator: "<", value: 900, unit: "ms" }, [
      ["in that unit", "pass", "| Measure | Result |\n|---|---|\n| Cold start | 640 ms |"],
      ["the unit in the header", "pass", "| Measure | Result (ms) |\n|---|---|\n| Cold start | 640 |"],
      ["without it", "not-evidenced", "- Cold start: 640"],
    ]);
    assertGate({ kind: "figure", measure: "longest restore", operator: "<=", value: 8, unit: "h" }, [
      ["hours of another writing", "fail", "- Longest restore: 2 days"],
    ]);
  });

  describe("coverage", () => {
    assertGate({ kind: "figure", measure: "coverage", scope: "overall", operator: ">=", value: 80 }, [
      ["overall coverage", "pass", "## Coverage\n\n**Overall coverage:** 84 %"],
      ["a lower one", "fail", "## Coverage\n\n**Overall coverage:** 60 %"],
    ]);
  });
});

describe("section-present", () => {
  assertGate(
    { kind: "section-present", roles: ["verification"], sections: ["Traceability Matrix", "Deviations"] },
    [
      ["both sections", "pass", "## Traceability Matrix\n\nSee below.\n\n## Deviations\n\nNone."],
      ["one is missing", "not-evidenced", "## Traceability Matrix\n\nSee below.", /Deviations/],
      ["one is empty", "not-evidenced", "## Traceability Matrix\n\nSee below.\n\n## Deviations"],
    ],
  );
});

describe("checklist-complete", () => {
  describe("every box", () => {
    assertGate({ kind: "checklist-complete" }, [
      ["all ticked", "pass", "- [x] Labels translated\n- [x] Manual released"],
      ["one open", "fail", "- [x] Labels translated\n- [ ] Manual released", /Manual released/],
      ["no box", "not-evidenced", "Labels are translated."],
      ...["[-] Manual", "[?] Manual", "[/] Manual", "[n] Manual", "( ) Manual", "☐ Manual"].map(
        (item) => [`another mark than a tick: ${item}`, "fail", `- [x] Labels\n- ${item}`, /Manual/] as const,
      ),
      ...["[1] Manual", "(see page 3) Manual", "Manual [-]"].map(
        (item) => [`no box: ${item}`, "pass", `- [x] Labels\n- ${item}`] as const,
      ),
      ...["N/A: sterile pack", "Sterile pack: not applicable", "Sterile pack (n/a)", "~~Sterile pack~~"].map(
        (item) =>
          [
            `an open box that does not apply: ${item}`,
            "pass",
            `- [x] Labels\n- [ ] ${item}`,
            /1 of 1 done[^]*not counted/,
          ] as const,
      ),
      [
        "an open box about what does not apply",
        "fail",
        "- [x] Labels\n- [ ] Text on not applicable parts removed",
      ],
    ]);
  });
  describe("of a section", () => {
    assertGate({ kind: "checklist-complete", section: "Release Checklist" }, [
      [
        "boxes elsewhere do not count",
        "pass",
        "## Ideas\n\n- [ ] Later\n\n## Release Checklist\n\n- [x] Labels",
      ],
      [
        "a table with a status",
        "fail",
        "## Release Checklist\n\n| Item | Status |\n|---|---|\n| Labels | Done |\n| Manual | Open |",
        /Manual/,
      ],
      [
        "a row that is not applicable",
        "pass",
        "## Release Checklist\n\n| Item | Status |\n|---|---|\n| Labels | Done |\n| Sterile pack | N/A |",
        /not counted/,
      ],
      ["no such section", "not-evidenced", "- [x] Labels"],
    ]);
  });
});

describe("standard-met", () => {
  assertGate({ kind: "standard-met", standards: ["IEC 62304", "ISO 14971"] }, [
    [
      "both compliant",
      "pass",
      "| Standard | Status |\n|---|---|\n| IEC 62304:2006 | Compliant |\n| ISO 14971 | ✅ Met |",
    ],
    ["one not stated", "not-evidenced", "- **IEC 62304:** Compliant", /ISO 14971/],
    ["one not met", "fail", "- **IEC 62304:** Compliant\n- **ISO 14971:** Not met", /ISO 14971/],
    [
      "a control that is not met",
      "fail",
      "- **ISO 14971:** Compliant\n\n## IEC 62304\n\n| Clause | Status |\n|---|---|\n| 5.1 Planning | Met |\n| 5.7 System testing | Missing |",
    ],
    [
      "all controls met",
      "pass",
      "- **ISO 14971:** Compliant\n\n## IEC 62304\n\n| Clause | Status |\n|---|---|\n| 5.1 Planning | Met |\n| 5.7 System testing | Met |",
    ],
    [
      "one control met says nothing of the others",
      "not-evidenced",
      "- **ISO 14971:** Compliant\n- **IEC 62304 clause 5.1:** Met",
    ],
  ]);
});

describe("standard-met by its controls", () => {
  const controls = (title: string, last: string, more = ""): string =>
    `${more}\n\n## ${title}\n\n| Control | Status |\n|---|---|\n| A.1 Access | Met |\n| A.2 Logs | Met |\n| A.3 Keys | ${last} |`;
  for (const standard of ["ISO 27001", "IEC 62443"]) {
    const title = `Controls (${standard})`;
    describe(standard, () => {
      assertGate({ kind: "standard-met", standards: [standard] }, [
        ["all met", "pass", controls(title, "Met")],
        ["all that apply are met", "pass", controls(title, "N/A")],
        ["a major nonconformity", "fail", controls(title, "Major nonconformity")],
        ["no nonconformity", "pass", controls(title, "No nonconformity")],
        ["an empty status", "not-evidenced", controls(title, " "), /A\.3 Keys/],
        ["an unknown word", "not-evidenced", controls(title, "Blue"), /is not clear: A\.3 Keys/],
        [
          "an unknown word, although the whole is stated as compliant",
          "not-evidenced",
          controls(title, "Blue", `- **${standard}:** Compliant`),
          /is not clear: A\.3 Keys/,
        ],
        [
          "one met in part, although the whole is stated as compliant",
          "not-evidenced",
          controls(title, "Partial", `- **${standard}:** Compliant`),
          /met only in part: A\.3 Keys/,
        ],
      ]);
    });
  }
  describe("of planned controls", () => {
    assertGate(
      { kind: "standard-met", standards: ["ISO 27001"] },
      ["Planned", "To do", "Deferred"].map((status) => [
        status,
        "not-evidenced",
        controls("ISO 27001", status),
        /A\.3 Keys/,
      ]),
    );
  });
  describe("with the number of a version", () => {
    assertGate({ kind: "standard-met", standards: ["WCAG 2.2 AA"] }, [
      ["a label", "pass", "- **WCAG 2.2 AA:** Compliant"],
      ["the label of another version", "not-evidenced", "- **WCAG 2.1 AA:** Compliant"],
    ]);
  });
});

describe("approval-recorded", () => {
  const table = (row: string): string =>
    `## Approvals\n\n| Role | Name | Date | Decision |\n|---|---|---|---|\n${row}`;
  assertGate({ kind: "approval-recorded", approvers: ["Quality Manager"] }, [
    ["a decision", "pass", table("| Quality Manager | A. N. | 2026-03-01 | Approved |")],
    [
      "a name and a date",
      "pass",
      "## Approvals\n\n| Role | Name | Date |\n|---|---|---|\n| Quality Manager | A. N. | 2026-03-01 |",
    ],
    ["no answer", "not-evidenced", table("| Quality Manager | A. N. | 2026-03-01 | |")],
    ["an objection", "fail", table("| Quality Manager | A. N. | 2026-03-01 | Objects |"), /refused/],
    ["no objection", "pass", table("| Quality Manager | A. N. | 2026-03-01 | No objection |")],
    ["another answer", "not-evidenced", table("| Quality Manager | A. N. | 2026-03-01 | Consulted |")],
    [
      "an approval with a condition",
      "not-evidenced",
      table("| Quality Manager | A. N. | 2026-03-01 | Agreed subject to closure of M-1 |"),
    ],
    ["an empty row", "not-evidenced", table("| Quality Manager | | | |"), /no approval yet/],
    ["a placeholder", "not-evidenced", table("| Quality Manager | [Name] | [Date] | [Decision] |")],
    ["only a name", "not-evidenced", table("| Quality Manager | A. N. | | |")],
    ["a pending one", "not-evidenced", table("| Quality Manager | A. N. | 2026-03-01 | Pending |")],
    ["a refusal", "fail", table("| Quality Manager | A. N. | 2026-03-01 | Not approved |"), /refused/],
    ["another role", "not-evidenced", table("| Sales Manager | A. N. | 2026-03-01 | Approved |")],
    ["a labeled line", "pass", "## Sign-off\n\n- **Quality Manager:** Approved, 2026-03-01"],
    ["a box", "pass", "## Sign-off\n\n- [x] Quality Manager"],
    [
      "not in a part about approvals",
      "not-evidenced",
      "## Findings\n\n| Owner | Name | Date |\n|---|---|---|\n| Quality Manager | A. N. | 2026-03-01 |",
    ],
    ["a deputy", "not-evidenced", table("| Deputy Quality Manager | A. N. | 2026-03-01 | Approved |")],
    [
      "a deputy next to it",
      "pass",
      table("| Quality Manager (deputy: B. N.) | A. N. | 2026-03-01 | Approved |"),
    ],
    [
      "the title behind the name",
      "pass",
      "## Approvals\n\n| Name | Role | Date |\n|---|---|---|\n| Night shift | Quality Manager | 2026-03-01 |",
    ],
    [
      "the title in a remark",
      "not-evidenced",
      "## Approvals\n\n| Name | Remark | Date |\n|---|---|---|\n| A. N. | for the Quality Manager | 2026-03-01 |",
    ],
  ]);
  describe("of a deputy", () => {
    assertGate({ kind: "approval-recorded", approvers: ["Deputy Harbor Master"] }, [
      ["the deputy", "pass", table("| Deputy Harbor Master | A. N. | 2026-03-01 | Approved |")],
      ["the harbor master", "not-evidenced", table("| Harbor Master | A. N. | 2026-03-01 | Approved |")],
    ]);
  });
});

describe("tests-pass", () => {
  const failing =
    "## Test Results\n\n| Test | Result |\n|---|---|\n| leap-second rollover | FAIL |\n| alarm order | PASS |";
  describe("with accepted failures", () => {
    assertGate({ kind: "tests-pass", accepted: ["leap-second rollover"] }, [
      ["only the accepted one fails", "waived", failing, /accepts the failure of leap-second rollover/],
      ["another one fails, too", "fail", failing.replace("PASS", "FAIL")],
      ["more are counted than accepted", "fail", `${failing}\n\n- **Failed:** 2`],
      ["nothing fails", "pass", "## Test Results\n\n- **Passed:** 12\n- **Failed:** 0"],
      [
        "a count without the name",
        "fail",
        "## Test Results\n\n- **Failed:** 1",
        /No report names the accepted failure/,
      ],
      [
        "its suite has one failure",
        "waived",
        `${failing}\n\n| Suite | Passed | Failed |\n|---|---|---|\n| Clocks | 11 | 1 |`,
      ],
      [
        "a whole suite of that name",
        "fail",
        "## Test Results\n\n| Suite | Passed | Failed |\n|---|---|---|\n| Leap-second rollover | 4 | 60 |",
        /more failures than the policy accepts/,
      ],
      [
        "two suites with one failure each",
        "fail",
        `${failing}\n\n| Suite | Passed | Failed |\n|---|---|---|\n| Clocks | 11 | 1 |\n| Alarms | 8 | 1 |`,
      ],
    ]);
  });
});

describe("evidence-present", () => {
  describe("a phrase", () => {
    assertGate({ kind: "evidence-present", evidence: ["restore test"] }, [
      ["a label with a date", "pass", "- **Restore test:** executed on 2026-02-11"],
      [
        "a row with a place",
        "pass",
        "| Evidence | Where |\n|---|---|\n| Restore test | records/restore.md |",
      ],
      ["a ticked box", "pass", "- [x] Restore test executed"],
      ["an open box", "fail", "- [ ] Restore test executed"],
      [
        "a row that says it is missing",
        "fail",
        "| Evidence | Status |\n|---|---|\n| Restore test | Missing |",
      ],
      ["a planned one", "fail", "- **Restore test:** planned for May"],
      ["a blank", "not-evidenced", "- **Restore test:** [link]"],
      ["nothing", "not-evidenced", "## Scope\n\nAll."],
    ]);
  });
  describe("several", () => {
    assertGate({ kind: "evidence-present", evidence: ["restore test", "rollback-plan"] }, [
      [
        "both",
        "pass",
        "- **Restore test:** done, 2026-02-11\n\n## Rollback Plan\n\n1. Put the last image back.",
      ],
      ["one", "not-evidenced", "- **Restore test:** done, 2026-02-11", /rollback plan/],
    ]);
  });
});
