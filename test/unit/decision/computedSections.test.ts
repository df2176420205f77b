import assert from "node:assert/strict";
import { computedOf } from "../../../src/core/decision/computed";
import { sevenPhase } from "../../../src/core/policy/builtin/sevenPhase";
import type { Policy } from "../../../src/core/policy/model";
import type { SetFinding, SetModel } from "../../../src/core/readiness/model";
import type { Effort } from "../../../src/core/reader/facts";
import { exposureSection } from "../../../src/core/decision/sections/exposure";
import { riskSection } from "../../../src/core/decision/sections/risk";
import { scoresSection } from "../../../src/core/decision/sections/scores";
import { keyRisksSection } from "../../../src/core/decision/brief/risks";
import { whySection } from "../../../src/core/decision/brief/why";
import { timelineSection } from "../../../src/core/decision/sections/timeline";
import { itemsOf, plainOf, sectionOf, tablesOf } from "../support/decisions";
import { FOUR_WITH_TRADING } from "../support/policies";
import { sectionMarkdown } from "../support/sections";
import {
  field,
  inSet,
  makeFacts,
  makeFinding,
  makeReport,
  makeSet,
  rangeAt,
  statement,
} from "../support/setModel";

const LISTED: Policy = {
  ...FOUR_WITH_TRADING,
  calendar: { ...FOUR_WITH_TRADING.calendar, years: [{ year: 2025, holidays: [], specialSessions: [] }] },
  exposure: [
    {
      id: "orders",
      title: "Order errors",
      words: [["order"]],
      probability: 0.5,
      per: "incident",
      assumed: null,
    },
    {
      id: "outage",
      title: "Outage",
      words: [["outage"]],
      probability: null,
      per: "minute",
      assumed: { currency: "USD", minimum: 100, likely: 200, maximum: 900 },
    },
  ],
};

function hours(minHours: number, maxHours: number | null, line: number): Effort {
  return { text: "an effort", range: rangeAt(line), minHours, maxHours, sharedBy: 1 };
}

/** A set with one security report that contains these findings, as of a Monday. */
function setWith(
  findings: readonly SetFinding[],
  policy: Policy = LISTED,
  values: Partial<SetModel> = {},
): SetModel {
  return makeSet({ policy, findings, asOf: "2025-03-03", missing: [], ...values });
}

const SECTIONS = {
  "Risks to decide on": keyRisksSection,
  "Timeline to production": timelineSection,
  Risk: riskSection,
  "Financial exposure": exposureSection,
  Scores: scoresSection,
};
type Title = keyof typeof SECTIONS;

function markdownOf(model: SetModel, title: Title): string {
  return sectionMarkdown(SECTIONS[title], title, model);
}

function textOf(model: SetModel, title: Title): string {
  return plainOf(sectionOf(markdownOf(model, title), title));
}

describe("values computed for a set", () => {
  it("order fixes by the dependencies that findings state by id, and include what they depend on", () => {
    const { toUnblock } = computedOf(
      setWith([
        makeFinding({
          id: "C-1",
          effort: hours(8, 8, 44),
          fields: [field("dependency", "After M-2 and #C-3.", 45)],
        }),
        makeFinding({ id: "M-2", effectiveSeverity: "medium", blocks: false, effort: hours(4, 4, 54) }),
        makeFinding({ id: "C-3", effort: hours(2, 2, 64), fields: [field("dependency", "None", 65)] }),
        makeFinding({ id: "M-4", effectiveSeverity: "medium", blocks: false, effort: hours(90, 90, 74) }),
      ]),
    );
    assert.deepEqual(toUnblock?.tasks, ["security:C-1", "security:M-2", "security:C-3"]);
    assert.deepEqual(toUnblock.scenarios[0]?.criticalPath, [
      "security:M-2",
      "security:C-1",
      "validate security",
    ]);
  });

  it("report circular dependencies", () => {
    const text = textOf(
      setWith([
        makeFinding({ id: "C-1", effort: hours(8, 8, 44), fields: [field("dependency", "C-2", 45)] }),
        makeFinding({ id: "C-2", effort: hours(8, 8, 54), fields: [field("dependency", "C-1", 55)] }),
      ]),
      "Timeline to production",
    );
    assert.match(text, /Circular dependency: C-1 → C-2/);
  });

  it("include the re-validation of a report whose fixes are only claimed", () => {
    const { toUnblock, toApproval } = computedOf(
      setWith([makeFinding({ statusDetail: "claimed", blocks: false })]),
    );
    assert.equal(toUnblock, null);
    assert.deepEqual([toApproval.fixes, toApproval.validated], [0, ["security"]]);
  });
});

