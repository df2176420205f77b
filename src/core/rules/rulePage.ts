import { acceptedWithoutWaiverPage } from "./acceptedWithoutWaiver.page";
import { ALL_RULES } from "./allRules";
import { citedLineMissingPage } from "./citedLineMissing.page";
import { countMismatchPage } from "./countMismatch.page";
import { decisionVerdictPage } from "./decisionVerdict.page";
import { evidenceOutsideSetPage } from "./evidenceOutsideSet.page";
import { figureConflictPage } from "./figureConflict.page";
import { figureWithoutSourcePage } from "./figureWithoutSource.page";
import { fixNotVerifiedPage } from "./fixNotVerified.page";
import { internalErrorPage } from "./internalError.page";
import { missedTargetPage } from "./missedTarget.page";
import { missingReportPage } from "./missingReport.page";
import { missingSectionPage } from "./missingSection.page";
import { omittedBlockerPage } from "./omittedBlocker.page";
import { UNUSABLE_SET } from "./problemCodes";
import { INTERNAL_RULE } from "./rule";
import { severityConflictPage } from "./severityConflict.page";
import { staleDecisionPage } from "./staleDecision.page";
import { sumMismatchPage } from "./sumMismatch.page";
import { unreadableReportPage } from "./unreadableReport.page";
import { unresolvedCriticalPage, unresolvedHighPage } from "./unresolvedFinding.page";
import { unusableSetPage } from "./unusableSet.page";
import { verdictConflictPage } from "./verdictConflict.page";
import { waiverProblemPage } from "./waivers.page";
import { wrongAttributionPage } from "./wrongAttribution.page";

// For the generator of docs/rules only: editor and command line hold none of this.

interface Page {
  readonly id: string;
  readonly title: string;
  readonly severity: string;
}

const PAGES: readonly Page[] = [
  ...ALL_RULES,
  { id: UNUSABLE_SET, title: "Set that cannot be judged", severity: "error" },
  { id: INTERNAL_RULE, title: "Internal error", severity: "warning" },
];

/** Markdown: why it matters and what to do. */
const TEXTS: Readonly<Record<string, string>> = {
  "missing-report": missingReportPage,
  "missing-section": missingSectionPage,
  "unresolved-critical": unresolvedCriticalPage,
  "unresolved-high": unresolvedHighPage,
  "fix-not-verified": fixNotVerifiedPage,
  "accepted-without-waiver": acceptedWithoutWaiverPage,
  "waiver-without-effect": waiverProblemPage,
  "count-mismatch": countMismatchPage,
  "sum-mismatch": sumMismatchPage,
  "severity-conflict": severityConflictPage,
  "figure-conflict": figureConflictPage,
  "verdict-conflict": verdictConflictPage,
  "missed-target": missedTargetPage,
  "stale-decision": staleDecisionPage,
  "decision-verdict": decisionVerdictPage,
  "omitted-blocker": omittedBlockerPage,
  "figure-without-source": figureWithoutSourcePage,
  "cited-line-missing": citedLineMissingPage,
  "evidence-outside-set": evidenceOutsideSetPage,
  "wrong-attribution": wrongAttributionPage,
  "unreadable-report": unreadableReportPage,
  [UNUSABLE_SET]: unusableSetPage,
  [INTERNAL_RULE]: internalErrorPage,
};

/** Ids of everything that has a page, in the order of the documentation. */
export const PAGE_IDS: readonly string[] = PAGES.map(({ id }) => id);

/** The documentation page of a rule as Markdown, null where there is no rule of that id. Throws where the rule has no text. */
export function rulePage(id: string): string | null {
  const page = PAGES.find((one) => one.id === id);
  if (!page) return null;
  const text = TEXTS[id];
  if (text === undefined)
    throw new Error(`${id} has no page: write it beside the rule and name it in rulePage.ts.`);
  const level = `\`${page.id}\` · ${page.severity === "info" ? "information" : page.severity}`;
  return `# ${page.title}\n\n${level}\n${text}${settingOf(page)}`;
}

function settingOf({ id }: Page): string {
  if (id === UNUSABLE_SET || id === INTERNAL_RULE) return "";
  return `\nIts level is set in the policy file: \`"rules": { "${id}": "off" | "info" | "warning" | "error" }\`.\n`;
}

/** The list of all pages as Markdown. */
export function rulesOverview(): string {
  const rows = PAGES.map(({ id, title, severity }) => `| [${id}](${id}.md) | ${title} | ${severity} |`);
  const head =
    "# Rules\n\nEvery problem that Release Readiness reports, with the level it has unless the policy changes it.\n";
  return [head, "| Code | What it is about | Level |", "|---|---|---|", ...rows, ""].join("\n");
}
