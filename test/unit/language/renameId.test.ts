import assert from "node:assert/strict";
import { renameId, type Rename } from "../../../src/core/language/renameId";
import { readDecision } from "../../../src/core/decision/provenance/decisionReading";
import { decisionMarker } from "../../../src/core/decision/ownership";
import { parseWithLezer } from "../../../src/core/markdown/lezer";
import type { Role } from "../../../src/core/reader/reportKinds";
import { applyEdits } from "../../../src/core/text/textEdit";
import { cleanWith, findingOf, judge, report } from "../support/reports";

const SECURITY = cleanWith(
  "security",
  "### SEC-1: Tokens never end",
  "**Severity:** Critical",
  "### SEC-2: The log has tokens <!-- finding sameAs=SEC-1 -->",
  "**Severity:** High",
  "## Roadmap",
  "1. [SEC-1](#sec-1-tokens-never-end), then SEC-10 and SEC-01x",
);
const CODE = cleanWith("code", "See `SEC-1` in [the audit](02_SECURITY_AUDIT.md#sec-1-tokens-never-end).");

interface Renaming {
  readonly texts?: Partial<Record<Role, string>>;
  readonly decision?: string;
  readonly policy?: string;
  readonly id?: string;
}

/** Renames a finding of a set and returns what its files say then. */
function rename(newId: string, { texts = {}, decision, policy, id = "SEC-1" }: Renaming = {}) {
  const all = { security: SECURITY, code: CODE, ...texts };
  const model = judge({ texts: all });
  const documents = new Map(model.reports.map(({ role, facts }) => [facts.path, all[role as "security"]]));
  if (decision !== undefined) documents.set("set/08_RELEASE_DECISION.md", decision);
  const result: Rename = renameId({
    model,
    decisionText:
      decision === undefined
        ? null
        : readDecision({ path: "set/08_RELEASE_DECISION.md", text: decision }, parseWithLezer),
    finding: findingOf(model, id),
    newId,
    texts: documents,
    policyText: policy ?? null,
  });
  if (result.kind === "refused") return { refused: result.message, text: () => "", changed: [], policy: "" };
  return {
    refused: null,
    changed: [...result.documents.keys()].map((path) => path.split("/").at(-1)),
    text: (role: Role) => {
      const path = model.reports.find((report) => report.role === role)?.facts.path ?? "";
      return applyEdits(documents.get(path) ?? "", result.documents.get(path) ?? []);
    },
    decision: applyEdits(decision ?? "", result.documents.get("set/08_RELEASE_DECISION.md") ?? []),
    policy: applyEdits(policy ?? "", result.policy),
  };
}

describe("renaming the id of a finding", () => {
  it("changes every mention, comment and link in the reports, and nothing else", () => {
    const renamed = rename("SEC-7");
    assert.deepEqual(renamed.changed, ["02_SECURITY_AUDIT.md", "03_CODE_EXPERT_REVIEW.md"]);
    assert.equal(
      renamed.text("security"),
      SECURITY.replaceAll("SEC-1:", "SEC-7:")
        .replace("sameAs=SEC-1 ", "sameAs=SEC-7 ")
        .replace("[SEC-1](#sec-1-", "[SEC-7](#sec-7-"),
    );
    assert.equal(renamed.text("code"), CODE.replace("`SEC-1`", "`SEC-7`").replace("#sec-1-", "#sec-7-"));
  });

  it("changes the keys and the reasons in the policy, with its comments", () => {
    const policy = `{
  // SEC-1 is ours
  "waivers": [{ "finding": "security:SEC-1", "reason": "As SEC-1 is, so is SEC-10.", "owner": "SEC-1" }],
  "sameAs": [["security:SEC-2", "security:SEC-1"], ["code:SEC-1", "security:SEC-10"]],
}`;
    assert.equal(
      rename("SEC-7", { policy }).policy,
      policy.replaceAll('"security:SEC-1"', '"security:SEC-7"').replace("As SEC-1 is", "As SEC-7 is"),
    );
  });

  it("changes a decision that a person wrote", () => {
    const decision = "# Release Decision\n\nSEC-1 blocks the release, SEC-2 does not.\n";
    assert.equal(rename("SEC-7", { decision }).decision, decision.replace("SEC-1", "SEC-7"));
  });

  it("changes only the human fields of a generated decision, which is generated again", () => {
    const field = "<!-- human: sign-off.qa -->\n\nSEC-1 is a day of work.\n\n<!-- /human -->\n";
    const decision = `# Release Decision\n\n${decisionMarker("0".repeat(64))}\n\nSEC-1 blocks the release.\n\n${field}`;
    assert.equal(rename("SEC-7", { decision }).decision, decision.replace("SEC-1 is", "SEC-7 is"));
  });

  it("keeps what a table says of a finding in another column", () => {
    const security = report(
      "## Findings",
      "| ID | Finding | Severity |\n|---|---|---|\n| SEC-1 | Tokens never end | Critical |\n| SEC-2 | Like SEC-1 | High |",
    );
    assert.equal(
      rename("SEC-7", { texts: { security, code: cleanWith("code") } }).text("security"),
      security.replaceAll("SEC-1", "SEC-7"),
    );
  });

  for (const [what, newId, options, message] of [
    [
      "an id of another finding",
      "SEC-2",
      {},
      /^SEC-2 is the id of another finding \(02_SECURITY_AUDIT\.md:\d+\)\. Enter one that is free\.$/,
    ],
    ["another form of such an id", "SEC-02", {}, /^SEC-2 is the id of another finding/],
    [
      "an id that is mentioned already",
      "SEC-10",
      {},
      /^SEC-10 is already mentioned \(02_SECURITY_AUDIT\.md:\d+\)/,
    ],
    ["what is not an id", "tokens", {}, /^Enter an id of capitals, digits and hyphens/],
    ["an id that states another level", "LOW-3", {}, /would be read differently/],
    ["an id that makes a finding worse", "CRITICAL-9", { id: "SEC-2" }, /would be read differently/],
    [
      "an id that two reports use",
      "SEC-7",
      { texts: { code: cleanWith("code", "### SEC-1: The build is slow", "**Severity:** Low") } },
      /^SEC-1 is the id of 2 findings \(02_SECURITY_AUDIT\.md:\d+ and 03_CODE_EXPERT_REVIEW\.md:\d+\), so it is unclear/,
    ],
    [
      "an id that is only written with others",
      "SEC-7",
      { texts: { code: cleanWith("code", "Fix SEC-1/2 first.") } },
      /^SEC-1 is written together with other ids \(03_CODE_EXPERT_REVIEW\.md:\d+\)\. Write it separately there first\.$/,
    ],
  ] as const) {
    it(`refuses ${what}`, () => {
      assert.match(rename(newId, options).refused ?? "it was not refused", message);
    });
  }

  it("refuses a finding without an id", () => {
    const security = report("## Findings", "### Tokens never end", "**Severity:** Critical");
    const { refused } = rename("SEC-7", { texts: { security }, id: "SEC-1" });
    assert.match(refused ?? "", /^"Tokens never end" has no id\. Give it one first/);
  });
});
