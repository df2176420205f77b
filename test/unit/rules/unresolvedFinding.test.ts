import assert from "node:assert/strict";
import { shortMessage, unresolvedFinding } from "../../../src/core/rules/shared/unresolvedFinding";
import { makeFinding } from "../support/setModel";

describe("message of an unresolved finding", () => {
  const message = (values: Parameters<typeof makeFinding>[0]): string =>
    unresolvedFinding(makeFinding(values), "blocks the release").message;

  it("names the finding and, if the report contradicts itself, which severity counts", () => {
    assert.equal(
      message({ severity: "high", priority: "P0" }),
      "Open critical finding blocks the release: C-1 Secrets in the repository (P0). " +
        "Its severity is high here, but the highest rating in the report counts.",
    );
  });

  it("has a short form without the contradiction", () => {
    const short = "Open critical finding blocks the release: C-1 Secrets in the repository";
    assert.equal(shortMessage(message({})), short);
    assert.equal(shortMessage(message({ severity: "high" })), short);
    const title = "Keys leak. Its severity is disputed";
    for (const severity of ["high", "critical"] as const)
      assert.equal(
        shortMessage(message({ title, severity })),
        `Open critical finding blocks the release: C-1 ${title}`,
      );
  });
});
