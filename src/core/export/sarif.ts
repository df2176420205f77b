/** SARIF 2.1.0 (OASIS standard), for code scanning and SARIF viewers. */
import { capitalized } from "../text/capitalized";
import type { ProblemRecord } from "../contract/check";
import { encodePath } from "../text/percentEncoding";
import { fileUri } from "./fileUri";
import { printable, withoutCommands } from "./printable";
import type { Suppressed } from "./suppressed";

/** What is known of a rule besides its id. */
export interface RuleDescription {
  readonly id: string;
  /** One sentence. */
  readonly description: string;
  readonly severity: ProblemRecord["severity"];
}

/** One set: code scanning tells runs apart by their id, so that a new result of one set does not replace those of another. */
export interface SarifRun {
  /** Null where it is about no set in particular. */
  readonly set: { readonly path: string; readonly policy: string; readonly verdict: string } | null;
  readonly problems: readonly ProblemRecord[];
  /** Covered by a waiver; code hosts ignore that and would show them as open. */
  readonly suppressed: readonly Suppressed[];
}

export interface SarifOptions {
  readonly toolVersion: string;
  /** Descriptions of rules; a rule that is not described is listed by its id. */
  readonly rules: readonly RuleDescription[];
  /** A path relative to the root of the repository, joined with `/`; absolute for a file outside it. */
  readonly inRepository: (path: string) => string;
}

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
const LEVELS = { error: "error", warning: "warning", info: "note" } as const;

/** Name of the fingerprint; a change of how it is computed needs a new number. */
const FINGERPRINT = "releaseReadinessProblem/v1";

/** What a relative URI is relative to; code hosts know the name. */
const ROOT = "%SRCROOT%";

/** Code scanning shows these as critical (above 9), high (7 and above), medium (4 and above) and low. */
const SECURITY_SEVERITIES = { error: "8.0", warning: "5.5", info: "2.0" } as const;
const CRITICAL_RULE = { id: "unresolved-critical", securitySeverity: "9.5" } as const;

/** The SARIF log of a check, a run for each set. Regions are 1-based, columns in UTF-16 units, their end exclusive. */
export function sarifLog(runs: readonly SarifRun[], options: SarifOptions) {
  return { $schema: SCHEMA, version: "2.1.0", runs: runs.map((run) => runObject(run, options)) };
}

function runObject({ set, problems, suppressed }: SarifRun, options: SarifOptions) {
  const all = [...problems, ...suppressed.map(({ problem }) => problem)];
  const ruleIds = [...new Set(all.map((problem) => problem.rule))].sort();
  const indexes = new Map(ruleIds.map((id, index) => [id, index]));
  const descriptions = new Map(options.rules.map((rule) => [rule.id, rule]));
  const path = set === null ? "" : options.inRepository(set.path);
  const result = (problem: ProblemRecord) => resultObject(problem, indexes.get(problem.rule) ?? -1, options);
  return {
    tool: {
      driver: {
        name: "Release Readiness",
        semanticVersion: options.toolVersion,
        rules: ruleIds.map((id) => ruleObject(id, descriptions.get(id))),
      },
    },
    automationDetails: {
      id: automationId(path),
    },
    columnKind: "utf16CodeUnits",
    originalUriBaseIds: { [ROOT]: { description: { text: "The root of the repository." } } },
    invocations: [{ executionSuccessful: true }],
    results: [
      ...problems.map(result),
      ...suppressed.map(({ problem, justification }) => ({
        ...result(problem),
        suppressions: [{ kind: "external", status: "accepted", justification: plain(justification) }],
      })),
    ],
    ...(set && { properties: { set: path, policy: set.policy, verdict: set.verdict } }),
  };
}

function ruleObject(id: string, rule: RuleDescription | undefined) {
  const page = `docs/rules/${id}.md`;
  const text = rule?.description ?? id;
  const severity = rule?.severity ?? "warning";
  return {
    id,
    name: pascalCase(id),
    shortDescription: { text },
    fullDescription: { text },
    // `helpUri` must be absolute (format `uri` in the SARIF schema); the page that ships with the tool has a relative address.
    help: { text: `${text}. See ${page}.`, markdown: `**${text}**. See [${page}](${page}).` },
    ...(rule && { defaultConfiguration: { level: LEVELS[rule.severity] } }),
    properties: {
      tags: ["security"],
      "security-severity":
        id === CRITICAL_RULE.id ? CRITICAL_RULE.securitySeverity : SECURITY_SEVERITIES[severity],
    },
  };
}

function resultObject(problem: ProblemRecord, ruleIndex: number, { inRepository }: SarifOptions) {
  const { line, column, endLine, endColumn } = problem;
  const related = problem.related.map(({ path, line, message }, index) => ({
    id: index + 1,
    message: { text: plain(message) },
    physicalLocation: { artifactLocation: artifact(inRepository(path)), region: { startLine: line } },
  }));
  return {
    ruleId: problem.rule,
    ruleIndex,
    level: LEVELS[problem.severity],
    message: { text: plain(problem.message) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifact(inRepository(problem.path)),
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
    partialFingerprints: { [FINGERPRINT]: problem.fingerprint },
    ...(related.length > 0 && { relatedLocations: related }),
  };
}

function artifact(path: string) {
  const uri = fileUri(path);
  return uri.startsWith("file:") ? { uri } : { uri, uriBaseId: ROOT };
}

/**
 * The sink of SARIF messages: viewers show `[text](target)` in them as a link, and take `{0}` for an argument. A backslash or a second
 * brace takes that meaning away (SARIF 2.1.0, 3.11.5 and 3.11.6).
 */
function plain(text: string): string {
  return withoutCommands(
    text
      .split(/\r\n|[\n\r]/)
      .map(printable)
      .join("\n"),
  )
    .replace(/\[(?=[^[\]]*\]\()/g, "\\[")
    .replace(/\{(\d+)\}/g, "{{$1}}");
}

/** `count-mismatch` → `CountMismatch`, as SARIF wants names of rules. */
function pascalCase(id: string): string {
  return id
    .split("-")
    .map((word) => capitalized(word))
    .join("");
}

/** One id per set. A set outside every repository has an absolute path, which must not add an empty part. */
function automationId(path: string): string {
  const relative = path.replace(/^\/+/, "");
  return relative === "" || relative === "."
    ? "release-readiness/"
    : `release-readiness/${encodePath(relative)}/`;
}