describe("the timeline", () => {
  it("leads from the as-of date to the next window in the calendar of the policy", () => {
    // By hand: 16 h, then 4 h to validate, are 3 days, Monday to Wednesday 5 March; 48 h of soak and 24 h of approvals later it is
    // Sunday 9 March, and the next window is on Monday.
    const [table] = tablesOf(
      markdownOf(setWith([makeFinding({ effort: hours(16, 16, 44) })]), "Timeline to production"),
      "Timeline to production",
    );
    assert.deepEqual(table?.map(([label, low]) => `${label ?? ""}: ${low ?? ""}`).slice(1), [
      "All fixes: 16 h",
      "Fixes and re-validation by the team: 20 h",
      "Critical path: 20 h",
      "Working days: 3",
      "Fixed and validated by: 2025-03-05",
      "Soak and approvals done: 2025-03-09 00:00",
      "Next allowed window: 2025-03-10 17:00 to 21:00 Asia/Kolkata (UTC+05:30)",
    ]);
  });

  it("states how many fixes have no effort, and proposes no window in a year that the calendar does not list", () => {
    const text = textOf(setWith([makeFinding()], FOUR_WITH_TRADING), "Timeline to production");
    assert.match(text, /Without a stated effort: 1 of 1 fixes/);
    assert.match(
      text,
      /Next allowed window: Mon–Fri 17:00–21:00; Sat 10:00–16:00 Asia\/Kolkata \(no holiday calendar for 2025\)/,
    );
    assert.match(text, /≥ 0 h/);
  });

  it("has no dates if no report states one", () => {
    const text = textOf(setWith([makeFinding()], LISTED, { asOf: null }), "Timeline to production");
    assert.match(text, /start date \(not stated\)/);
    assert.doesNotMatch(text, /\d{4}-\d{2}-\d{2}/);
  });

  it("lists what it does not include", () => {
    const [unverified] = makeSet().gates;
    const model = setWith([makeFinding()], LISTED, {
      gates: [{ ...unverified!, id: "B6", title: "Compliant" }],
      missing: [{ role: "qa", number: 4, title: "QA Validation Report", file: "04_qa.md" }],
    });
    assert.match(textOf(model, "Timeline to production"), /Not included: B6, QA Validation Report/);
  });
});

