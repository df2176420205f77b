import assert from "node:assert/strict";
import { reportName } from "../../../src/core/policy/reportName";

describe("name of a report in a sentence", () => {
  it("says once that it is a report", () => {
    assert.equal(reportName("Security Audit"), "Security Audit report");
    assert.equal(reportName("QA Validation Report"), "QA Validation Report");
  });
});
