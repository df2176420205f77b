/** The commands and their options as data: parsing, help and proposals read them. */

export type RunnableCommand =
  "extract" | "check" | "decide" | "init" | "policy" | "verify" | "compare" | "audit";
export type CommandName = RunnableCommand | "help" | "version";

export interface OptionDefinition {
  readonly name: string;
  /** The placeholder of its value in the help; null: it takes none. */
  readonly value: string | null;
  /** The values it may have, the first is the default; absent: any. */
  readonly choices?: readonly string[];
  readonly about: string;
}

export interface CommandDefinition {
  readonly name: CommandName;
  /** How it is called, behind the program's name. */
  readonly usage: string;
  readonly about: string;
  /** Least and greatest number of operands. */
  readonly operands: { readonly name: string; readonly least: number; readonly most: number };
  readonly options: readonly OptionDefinition[];
  readonly notes: readonly string[];
  readonly examples: readonly { readonly line: string; readonly does: string }[];
}

const policyOption: OptionDefinition = {
  name: "policy",
  value: "ID|FILE",
  about: "a built-in policy (seven-phase, four-report, standard) or a policy file",
};

const rootOption: OptionDefinition = {
  name: "root",
  value: "DIR",
  about: "the folder that contains everything that may be read; default: the one that contains .git",
};

export const GLOBAL_OPTIONS: readonly OptionDefinition[] = [
  { name: "help", value: null, about: "explain the command" },
  { name: "verbose", value: null, about: "print the details of an unexpected error" },
];