describe("the risks", () => {
  it("have a row for each risk of the policy, by its matrix", () => {
    const model = setWith([
      makeFinding({ id: "C-1", title: "Weak hashes" }),
      makeFinding({ id: "H-2", title: "SQL injection", effectiveSeverity: "high", blocks: false }),
    ]);
    const [table] = tablesOf(markdownOf(model, "Risk"), "Risk");
    assert.deepEqual(
      table
        ?.slice(1)
        .map(([risk = "", likelihood, impact, level]) => [risk.split(":")[0], likelihood, impact, level]),
      [
        ["Financial loss", "Not stated", "Very High", "Not stated"],
        ["Trading disruption", "Not stated", "Very High", "Not stated"],
        ["Security breach", "Very High (worst: critical)", "Very High", "Very High"],
        ["Service downtime", "Not stated", "High", "Not stated"],
        ["Data corruption", "High (worst: high)", "Very High", "Very High"],
        ["Compliance violation", "Not stated", "High", "Not stated"],
      ],
    );
  });

  it("are all unknown in a set without findings, and so is the overall risk unless a gate fails", () => {
    const none = {
      findings: [],
      reports: [makeReport({ facts: makeFacts({ path: inSet("02_SECURITY.md") }) })],
    };
    const gates = makeSet().gates.map((gate) => ({ ...gate, state: "not-evidenced" as const }));
    assert.match(textOf(setWith([], LISTED, { ...none, gates }), "Risk"), /Overall risk: Not stated/);
    assert.match(
      textOf(setWith([], LISTED, none), "Risk"),
      /Overall risk: CRITICAL \(at least CRITICAL while A1 fails/,
    );
  });

  it("include the residual risk, and a field for the risk tolerance", () => {
    const model = setWith(
      [makeFinding(), makeFinding({ id: "M-1", effectiveSeverity: "medium", blocks: false })],
      {
        ...LISTED,
        gates: LISTED.gates.map((gate, index) => (index === 0 ? { ...gate, id: "A1" } : gate)),
      },
    );
    const markdown = markdownOf(model, "Risk");
    assert.match(plainOf(sectionOf(markdown, "Risk")), /Residual risk: HIGH/);
    assert.match(markdown, /<!-- human: risk-tolerance -->/);
  });
});

describe("the exposure", () => {
  it("distinguishes stated from assumed amounts, and shows best, expected, and worst case", () => {
    const fields = [field("exposure", "$10K - $70K per incident", 45)];
    const model = setWith([makeFinding({ title: "Wrong order", fields, exposure: fields[0] ?? null })]);
    const [rows, totals] = tablesOf(markdownOf(model, "Financial exposure"), "Financial exposure");
    assert.deepEqual(
      rows?.slice(1).map(([title, , ...rest]) => [title, ...rest.slice(0, 3)]),
      [
        ["Order errors", "USD 10,000 to USD 70,000 per incident", "USD 40,000", "0.5"],
        ["Outage", "USD 100 to USD 900 per minute", "USD 300", "none assumed"],
      ],
    );
    assert.deepEqual(totals?.slice(1), [
      ["USD per incident", "USD 10,000", "USD 20,000", "USD 70,000", "0 of 1 amounts"],
      ["USD per minute", "USD 100", "no scenario has a probability", "USD 900", "1 of 1 amounts"],
    ]);
  });

  it("is not stated if neither a report nor the policy gives an amount", () => {
    const items = itemsOf(
      markdownOf(setWith([makeFinding()], FOUR_WITH_TRADING), "Financial exposure"),
      "Financial exposure",
    );
    assert.match(items.join("\n"), /Best case: Not stated\nExpected: Not stated\nWorst case: Not stated/);
  });

  it("is not a section for a policy that does not ask for it", () => {
    assert.equal(markdownOf(setWith([makeFinding()], sevenPhase), "Financial exposure"), "");
  });
});

describe("the scores", () => {
  const scored = (value: number, max: number): SetModel =>
    setWith([makeFinding({ effectiveSeverity: "high", cvss: 7.5 })], LISTED, {
      reports: [
        makeReport({
          facts: makeFacts({
            path: inSet("02_SECURITY.md"),
            score: { value, max, ...statement("Score: 8/10", 12) },
            findings: [makeFinding({ effectiveSeverity: "high", cvss: 7.5 })],
          }),
        }),
      ],
    });

  it("print the readiness score with its formula and its cap", () => {
    // By hand: (0 + 8 + 0 + 0) / 4 = 2 and (10 + 8 + 10 + 10) / 4 = 9.5, capped at 6 by the high one.
    const text = textOf(scored(8, 10), "Scores");
    assert.match(text, /2 of 10, up to 6 if missing scores are 10/);
    assert.match(
      text,
      /\(0 \+ 8 \+ 0 \+ 0\) ÷ 4 ≈ 2\.00, with missing scores as 0; \(10 \+ 8 \+ 10 \+ 10\) ÷ 4 ≈ 9\.50/,
    );
  });

  it("list severities that contradict their CVSS score", () => {
    const tables = tablesOf(markdownOf(scored(8, 10), "Scores"), "Scores");
    assert.deepEqual(
      tables[1]?.slice(1).map((row) => row.slice(0, 4)),
      [["C-1", "critical", "7.5", "high"]],
    );
  });

  it("are not stated if no report states one", () => {
    const text = textOf(setWith([makeFinding()]), "Risks to decide on");
    assert.match(text, /Readiness score: Not stated/);
    assert.match(text, /Test protection: Not stated/);
    assert.match(text, /Financial exposure: USD 100 to USD 900 per minute \(assumed by the policy\)/);
  });
});

describe("why", () => {
  const why = (model: SetModel): string => sectionMarkdown(whySection, "Why", model);

  it("gives the reasons in sentences with titles", () => {
    assert.match(
      why(setWith([makeFinding()])),
      /1 critical security finding is open: Secrets in the repository\./,
    );
  });

  it("says that nothing blocks if nothing does", () => {
    assert.match(
      why(setWith([], LISTED, { gates: [], reasons: [], reasonEvidence: [] })),
      /Every blocking gate passes/,
    );
  });
});
