import { parseArgs, type ParseArgsConfig } from "node:util";
import { nearestWord } from "../core/text/nearest";
import {
  COMMANDS,
  GLOBAL_OPTIONS,
  findCommand,
  type CommandDefinition,
  type RunnableCommand,
  type OptionDefinition,
} from "./commandDefinitions";

/** A command as it was called. */
export interface Invocation {
  readonly operands: readonly string[];
  /** Values of the options that take one, the default of those that have choices included. */
  readonly values: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
}

export type ParsedArguments =
  | { readonly kind: "run"; readonly command: RunnableCommand; readonly invocation: Invocation }
  | { readonly kind: "help"; readonly command: CommandDefinition | null }
  | { readonly kind: "version" }
  | { readonly kind: "wrong"; readonly message: string };

type Token = NonNullable<ReturnType<typeof parseArgs>["tokens"]>[number];
type OptionToken = Extract<Token, { kind: "option" }>;

/** Reads the arguments after the program's name. Options may come before and after operands; `--` ends them. */
export function parseArguments(argv: readonly string[]): ParsedArguments {
  const [first, ...rest] = argv;
  if (first === undefined) return wrong("A command is missing.", null);
  if (first === "--help" || first === "-h") return { kind: "help", command: null };
  if (first === "--version") return { kind: "version" };
  if (first.startsWith("-"))
    return wrong(`The command comes first, then its options: "${first}" is not a command.`, null);
  const command = findCommand(first);
  if (!command) {
    const names = COMMANDS.map(({ name }) => name);
    return wrong(`There is no command "${first}".${proposal(nearestWord(first, names))}`, null);
  }
  return parseCommand(command, rest);
}

function parseCommand(command: CommandDefinition, argv: readonly string[]): ParsedArguments {
  const known = [...command.options, ...GLOBAL_OPTIONS];
  const tokens = tokenize(argv, known);
  if (tokens.some((token) => token.kind === "option" && (token.name === "help" || token.name === "h"))) {
    return { kind: "help", command };
  }
  const options = tokens.filter((token) => token.kind === "option");
  for (const token of options) {
    const message = complaint(token, known) ?? repetition(token, options, known);
    if (message !== null) return wrong(message, command);
  }
  const operands = tokens.filter((token) => token.kind === "positional").map((token) => token.value);
  const message = operandComplaint(operands, command);
  if (message !== null) return wrong(message, command);
  return finish(command, { operands, values: valuesOf(options, command), flags: flagsOf(options) });
}

function finish(command: CommandDefinition, invocation: Invocation): ParsedArguments {
  if (command.name === "version") return { kind: "version" };
  if (command.name !== "help") return { kind: "run", command: command.name, invocation };
  const [name] = invocation.operands;
  if (name === undefined) return { kind: "help", command: null };
  const explained = findCommand(name);
  if (explained) return { kind: "help", command: explained };
  const names = COMMANDS.map((known) => known.name);
  return wrong(`There is no command "${name}".${proposal(nearestWord(name, names))}`, null);
}

/** The tokens of parseArgs; it is not asked to be strict, because its errors propose nothing. */
function tokenize(argv: readonly string[], known: readonly OptionDefinition[]): readonly Token[] {
  const options: NonNullable<ParseArgsConfig["options"]> = Object.fromEntries(
    known.map(({ name, value }) => [name, { type: value === null ? "boolean" : "string" }]),
  );
  return parseArgs({ args: argv, options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

function complaint(token: OptionToken, known: readonly OptionDefinition[]): string | null {
  const option = known.find(({ name }) => name === token.name);
  if (!option || !token.rawName.startsWith("--")) {
    const near = meantOption(
      token.name,
      known.map(({ name }) => name),
    );
    return `There is no option "${token.rawName}".${proposal(near && `--${near}`)}`;
  }
  const { name, value, choices } = option;
  if (value === null) return token.value === undefined ? null : `--${name} takes no value.`;
  // "--policy --stdout": what follows is an option, not the value; a value that begins with "-" is given with "=".
  if (!token.value || (!token.inlineValue && token.value.startsWith("-")))
    return `--${name} needs a value: ${value}.`;
  if (!choices || choices.includes(token.value)) return null;
  return `--${name} is one of ${choices.join(", ")}, not "${token.value}".${proposal(nearestWord(token.value, choices))}`;
}

/** The only name that is longer, or else one that is spelled like it. */
function meantOption(written: string, names: readonly string[]): string | null {
  const [longer, ...others] = names.filter((name) => name.startsWith(written));
  return longer !== undefined && others.length === 0 ? longer : nearestWord(written, names);
}

function repetition(
  token: OptionToken,
  all: readonly OptionToken[],
  known: readonly OptionDefinition[],
): string | null {
  const takesValue = known.some(({ name, value }) => name === token.name && value !== null);
  const isRepeated = all.some(({ name, index }) => name === token.name && index !== token.index);
  return takesValue && isRepeated ? `--${token.name} is given more than once.` : null;
}

function operandComplaint(
  operands: readonly string[],
  { name, operands: wanted }: CommandDefinition,
): string | null {
  if (operands.includes("")) return `${name} was given an empty ${wanted.name}.`;
  if (operands.length < wanted.least) return `${name} needs a ${wanted.name}.`;
  if (operands.length <= wanted.most) return null;
  const surplus = operands[wanted.most] ?? "";
  const quoted = operands.join(" ");
  const hint = wanted.most > 0 ? ` Put a path with spaces in quotes: "${quoted}".` : "";
  return `${name} does not know what to do with "${surplus}".${hint}`;
}

function valuesOf(tokens: readonly OptionToken[], command: CommandDefinition): ReadonlyMap<string, string> {
  const defaults = command.options.flatMap(({ name, choices }) =>
    choices?.[0] ? [[name, choices[0]] as const] : [],
  );
  const given = tokens.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value] as const]));
  return new Map([...defaults, ...given]);
}

function flagsOf(tokens: readonly OptionToken[]): ReadonlySet<string> {
  return new Set(tokens.filter(({ value }) => value === undefined).map(({ name }) => name));
}

function proposal(near: string | null): string {
  return near === null ? "" : ` Did you mean "${near}"?`;
}

function wrong(message: string, command: CommandDefinition | null): ParsedArguments {
  const help = command ? `release-readiness ${command.name} --help` : "release-readiness --help";
  return { kind: "wrong", message: `${message}\nRun "${help}" for details.` };
}