export const COMMANDS: readonly CommandDefinition[] = [
  {
    name: "check",
    usage: "check [SET…] [options]",
    about: "Analyze assessment sets: verdict, gates, blockers and problems.",
    operands: { name: "SET", least: 0, most: Infinity },
    options: [
      {
        name: "format",
        value: "FORMAT",
        choices: ["text", "json", "sarif", "github"],
        about: "of the output",
      },
      {
        name: "fail-on",
        value: "SEVERITY",
        choices: ["error", "warning", "info", "verdict"],
        about:
          "exit with 1 when there is a problem of this severity or above, or with verdict unless approved",
      },
      { name: "allow-empty", value: null, about: "exit with 0 when there is no set; default: 2" },
      {
        name: "include-suppressed",
        value: null,
        about: "with --format sarif, add results for findings that a waiver covers, marked as suppressed",
      },
      policyOption,
      rootOption,
    ],
    notes: [
      "SET is a folder with assessment reports, or one to search for them; without it the working directory is searched. With --fail-on verdict only an approval ends with 0, whatever rules the policy has switched off.",
    ],
    examples: [
      { line: "check", does: "every set of the working directory" },
      { line: 'check "docs/assessment 3" --fail-on warning', does: "one set, stricter" },
      { line: "check --format sarif > readiness.sarif", does: "for code scanning" },
      { line: "check docs/assessment --fail-on verdict", does: "fail unless the release is approved" },
    ],
  },
  {
    name: "decide",
    usage: "decide SET [options]",
    about: "Write the release decision of a set, with its sidecar.",
    operands: { name: "SET", least: 1, most: 1 },
    options: [
      policyOption,
      rootOption,
      {
        name: "as-of",
        value: "DATE",
        about: "the date (YYYY-MM-DD) that waivers are judged by; default: the newest date of the reports",
      },
      { name: "output", value: "FILE", about: "write there instead of the set's decision file" },
      { name: "stdout", value: null, about: "print the document and write nothing" },
      {
        name: "replace",
        value: null,
        about:
          "replace a document that this tool did not write, or that was edited outside its fields; the old one is kept as *.previous.md",
      },
      { name: "check", value: null, about: "write nothing; exit with 1 when the decision on disk is stale" },
      {
        name: "exit-verdict",
        value: null,
        about: "exit with 3 when the verdict is conditional, with 4 when it is not approved",
      },
    ],
    notes: [
      "Fields that people filled in are kept. A document that this tool did not write is never overwritten, nor is text outside the fields of a document that it wrote. Document and JSON are written together: what an interrupted run left is repaired by the next one, which says so.",
    ],
    examples: [
      { line: "decide docs/assessment", does: "write or refresh the decision" },
      { line: "decide docs/assessment --check", does: "in CI: is it up to date?" },
      { line: "decide docs/assessment --stdout --exit-verdict", does: "look, and fail unless approved" },
    ],
  },
  {
    name: "extract",
    usage: "extract FILE… [options]",
    about: "Print what is read from reports, as JSON.",
    operands: { name: "FILE", least: 1, most: Infinity },
    options: [
      { name: "format", value: "FORMAT", choices: ["json"], about: "of the output" },
      { name: "explain", value: null, about: "also list what was considered and not counted, and why" },
    ],
    notes: ["FILE is any Markdown file, in a set or not."],
    examples: [
      { line: "extract docs/assessment/02_SECURITY_AUDIT.md", does: "findings, verdict, grade and sections" },
      { line: "extract report.md --explain", does: "why something is not a finding" },
    ],
  },
  {
    name: "init",
    usage: "init SET [options]",
    about: "Create the reports that a policy requires, with what each section must contain.",
    operands: { name: "SET", least: 1, most: 1 },
    options: [policyOption, rootOption],
    notes: [
      "The folder is created if it is missing. A report that exists is not changed, and a section counts as missing until it is written.",
    ],
    examples: [
      { line: "init docs/assessment --policy seven-phase", does: "seven reports to fill in" },
      { line: "init prr/checkout --policy release-readiness.json", does: "those of your policy" },
    ],
  },
  {
    name: "policy",
    usage: "policy SET [options]",
    about: "Print the policy that applies to a set, and why.",
    operands: { name: "SET", least: 1, most: 1 },
    options: [
      { name: "format", value: "FORMAT", choices: ["text", "json"], about: "of the output" },
      policyOption,
      rootOption,
    ],
    notes: [],
    examples: [
      { line: "policy docs/assessment", does: "phases, gates, waivers" },
      { line: "policy docs/assessment --format json", does: "all of it" },
    ],
  },
  {
    name: "audit",
    usage: "audit DECISION.md [options]",
    about: "Check a decision document against its reports.",
    operands: { name: "DECISION.md", least: 1, most: 1 },
    options: [
      {
        name: "set",
        value: "SET",
        about:
          "the set that it decides about; default: the folder it is in; without reports there, it is only compared with itself",
      },
      {
        name: "format",
        value: "FORMAT",
        choices: ["text", "json", "sarif", "github"],
        about: "of the output",
      },
      {
        name: "fail-on",
        value: "SEVERITY",
        choices: ["error", "warning", "info"],
        about: "exit with 1 when there is a problem of this severity or above",
      },
      policyOption,
      rootOption,
    ],
    notes: [
      "Works on any decision document, including those that this tool did not write. Reports figures without a source, a verdict that contradicts the computed one, omitted blockers, cited lines that do not exist, and claims attributed to the wrong report. With --format json every number, id and file reference has its source.",
    ],
    examples: [
      { line: "audit docs/assessment/08_RELEASE_DECISION.md", does: "before you sign it" },
      { line: "audit go-live.md --set docs/assessment --format json", does: "the source of every figure" },
    ],
  },
  {
    name: "verify",
    usage: "verify DECISION.json [options]",
    about: "Compute a decision again from its inputs and name the first difference.",
    operands: { name: "DECISION.json", least: 1, most: 1 },
    options: [policyOption, rootOption],
    notes: [
      "Exits with 1 when a report, the policy, the JSON or the document has changed since the decision. Fields that people fill in may change.",
    ],
    examples: [
      { line: "verify docs/assessment/08_RELEASE_DECISION.json", does: "does it follow from the reports?" },
    ],
  },
  {
    name: "compare",
    usage: "compare BEFORE AFTER [options]",
    about: "Show what changed from one set or decision to another.",
    operands: { name: "SET", least: 2, most: 2 },
    options: [
      { name: "format", value: "FORMAT", choices: ["text", "json", "markdown"], about: "of the output" },
      {
        name: "fail-on",
        value: "CHANGE",
        choices: ["never", "error", "warning", "info", "verdict"],
        about: "exit with 1 for a change of this severity or above, or with verdict for a worse verdict",
      },
      policyOption,
      rootOption,
    ],
    notes: [
      "Each of the two is the folder of a set or the JSON next to a decision. Findings are matched by key, then by fingerprint.",
      "A change is an error when the verdict is worse or a blocker is gone without evidence, a warning when another open finding is gone without evidence or there is a new blocker, and otherwise info.",
    ],
    examples: [
      { line: 'compare "docs/assessment 1" "docs/assessment 2"', does: "two sets" },
      {
        line: "compare docs/assessment/08_RELEASE_DECISION.json docs/assessment",
        does: "what changed since the decision",
      },
    ],
  },
  {
    name: "help",
    usage: "help [COMMAND]",
    about: "Explain a command.",
    operands: { name: "COMMAND", least: 0, most: 1 },
    options: [],
    notes: [],
    examples: [{ line: "help decide", does: "the same as decide --help" }],
  },
  {
    name: "version",
    usage: "version",
    about: "Print the version.",
    operands: { name: "", least: 0, most: 0 },
    options: [],
    notes: [],
    examples: [],
  },
];

export function findCommand(name: string): CommandDefinition | undefined {
  return COMMANDS.find((command) => command.name === name);
}
