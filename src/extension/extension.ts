import * as vscode from "vscode";
import { createDecisionLoader } from "./adapters/loadDecisionProgram";
import { createReadinessService, type ReadinessService } from "./adapters/readinessService";
import { createApi, type ReleaseReadinessApi } from "./api";
import { registerBlockerCommands } from "./features/blockers/blockerCommands";
import { registerFindingActions } from "./features/actions/registerFindingActions";
import { registerBlockersTree } from "./features/blockers/blockersTree";
import { registerCodeLenses } from "./features/codeLens/codeLenses";
import { registerCodeActions } from "./features/quickFixes/codeActions";
import { registerSemanticTokens } from "./features/colors/semanticTokens";
import { registerDocumentLinks } from "./features/links/documentLinks";
import { registerFindingOutline } from "./features/outline/findingOutline";
import { registerInlayHints } from "./features/inlayHints/inlayHints";
import { registerSourceHints } from "./features/sourceHints/sourceHints";
import { registerCompletion } from "./features/completion/registerCompletion";
import { registerDashboard } from "./features/dashboard/dashboardCommand";
import { registerDecisionCommand } from "./features/decision/decisionCommand";
import { registerDiagnostics } from "./features/problems/diagnostics";
import { registerFindingCommands } from "./features/findings/findingCommands";
import { registerGatesTree } from "./features/gates/gatesTree";
import { registerHovers } from "./features/hover/hovers";
import { registerIds } from "./features/ids/registerIds";
import { registerLanguageStatus } from "./features/languageStatus/languageStatus";
import { registerLogCommand } from "./features/log/logCommand";
import { registerCreateSet } from "./features/newSet/createSet";
import { registerOpenFindingMarks } from "./features/openFindings/openFindingMarks";
import { registerPolicyCommand } from "./features/policy/policyCommand";
import { registerChangeReportKind } from "./features/reports/changeReportKind";
import { registerReportsTree } from "./features/reports/reportsTree";
import { registerRulePages } from "./features/rulePages/rulePages";
import { registerOpenSample } from "./features/sample/openSample";
import { registerContextKeys } from "./features/setFocus/contextKeys";
import { registerSelectSetCommand } from "./features/setFocus/selectSetCommand";
import { registerStatusBar } from "./features/statusBar/statusBar";
import { registerTasks } from "./features/tasks/taskProvider";
import type { FeatureContext } from "./readiness";
import { registerWhatIfCommands } from "./features/whatIf/whatIfCommands";
import { createSetInFocus } from "./shared/focus/createSetInFocus";
import { createWhatIf } from "./shared/whatIf/createWhatIf";

type Context = FeatureContext & { readonly readiness: ReadinessService };

const FEATURES: readonly (readonly [string, (context: Context) => void])[] = [
  ["problems", registerDiagnostics],
  ["rule pages", registerRulePages],
  ["quick fixes", registerCodeActions],
  ["hovers", registerHovers],
  ["code lenses", registerCodeLenses],
  ["ids", registerIds],
  ["completion", registerCompletion],
  ["inlay hints", registerInlayHints],
  ["semantic tokens", registerSemanticTokens],
  ["outline", registerFindingOutline],
  ["document links", registerDocumentLinks],
  ["source hints", registerSourceHints],
  ["blockers", registerBlockersTree],
  ["blocker commands", registerBlockerCommands],
  ["what if", registerWhatIfCommands],
  ["open findings", registerOpenFindingMarks],
  ["gates", registerGatesTree],
  ["reports", registerReportsTree],
  ["kinds of reports", registerChangeReportKind],
  ["new sets", registerCreateSet],
  ["sample", registerOpenSample],
  ["set in focus", registerSelectSetCommand],
  ["context keys", registerContextKeys],
  ["status bar", registerStatusBar],
  ["language status", registerLanguageStatus],
  ["finding commands", registerFindingCommands],
  ["finding actions", registerFindingActions],
  ["dashboard", registerDashboard],
  ["decision", registerDecisionCommand],
  ["policy", registerPolicyCommand],
  ["tasks", registerTasks],
  ["log", registerLogCommand],
];

/** Registers all features. The search for sets starts only after this returns, and nothing is shown before it has a result. */
export function activate(extension: vscode.ExtensionContext): ReleaseReadinessApi {
  const start = performance.now();
  const { extensionUri, globalStorageUri: storageUri, workspaceState: memory } = extension;
  const subscriptions: vscode.Disposable[] = [];
  const log = vscode.window.createOutputChannel("Release Readiness", { log: true });
  const readiness = createReadinessService(log);
  const focus = createSetInFocus(readiness, subscriptions);
  const whatIf = createWhatIf(focus, subscriptions);
  const context: Context = {
    ...{ readiness, focus, whatIf, log, subscriptions, extensionUri, storageUri, memory },
    loadDecisionProgram: createDecisionLoader(extensionUri),
  };
  for (const [name, register] of FEATURES) registerSafely(name, register, context);
  const timer = setTimeout(readiness.start, 0);
  extension.subscriptions.push(
    new vscode.Disposable(() => {
      clearTimeout(timer);
      for (const one of subscriptions.reverse()) one.dispose();
      readiness.dispose();
      log.dispose();
    }),
  );
  const activationTime = performance.now() - start;
  log.debug(`Activated in ${activationTime.toFixed(1)} ms.`);
  return createApi(readiness, focus, activationTime);
}

/** One failing feature must not disable the others. */
function registerSafely(name: string, register: (context: Context) => void, context: Context): void {
  try {
    register(context);
  } catch (error) {
    context.log.error(
      `The feature "${name}" could not be registered:`,
      error instanceof Error ? error : String(error),
    );
  }
}
