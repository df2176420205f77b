/** Policy files written in a test. */
import assert from "node:assert/strict";
import type { Policy } from "../../../src/core/policy/model";
import { readPolicyFile, type PolicyFileOptions } from "../../../src/core/policy/policyFile";

export function readText(text: string, options?: PolicyFileOptions) {
  return readPolicyFile({ path: "release-readiness.json", text }, options);
}

export function policyOf(text: string, options?: PolicyFileOptions): Policy {
  const { policy, problems } = readText(text, options);
  assert.deepEqual(problems, []);
  assert.ok(policy);
  return policy;
}

/** The only problem of a text; `«…»` marks its expected location. */
export function problemIn(marked: string, options?: PolicyFileOptions): string {
  const from = marked.indexOf("«");
  const to = marked.indexOf("»") - 1;
  const text = marked.replace("«", "").replace("»", "");
  const { policy, problems } = readText(text, options);
  assert.equal(policy, null);
  assert.equal(problems.length, 1, JSON.stringify(problems));
  const problem = problems[0]!;
  const place = (offset: number) => {
    const lines = text.slice(0, offset).split("\n");
    return [lines.length, lines.at(-1)!.length + 1];
  };
  assert.deepEqual([problem.line, problem.column], place(from), problem.message);
  assert.deepEqual([problem.endLine, problem.endColumn], place(to), problem.message);
  return problem.message;
}
