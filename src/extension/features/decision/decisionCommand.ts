import * as vscode from "vscode";
import { localDate } from "../../../core/text/isoDate";
import { pathBelow } from "../../adapters/workspaceFileSystem";
import { COMMANDS } from "../../commands";
import type { FeatureContext, WorkspaceSet } from "../../readiness";
import { createDecisionFiles, type DecisionFiles } from "./decisionFiles";
import { readRequest, type DecisionRequest } from "./decisionRequest";
import { CANCELED, type DecisionPorts, type Place } from "./ports";
import { askForChoice } from "./choiceQuestion";
import { askForDate, askForOutput, askForPolicy } from "./questions";
import { registerReviews, type Reviews } from "./review";
import { showError, showInformation } from "../../shared/messages";
import { repairDecision, saveDecision } from "./saveDecision";
import { saveReports } from "./saveReports";
import { showOutcome } from "./showOutcome";
import type { DecisionOutcome } from "./generateDecision";

/**
 * "Generate Release Decision": writes the decision of a set and its JSON file. The command takes an argument (`readRequest`) and
 * resolves with the outcome, so that key bindings, tasks and tests can answer its questions in advance.
 */
export function registerDecisionCommand(context: FeatureContext): void {
  const reviews = registerReviews(context.subscriptions);
  context.subscriptions.push(
    vscode.commands.registerCommand(COMMANDS.generateDecision, (argument: unknown) =>
      runDecision(readRequest(argument), context, reviews),
    ),
  );
}

async function runDecision(
  request: DecisionRequest,
  context: FeatureContext,
  reviews: Reviews,
): Promise<DecisionOutcome> {
  const set = await chosenSet(request, context);
  if (set === null) return { kind: "canceled" };
  const outcome = await decideAbout(set, request, context, reviews);
  // The problems of the old document are gone when the new one is shown.
  if (outcome.kind === "written")
    await context.readiness.takeIn(outcome.written.map((uri) => vscode.Uri.parse(uri)));
  // Not awaited: a message stays until the user answers it.
  void showOutcome(outcome, () => runDecision({ ...request, choice: "elsewhere" }, context, reviews));
  return outcome;
}

async function decideAbout(
  set: WorkspaceSet,
  request: DecisionRequest,
  { log, loadDecisionProgram }: FeatureContext,
  reviews: Reviews,
): Promise<DecisionOutcome> {
  const files = createDecisionFiles(set.folder.uri);
  const setPath = pathBelow(set.folder.uri, set.uri) ?? set.uri.path;
  const output = request.output === null ? null : files.placeOf(uriFrom(request.output, files));
  try {
    const { generateDecision } = await loadDecisionProgram();
    const outcome = await generateDecision(setPath, request, output, portsOf(files, reviews));
    log.info(
      `Decision of ${setPath}: ${outcome.kind}${outcome.kind === "refused" ? `: ${outcome.message}` : ""}.`,
    );
    return outcome;
  } catch (error) {
    log.error(
      `Could not generate the decision of ${setPath}:`,
      error instanceof Error ? error : String(error),
    );
    const reason = error instanceof Error ? error.message : String(error);
    const message = `Could not generate the release decision: ${reason}`;
    return { kind: "refused", message, at: null, isAboutPlace: false };
  }
}

/** The named set, or the one in focus; null if there is none. */
async function chosenSet(
  { set: named }: DecisionRequest,
  { readiness, focus }: FeatureContext,
): Promise<WorkspaceSet | null> {
  if (!readiness.isReady) await readiness.refresh();
  if (named !== null) {
    const found = readiness.sets.find((set) => isNamed(set, named));
    if (!found) void showError(`${named} is not an assessment set in this workspace.`);
    return found ?? null;
  }
  const set = focus.set();
  if (set === null)
    void showInformation(
      "No assessment set found in this workspace. An assessment set is a folder such as docs/assessment with Markdown reports.",
    );
  return set;
}

function isNamed(set: WorkspaceSet, name: string): boolean {
  return set.uri.toString() === name || pathBelow(set.folder.uri, set.uri) === name || set.uri.path === name;
}

function uriFrom(text: string, files: DecisionFiles): vscode.Uri {
  return /^[A-Za-z][A-Za-z0-9+.-]+:/.test(text) ? vscode.Uri.parse(text) : files.uriOf(text);
}

function portsOf(files: DecisionFiles, reviews: Reviews): DecisionPorts {
  return {
    files,
    today: localDate(new Date()),
    place: (path): Place => ({ path, uri: files.uriOf(path).toString() }),
    absolute: (path) => files.uriOf(path).path,
    readText: (uri) => files.readText(vscode.Uri.parse(uri)),
    isWritable: (uri) => vscode.workspace.fs.isWritableFileSystem(vscode.Uri.parse(uri).scheme) !== false,
    write: (written, places) => saveDecision(written, places, files),
    saveReports,
    async repair(places) {
      const message = await repairDecision(places, files);
      if (message !== null) void showInformation(message);
    },
    withProgress,
    ask: {
      policy: askForPolicy,
      asOf: askForDate,
      choice: askForChoice,
      review: (preview) => reviews.review(preview),
      async output(suggested, why) {
        const uri = await askForOutput(vscode.Uri.parse(suggested.uri), why);
        return uri === null ? null : files.placeOf(uri);
      },
    },
  };
}

function withProgress<T>(work: (pause: () => Promise<void>) => Promise<T>): Promise<T> {
  const options: vscode.ProgressOptions = {
    location: vscode.ProgressLocation.Notification,
    title: "Generating release decision",
    cancellable: true,
  };
  const run = async (_progress: unknown, token: vscode.CancellationToken): Promise<T> => {
    const pause = async (): Promise<void> => {
      await new Promise<void>((resolve) => setTimeout(resolve, 0));
      // eslint-disable-next-line @typescript-eslint/only-throw-error ---- a signal, not an error
      if (token.isCancellationRequested) throw CANCELED;
    };
    const result = await work(pause);
    await pause();
    return result;
  };
  return Promise.resolve(vscode.window.withProgress(options, run));
}
