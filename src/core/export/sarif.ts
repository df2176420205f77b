/** SARIF 2.1.0 (OASIS standard), for code scanning and SARIF viewers. */
import type { CheckOutput, ProblemRecord } from "../contract/check";
import { fileUri } from "./fileUri";

/** What is known of a rule beside its id. */
export interface RuleDescription {
  readonly id: string;
  /** One sentence. */
  readonly description: string;
  readonly severity: ProblemRecord["severity"];
}

export interface SarifOptions {
  readonly toolVersion: string;
  /** Descriptions of rules; a rule that is not described is listed by its id. */
  readonly rules: readonly RuleDescription[];
}

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
const LEVELS = { error: "error", warning: "warning", info: "note" } as const;

/** Name of the fingerprint; a change of how it is computed needs a new number. */
const FINGERPRINT = "releaseReadinessProblem/v1";

/** The SARIF log of a check. Regions are 1-based, columns in UTF-16 units, their end exclusive. */
export function sarifLog(output: CheckOutput, options: SarifOptions) {
  const ruleIds = [...new Set(output.problems.map((problem) => problem.rule))].sort();
  const indexes = new Map(ruleIds.map((id, index) => [id, index]));
  const descriptions = new Map(options.rules.map((rule) => [rule.id, rule]));
  return {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Release Readiness",
            semanticVersion: options.toolVersion,
            rules: ruleIds.map((id) => ruleObject(id, descriptions.get(id))),
          },
        },
        columnKind: "utf16CodeUnits",
        invocations: [{ executionSuccessful: true }],
        results: output.problems.map((problem) => resultObject(problem, indexes.get(problem.rule) ?? -1)),
        properties: { sets: output.sets.map(({ path, policy, verdict }) => ({ path, policy, verdict })) },
      },
    ],
  };
}

function ruleObject(id: string, rule: RuleDescription | undefined) {
  const page = `docs/rules/${id}.md`;
  const text = rule?.description ?? id;
  return {
    id,
    name: pascalCase(id),
    shortDescription: { text },
    // `helpUri` must be absolute (format `uri` in the SARIF schema); the page that ships with the tool has a relative address.
    help: { text: `${text} See ${page}.`, markdown: `${text} See [${page}](${page}).` },
    ...(rule && { defaultConfiguration: { level: LEVELS[rule.severity] } }),
  };
}

function resultObject(problem: ProblemRecord, ruleIndex: number) {
  const { line, column, endLine, endColumn } = problem;
  const related = problem.related.map(({ path, line, message }, index) => ({
    id: index + 1,
    message: { text: message },
    physicalLocation: { artifactLocation: { uri: fileUri(path) }, region: { startLine: line } },
  }));
  return {
    ruleId: problem.rule,
    ruleIndex,
    level: LEVELS[problem.severity],
    message: { text: problem.message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: fileUri(problem.path) },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
    partialFingerprints: { [FINGERPRINT]: problem.fingerprint },
    ...(related.length > 0 && { relatedLocations: related }),
  };
}

/** `count-mismatch` → `CountMismatch`, as SARIF wants names of rules. */
function pascalCase(id: string): string {
  return id
    .split("-")
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("");
}
