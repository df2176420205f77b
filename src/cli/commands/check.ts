import type { CheckOutput, SetRecord } from "../../core/contract/check";
import { problemRecord, setRecord } from "../../core/contract/records";
import { causeEffort, type EffortTotal } from "../../core/decision/effort";
import { findingTitle } from "../../core/decision/findingTitle";
import { githubAnnotations } from "../../core/export/github";
import { printable } from "../../core/export/printable";
import { sarifLog, type SarifRun } from "../../core/export/sarif";
import { suppressedProblems } from "../../core/export/suppressed";
import { textSummary } from "../../core/export/text";
import { failsOn } from "../../core/readiness/failOn";
import type { SetModel } from "../../core/readiness/model";
import { baseName } from "../../core/workspace/paths";
import { checklistAdvice, type Checklist } from "../../core/workspace/statedResults";
import { isDocument, isInUsualPlace } from "../../core/workspace/usualPlaces";
import { TOOL_VERSION } from "../../core/version";
import { loadSet } from "../../core/judge/loadSet";
import type { Invocation } from "../arguments";
import { toEnginePath } from "../diskFileSystem";
import { EXIT, mostSerious, type ExitCode } from "../exitCode";
import { failOnOf } from "../failOn";
import { isDocumentFile, namedSets, policyOptions, setOfDocument, setsOfWorkingDirectory } from "../findSets";
import type { Host } from "../host";
import { loadProblemLines } from "../loadProblems";
import { printOutput } from "../printOutput";
import { repositoryNaming } from "../repository";
import { describedRules } from "../ruleDescriptions";
import { isNoSetError, isUserError } from "../userError";

/** `check [SET…]`: what cannot be analyzed is named, and the rest is still analyzed. Nothing to analyze is not a green result. */
export async function runCheck(invocation: Invocation, host: Host): Promise<ExitCode> {
  const codes: ExitCode[] = [];
  const models: SetModel[] = [];
  const silent: Silent[] = [];
  for (const { path, documents, isNamed } of await selectSets(invocation, host, codes)) {
    const loaded = await loadSet(host.files, path, {
      ...policyOptions(path, invocation),
      asOf: null,
      today: host.today,
    });
    if (loaded.kind === "set") {
      models.push(onlyAbout(documents, loaded.model));
      continue;
    }
    if (!isNamed && loaded.withoutReports !== undefined && isInUsualPlace(path)) {
      silent.push({ path, checklist: loaded.checklist ?? null });
      continue;
    }
    await host.tell(loadProblemLines(loaded.problems));
    codes.push(EXIT.unusable);
  }
  for (const { path } of models.filter(({ reports }) => reports.length === 0)) {
    await host.tell(`${printable(path)}: none of its reports could be read, so nothing was checked.`);
    codes.push(EXIT.unusable);
  }
  if (models.length + codes.length === 0 && silent.length > 0) {
    await host.tell(silentWords(silent));
    if (!invocation.flags.has("allow-empty")) codes.push(EXIT.unusable);
  }
  await printModels(models, invocation, host);
  if (models.some((model) => failsOn(model, failOnOf(invocation)))) codes.push(EXIT.problems);
  return mostSerious(codes);
}

/** Next to documents that are judged, those that say nothing are not worth a word; where they are the only ones, they explain why nothing was. */
function silentWords(silent: readonly Silent[]): string {
  const places = silent.map(({ path }) => printable(path)).join(", ");
  const advice = silent.flatMap(({ path, checklist }) =>
    checklist === null ? [] : [` ${printable(path)}: ${checklistAdvice(checklist)}`],
  );
  return `Nothing to check: ${places} ${silent.length === 1 ? "states" : "state"} no finding with a level, no gate and no verdict.${advice.join("")}`;
}

/** A document in a usual place that says nothing of a release. */
interface Silent {
  readonly path: string;
  readonly checklist: Checklist | null;
}

interface SelectedSet {
  readonly path: string;
  /** The documents that were named; null if all of the set was. */
  readonly documents: readonly string[] | null;
  /** Whether the caller named it, so that nothing in it is worth a word. */
  readonly isNamed: boolean;
}

/** The set with only the problems of some documents. */
function onlyAbout(documents: readonly string[] | null, model: SetModel): SetModel {
  if (documents === null) return model;
  const names = documents.map(baseName);
  return { ...model, problems: model.problems.filter(({ path }) => names.includes(baseName(path))) };
}

/** The sets that an operand means. */
async function setsNamed(
  operand: string,
  invocation: Invocation,
  host: Host,
): Promise<readonly SelectedSet[]> {
  const path = toEnginePath(operand);
  if (isDocumentFile(path)) {
    const set = await setOfDocument(path, invocation, host);
    return [{ path: set, documents: [path], isNamed: true }];
  }
  const sets = await namedSets(path, invocation, host);
  return sets.map((set) => ({ path: set, documents: null, isNamed: set === path }));
}

