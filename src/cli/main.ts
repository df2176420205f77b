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
import { endShortRun, watchShortRun } from "./shortRun";
import { hasColors, painter, writeAll } from "./terminal";
import { isUserError, systemReason, userError } from "./userError";

const argv = process.argv.slice(2);
const WITH_REMARK: ReadonlySet<RunnableCommand> = new Set(["decide", "verify", "compare", "audit"] as const);

// Not process.exit(): it would cut off what is still on its way to a pipe.
void main().then((code) => {
  process.exitCode = code;
});

async function main(): Promise<ExitCode> {
  try {
    return await answer(parseArguments(argv));
  } catch (error) {
    await tell(explain(error));
    return EXIT.unusable;
  }
}

async function answer(parsed: ParsedArguments): Promise<ExitCode> {
  switch (parsed.kind) {
    case "help":
      await print(parsed.command ? commandHelp(parsed.command) : programHelp());
      return EXIT.done;
    case "version":
      await print(`${TOOL_VERSION}\n`);
      return EXIT.done;
    case "wrong":
      await tell(parsed.message);
      return EXIT.unusable;
    case "run": {
      // They read every report a second time with remark, which is worth optimizing.
      if (WITH_REMARK.has(parsed.command)) endShortRun();
      const run = await loadCommand(parsed.command);
      return run(parsed.invocation, createHost(parsed.invocation));
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

function createHost({ values }: Invocation): Host {
  const root = values.get("root") ?? null;
  if (root !== null && !isFolder(root))
    throw userError(
      `${printable(root)}: there is no such folder. Name a folder that contains the set with --root.`,
    );
  const roots = createRoots(root);
  const isColored = hasColors(process.stdout, process.env);
  return {
    files: diskFileSystem({ roots, onRead: watchShortRun() }),
    roots,
    today: today(),
    print,
    printText: (text) => print(logText(text, isColored)),
    tell,
    paint: painter(isColored),
  };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function today(): string {
  const given = process.env[TODAY_VARIABLE];
  if (!given) return localDate(new Date());
  if (isIsoDate(given)) return given;
  throw userError(`${TODAY_VARIABLE} is "${given}"; it must be a date such as 2026-03-31.`);
}

function print(text: string): Promise<void> {
  return writeAll(process.stdout, text);
}

function tell(message: string): Promise<void> {
  return writeAll(process.stderr, logText(`${message}\n`));
}

function explain(error: unknown): string {
  const details = argv.includes("--verbose") && error instanceof Error ? `\n${error.stack ?? ""}` : "";
  if (isUserError(error)) return `${error.message}${details}`;
  const what = error instanceof Error ? error.message : String(error);
  const reason = systemReason(error);
  if (reason !== null) return `release-readiness stopped: ${reason} (${what}).${details}`;
  const next = details
    ? "please report it with these lines"
    : "run it again with --verbose and report what it prints";
  return `release-readiness failed unexpectedly: ${what}. This is a defect of the tool: ${next}.${details}`;
}
