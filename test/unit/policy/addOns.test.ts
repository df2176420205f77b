// Add-ons: content for one kind of business or platform, which applies when the policy names it or the reports show it.
import assert from "node:assert/strict";
import { ADD_ONS } from "../../../src/core/policy/addOns/allAddOns";
import { withNamedAddOns, withShownAddOns } from "../../../src/core/policy/addOns/withAddOns";
import { fourReport } from "../../../src/core/policy/builtin/fourReport";
import { sevenPhase } from "../../../src/core/policy/builtin/sevenPhase";
import type { Texts } from "../support/reports";
import { judge, report } from "../support/reports";
import { policyOf, problemIn } from "./policyFiles";

const shownBy = (texts: Texts): readonly string[] =>
  judge({ policy: fourReport, texts }).shownAddOns.map(({ id }) => id);
const saying = (...sentences: readonly string[]): string =>
  report("## Findings\n\nNone identified.", ...sentences);

describe("an add-on that the reports show", () => {
  const cases: readonly (readonly [about: string, texts: Texts, ids: readonly string[]])[] = [
    ["nothing of the kind", {}, []],
    [
      "two different terms in two reports",
      {
        architecture: saying("Order execution takes 40 ms."),
        code: saying("It stops outside market hours."),
      },
      ["trading"],
    ],
    [
      "two terms in a single report",
      { architecture: saying("Order execution stops outside market hours.") },
      [],
    ],
    [
      "one term in two reports, under two names",
      { architecture: saying("Order execution takes 40 ms."), code: saying("Trade execution is slow.") },
      [],
    ],
    [
      "only words that also mean something else",
      { architecture: saying("The broker is down."), code: saying("The exchange declares a queue.") },
      [],
    ],
    [
      "such a word together with a clear one",
      { architecture: saying("Orders go to the broker."), code: saying("Paper trading is off.") },
      ["trading"],
    ],
    [
      "a word within a phrase that means something else",
      {
        architecture: saying("Order execution waits for the message broker."),
        code: saying("The key exchange."),
      },
      [],
    ],
    [
      "terms in code",
      { architecture: saying("```\norder execution\n```"), code: saying("```\nmarket hours\n```") },
      [],
    ],
    [
      "payments",
      { architecture: saying("The payment gateway is slow."), security: saying("Card numbers are logged.") },
      ["payments"],
    ],
    [
      "refunds and invoices without a payment",
      { architecture: saying("Refunds are slow."), code: saying("Invoices are slow.") },
      [],
    ],
    [
      "patient data",
      { architecture: saying("Patient records are cached."), code: saying("The EHR is slow.") },
      ["healthcare"],
    ],
    ["a platform, once", { code: saying("Deploy it with `kubectl apply`.") }, ["kubernetes"]],
    ["a platform in a table", { code: saying("| Part | On |\n|-|-|\n| api | k8s |") }, ["kubernetes"]],
    [
      "a platform in a comment within code",
      { code: saying("```\n# Use a vault or Kubernetes secrets\n```") },
      [],
    ],
    ["two platforms", { code: saying("Redis and PostgreSQL.") }, ["postgres", "redis"]],
  ];
  for (const [about, texts, ids] of cases)
    it(`is found, or not, by ${about}`, () => {
      assert.deepEqual(shownBy(texts), ids);
    });

  it("comes with a place for each term, from different reports", () => {
    const texts = {
      architecture: saying("Order execution takes 40 ms.", "Market hours."),
      code: saying("Market hours and order execution."),
    };
    const [shown] = judge({ policy: fourReport, texts }).shownAddOns;
    assert.deepEqual(
      shown?.evidence.map(({ path, line, text }) => [path.slice(-24), line, text]),
      [
        ["architecture_assessment.md".slice(-24), 7, "Order execution"],
        ["03_code_expert_review.md", 7, "Market hours"],
      ],
    );
  });

  it("applies to gates and document, but does not add a gate", () => {
    const trades = { code: saying("Order execution."), architecture: saying("Market hours.") };
    const ofSeven = judge({ texts: trades }).policy;
    assert.deepEqual([ofSeven.gates, ofSeven.standards], [sevenPhase.gates, ["PCI-DSS", "SOC 2"]]);
    const ofFour = judge({ policy: fourReport, texts: trades });
    const gate = ofFour.gates.find(({ id }) => id === "B6");
    assert.deepEqual(
      [gate?.title, gate?.threshold],
      ["PCI-DSS and SOC 2 compliance", "compliance with PCI-DSS and SOC 2"],
    );
  });

  it("does not apply if the policy excludes it", () => {
    const policy = { ...fourReport, withoutAddOns: ["redis"] as const };
    const { shownAddOns, policy: effective } = judge({ policy, texts: { code: saying("Redis.") } });
    assert.deepEqual(shownAddOns, []);
    assert.ok(!effective.metrics.some(({ name }) => name.includes("Redis")));
  });

  it("leaves lists alone that the policy file replaces, and extends those that it extends", () => {
    const own = policyOf(`{
      "extends": "four-report",
      "metrics": ["tide"], "alerts": ["...", "flood"], "calendar": { "windows": [] },
      "procedures": { "smoke": [], "failedIf": ["it sinks"] },
    }`);
    const { metrics, alerts, calendar, procedures } = withShownAddOns(own, ["trading", "redis"]);
    assert.deepEqual(
      metrics.map(({ name }) => name),
      ["tide"],
    );
    assert.ok(alerts.some(({ name }) => name === "Redis unavailable"));
    assert.deepEqual([calendar, procedures.smoke, procedures.failedIf], [own.calendar, [], ["it sinks"]]);
  });
});