/** The sets, each once however it is spelt, in the order they were named. */
async function selectSets(
  invocation: Invocation,
  host: Host,
  codes: ExitCode[],
): Promise<readonly SelectedSet[]> {
  const sets = new Map<string, SelectedSet>();
  const found = async (): Promise<readonly SelectedSet[]> =>
    (await setsOfWorkingDirectory(invocation, host)).map((path) => ({
      path,
      documents: null,
      isNamed: false,
    }));
  const searches =
    invocation.operands.length === 0
      ? [found]
      : invocation.operands.map((operand) => () => setsNamed(operand, invocation, host));
  for (const search of searches) {
    try {
      for (const set of await search()) {
        const real = host.roots.realPath(set.path, isDocument(set.path) ? "file" : "folder");
        sets.set(real, together(sets.get(real), set));
      }
    } catch (error) {
      if (!isUserError(error)) throw error;
      await host.tell(error.message);
      if (!isNoSetError(error) || !invocation.flags.has("allow-empty")) codes.push(EXIT.unusable);
    }
  }
  return [...sets.values()];
}

/** A set that was named twice: wholly if it was once, else with all the documents that were named. */
function together(one: SelectedSet | undefined, other: SelectedSet): SelectedSet {
  if (one === undefined) return other;
  if (one.documents === null || other.documents === null) return { ...one, documents: null };
  return { ...one, documents: [...one.documents, ...other.documents] };
}

async function printModels(models: readonly SetModel[], invocation: Invocation, host: Host): Promise<void> {
  const isText = invocation.values.get("format") === "text";
  if (models.length === 0 && isText) return;
  const output: CheckOutput = {
    version: 1,
    sets: models.map(isText ? shownRecord : setRecord),
    problems: models.flatMap((model) => model.problems.map(problemRecord)),
  };
  const inRepository = repositoryNaming(invocation, host);
  const runs = models.map((model) => sarifRun(model, invocation));
  if (invocation.values.get("format") === "sarif") await tellCaps(runs, host);
  await printOutput(invocation, host, {
    json: () => output,
    sarif: () =>
      sarifLog(runs.length > 0 ? runs : [NOTHING], {
        toolVersion: TOOL_VERSION,
        rules: describedRules(),
        inRepository,
      }),
    github: () => githubAnnotations(output, { inRepository }),
    text: () =>
      textSummary(output, {
        paint: host.paint,
        blockerEffort: new Map(models.map(blockerEffort)),
        blockerTitles: new Map(models.map(blockerTitles)),
      }),
  });
}

/** Code scanning wants a run where nothing was found, too. */
const NOTHING: SarifRun = { set: null, problems: [], suppressed: [] };

function sarifRun(model: SetModel, { flags }: Invocation): SarifRun {
  return {
    set: { path: model.path, policy: model.policy.id, verdict: model.verdict },
    problems: model.problems.map(problemRecord),
    suppressed: flags.has("include-suppressed") ? suppressedProblems(model) : [],
  };
}

/** What GitHub takes of one file; it refuses or drops the rest. */
const MOST_RUNS = 20;
const MOST_RESULTS = 5000;

async function tellCaps(runs: readonly SarifRun[], host: Host): Promise<void> {
  if (runs.length > MOST_RUNS)
    await host.tell(
      `The SARIF log has ${runs.length} runs, one per set; GitHub accepts at most ${MOST_RUNS} in a file. Check fewer sets at a time.`,
    );
  for (const { set, problems } of runs.filter(({ problems }) => problems.length > MOST_RESULTS))
    await host.tell(
      `${printable(set?.path ?? "")}: the SARIF log has ${problems.length} results; GitHub shows at most ${MOST_RESULTS} of a run.`,
    );
}

/** A set as the text shows it: only its blockers are named. */
function shownRecord(model: SetModel): SetRecord {
  const blockers = new Set(model.blockers);
  return setRecord({ ...model, findings: model.findings.filter(({ key }) => blockers.has(key)) });
}

function blockerEffort({ path, findings, blockers }: SetModel): readonly [string, EffortTotal] {
  const keys = new Set(blockers);
  return [
    path,
    causeEffort(
      findings.filter(({ key }) => keys.has(key)),
      findings,
    ),
  ];
}

function blockerTitles({ path, findings }: SetModel): readonly [string, ReadonlyMap<string, string>] {
  return [path, new Map(findings.map((finding) => [finding.key, findingTitle(finding)]))];
}
