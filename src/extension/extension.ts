import * as vscode from "vscode";
import { createReadinessService, type ReadinessService } from "./adapters/readinessService";
import { createApi, type ReleaseReadinessApi } from "./api";
import { registerBlockerCommands } from "./features/blockers/blockerCommands";
import { registerFindingActions } from "./features/actions/registerFindingActions";
import { registerBlockersTree } from "./features/blockers/blockersTree";
import { registerCodeLenses } from "./features/codeLens/codeLenses";
import { registerCodeActions } from "./features/quickFixes/codeActions";
import { registerDashboard } from "./features/dashboard/dashboardCommand";
import { registerDecisionCommand } from "./features/decision/decisionCommand";
import { registerDiagnostics } from "./features/problems/diagnostics";
import { registerFindingCommands } from "./features/findings/findingCommands";
import { registerGatesTree } from "./features/gates/gatesTree";
import { registerHovers } from "./features/hover/hovers";
import { registerLanguageStatus } from "./features/languageStatus/languageStatus";
import { registerLogCommand } from "./features/log/logCommand";
import { registerOpenFindingMarks } from "./features/openFindings/openFindingMarks";
import { registerPolicyCommand } from "./features/policy/policyCommand";
import { registerChangeReportKind } from "./features/reports/changeReportKind";
import { registerReportsTree } from "./features/reports/reportsTree";
import { registerRulePages } from "./features/rulePages/rulePages";
import { registerContextKeys } from "./features/setFocus/contextKeys";
import { registerSelectSetCommand } from "./features/setFocus/selectSetCommand";
import { registerStatusBar } from "./features/statusBar/statusBar";
import type { FeatureContext } from "./readiness";
import { createSetInFocus } from "./shared/focus/createSetInFocus";

type Context = FeatureContext & { readonly readiness: ReadinessService };

const FEATURES: readonly (readonly [string, (context: Context) => void])[] = [
  ["problems", registerDiagnostics],
  ["rule pages", registerRulePages],
  ["quick fixes", registerCodeActions],
  ["hovers", registerHovers],
  ["code lenses", registerCodeLenses],
  ["blockers", registerBlockersTree],
  ["blocker commands", registerBlockerCommands],
  ["open findings", registerOpenFindingMarks],
  ["gates", registerGatesTree],
  ["reports", registerReportsTree],
  ["kinds of reports", registerChangeReportKind],
  ["set in focus", registerSelectSetCommand],
  ["context keys", registerContextKeys],
  ["status bar", registerStatusBar],
  ["language status", registerLanguageStatus],
  ["finding commands", registerFindingCommands],
  ["finding actions", registerFindingActions],
  ["dashboard", registerDashboard],
  ["decision", registerDecisionCommand],
  ["policy", registerPolicyCommand],
  ["log", registerLogCommand],
];

/** Registers all features. The search for sets starts only after this returns, and nothing is shown before it has a result. */
export function activate(extension: vscode.ExtensionContext): ReleaseReadinessApi {
  const start = performance.now();
  const { extensionUri, workspaceState: memory } = extension;
  const subscriptions: vscode.Disposable[] = [];
  const log = vscode.window.createOutputChannel("Release Readiness", { log: true });
  const readiness = createReadinessService(log);
  const focus = createSetInFocus(readiness, subscriptions);
  const context: Context = { readiness, focus, log, subscriptions, extensionUri, memory };
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