describe("an add-on that the policy names", () => {
  it("applies before the file, which can change what it brings", () => {
    const { metrics, addOns, context } = policyOf(`{
      "extends": "seven-phase", "addOns": ["trading"],
      "metrics": ["...", { "name": "Failed orders", "critical": "≥ 2%" }],
    }`);
    assert.deepEqual(addOns, ["trading"]);
    assert.equal(metrics.find(({ name }) => name === "Failed orders")?.critical, "≥ 2%");
    assert.match(context.join(" "), /real money/);
  });

  it("brings its gate unless there is one of that kind", () => {
    const gates = (base: typeof sevenPhase): readonly string[] =>
      withNamedAddOns(base, ["healthcare", "payments"]).gates.flatMap(({ id, kind, title }) =>
        kind === "compliance" ? [`${id}: ${title}`] : [],
      );
    assert.deepEqual(gates(sevenPhase), ["COMPLIANCE: PCI-DSS and HIPAA compliance"]);
    assert.deepEqual(gates(fourReport), ["B6: PCI-DSS and HIPAA compliance"]);
  });

  it("is not also listed among the shown ones", () => {
    const policy = withNamedAddOns(fourReport, ["redis"]);
    const model = judge({ policy, texts: { code: saying("Redis.") } });
    assert.deepEqual([model.shownAddOns, model.policy.metrics], [[], policy.metrics]);
  });

  it("has to exist, and cannot be excluded at the same time", () => {
    assert.match(problemIn('{ "addOns": [«"tradin"»] }'), /trading/);
    assert.match(problemIn('{ "addOns": ["redis"], "withoutAddOns": [«"redis"»] }'), /remove it from one/);
  });
});

describe("the standards of a policy", () => {
  const stated = (compliance: string) => ({ security: saying("## Compliance", compliance) });
  const cases: readonly (readonly [standards: string, compliance: string, state: string, title: RegExp])[] = [
    ["[]", "", "not-evidenced", /standards that apply/],
    ["[]", "- **GDPR:** Compliant", "pass", /standards that apply/],
    ['["GDPR"]', "- **GDPR:** Compliant", "pass", /^GDPR compliance$/],
    ['["GDPR", "ISO 27001"]', "- **GDPR:** Compliant", "not-evidenced", /^GDPR and ISO 27001 compliance$/],
    ['["GDPR"]', "- **GDPR:** Compliant\n- **HIPAA:** Non-compliant", "fail", /^GDPR compliance$/],
  ];
  for (const [standards, compliance, state, title] of cases)
    it(`decide its gate: ${standards} and "${compliance.replace("\n", " ")}"`, () => {
      const policy = policyOf(`{ "extends": "four-report", "standards": ${standards} }`);
      const gate = judge({ policy, texts: stated(compliance) }).gates.find(({ id }) => id === "B6");
      assert.equal(gate?.state, state);
      assert.match(gate.title, title);
    });
});

describe("the add-ons", () => {
  it("add commands only for steps that the built-in policies have, and items only to their checklists", () => {
    for (const { procedures } of [sevenPhase, fourReport]) {
      const { deployment, smoke, rollback, success } = procedures;
      const topics = [...deployment, ...smoke, ...rollback.steps].flatMap(({ topic }) => topic ?? []);
      for (const addOn of ADD_ONS) {
        for (const topic of Object.keys(addOn.commands))
          assert.ok(
            topics.some((one) => one === topic),
            topic,
          );
        for (const { before } of addOn.deployment) assert.ok(topics.includes(before), before);
        const after = success.map((one) => one.after);
        for (const time of Object.keys(addOn.success)) assert.ok(after.includes(time), time);
        const lists = procedures.checklists.map(({ id }) => id);
        for (const id of Object.keys(addOn.checklists)) assert.ok(lists.includes(id), id);
      }
    }
  });

  it("leave nothing of themselves in the policies without them", () => {
    const words =
      /trad(?:e|ing)\b|market|PCI|SOC ?2|HIPAA|patient|payment|redis|kubectl|psql|pg_dump|paper|websocket/i;
    for (const policy of [sevenPhase, fourReport]) {
      // The words that findings and headings are recognized by are not shown.
      const shown = JSON.stringify(policy, (key, value: unknown) =>
        ["words", "headings", "names"].includes(key) ? [] : value,
      );
      assert.doesNotMatch(shown, words, policy.id);
    }
  });
});
