import {
  COMMANDS,
  GLOBAL_OPTIONS,
  type CommandDefinition,
  type OptionDefinition,
} from "./commandDefinitions";

const PROGRAM = "release-readiness";

const EXIT_CODES = [
  ["0", "done"],
  ["1", "what --fail-on names, a stale decision, or one that does not verify"],
  ["2", "wrong usage, unreadable input, invalid policy, nothing to check, refusal to overwrite"],
  ["3, 4", "with --exit-verdict: conditional, not approved"],
] as const;

/** The help of the program. */
export function programHelp(): string {
  return sections([
    [
      "",
      ["Reads the assessment reports of a release, shows what blocks it, and writes the release decision."],
    ],
    ["Usage", [`${PROGRAM} COMMAND [options]`]],
    ["Commands", columns(COMMANDS.map((command) => [command.name, command.about]))],
    [
      "Options",
      columns([
        ["--help", "explain the program or a command"],
        ["--version", "print the version"],
      ]),
    ],
    ["Exit codes", columns(EXIT_CODES)],
    ["", [`${PROGRAM} COMMAND --help lists the options of a command, with examples.`]],
  ]);
}

/** The help of one command. */
export function commandHelp(command: CommandDefinition): string {
  const options = [...command.options, ...GLOBAL_OPTIONS].map((option) => [
    optionForm(option),
    optionAbout(option),
  ]);
  const examples = command.examples.map(({ line, does }) => [`${PROGRAM} ${line}`, does]);
  return sections([
    ["", [command.about]],
    ["Usage", [`${PROGRAM} ${command.usage}`]],
    ["", command.notes],
    ["Options", columns(options)],
    ["Examples", columns(examples)],
  ]);
}

function optionForm({ name, value }: OptionDefinition): string {
  return value === null ? `--${name}` : `--${name} ${value}`;
}

function optionAbout({ about, choices }: OptionDefinition): string {
  if (!choices) return about;
  const [first = "", ...others] = choices;
  return `${about}: ${[`${first} (default)`, ...others].join(", ")}`;
}

function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const width = Math.max(0, ...rows.map((row) => row[0]?.length ?? 0));
  return rows.map(([first = "", second = ""]) => `${first.padEnd(width)}  ${second}`);
}

/** Titled sections are indented below their title; empty ones are left out. */
function sections(parts: readonly (readonly [title: string, lines: readonly string[]])[]): string {
  return parts
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => (title === "" ? lines : [`${title}:`, ...lines.map((line) => `  ${line}`)]))
    .map((lines) => lines.map((line) => `${line}\n`).join(""))
    .join("\n");
}
