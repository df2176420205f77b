import { statSync } from "node:fs";
import { isIsoDate, localDate } from "../core/text/isoDate";
import { TOOL_VERSION } from "../core/version";
import { logText, printable } from "../core/export/printable";
import { parseArguments, type Invocation, type ParsedArguments } from "./arguments";
import type { RunnableCommand } from "./commandDefinitions";
import { TODAY_VARIABLE } from "./dates";
import { diskFileSystem } from "./diskFileSystem";
import { EXIT, type ExitCode } from "./exitCode";
import { commandHelp, programHelp } from "./help";
import type { Host } from "./host";
import { createRoots } from "./roots";
import { watchShortRun } from "./shortRun";
import { hasColors, painter, writeAll, type Stream } from "./terminal";
import { isUserError, systemReason, userError } from "./userError";

/** What a run gets from its process. */
export interface Surroundings {
  /** Without the program's own name. */
  readonly args: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly stdout: Stream;
  readonly stderr: Stream;
}

/** Runs the command that the arguments name, and returns its exit code. What goes wrong is told on stderr; never rejects but for a stderr that fails. */
export async function runProgram(surroundings: Surroundings): Promise<ExitCode> {
  try {
    return await answer(parseArguments(surroundings.args), surroundings);
  } catch (error) {
    const isVerbose = surroundings.args.includes("--verbose");
    await tellOn(surroundings.stderr, explain(error, isVerbose));
    return EXIT.unusable;
  }
}

async function answer(parsed: ParsedArguments, surroundings: Surroundings): Promise<ExitCode> {
  switch (parsed.kind) {
    case "help":
      await writeAll(surroundings.stdout, parsed.command ? commandHelp(parsed.command) : programHelp());
      return EXIT.done;
    case "version":
      await writeAll(surroundings.stdout, `${TOOL_VERSION}\n`);
      return EXIT.done;
    case "wrong":
      await tellOn(surroundings.stderr, parsed.message);
      return EXIT.unusable;
    case "run": {
      const run = await loadCommand(parsed.command);
      return run(parsed.invocation, createHost(parsed.invocation, surroundings));
    }
  }
}

/** Each command is evaluated only when it is called: `check` must not pay for what only `decide` needs. */
async function loadCommand(name: RunnableCommand) {
  switch (name) {
    case "audit":
      return (await import("./commands/audit")).runAudit;
    case "check":
      return (await import("./commands/check")).runCheck;
    case "decide":
      return (await import("./commands/decide")).runDecide;
    case "extract":
      return (await import("./commands/extract")).runExtract;
    case "init":
      return (await import("./commands/init")).runInit;
    case "policy":
      return (await import("./commands/policy")).runPolicy;
    case "verify":
      return (await import("./commands/verify")).runVerify;
    case "compare":
      return (await import("./commands/compare")).runCompare;
  }
}

function createHost({ values }: Invocation, { environment, stdout, stderr }: Surroundings): Host {
  const root = values.get("root") ?? null;
  if (root !== null && !isFolder(root))
    throw userError(
      `${printable(root)}: there is no such folder. Name a folder that contains the set with --root.`,
    );
  const roots = createRoots(root);
  const isColored = hasColors(stdout, environment);
  return {
    files: diskFileSystem({ roots, onRead: watchShortRun() }),
    roots,
    today: today(environment),
    print: (text) => writeAll(stdout, text),
    printText: (text) => writeAll(stdout, logText(text, isColored)),
    tell: (message) => tellOn(stderr, message),
    paint: painter(isColored),
  };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function today(environment: NodeJS.ProcessEnv): string {
  const given = environment[TODAY_VARIABLE];
  if (!given) return localDate(new Date());
  if (isIsoDate(given)) return given;
  throw userError(`${TODAY_VARIABLE} is "${given}"; it must be a date such as 2026-03-31.`);
}

function tellOn(stderr: Stream, message: string): Promise<void> {
  return writeAll(stderr, logText(`${message}\n`));
}

function explain(error: unknown, isVerbose: boolean): string {
  const details = isVerbose && error instanceof Error ? `\n${error.stack ?? ""}` : "";
  if (isUserError(error)) return `${error.message}${details}`;
  const what = error instanceof Error ? error.message : String(error);
  const reason = systemReason(error);
  if (reason !== null) return `release-readiness stopped: ${reason} (${what}).${details}`;
  const next = details
    ? "please report it with these lines"
    : "run it again with --verbose and report what it prints";
  return `release-readiness failed unexpectedly: ${what}. This is a defect of the tool: ${next}.${details}`;
}
