import { ALL_RULES } from "./allRules";
import { INTERNAL_RULE } from "./runRules";

/** Code of a problem that keeps a set from being judged: it has no rule, for it can neither be switched off nor changed. */
export const UNUSABLE_SET = "unusable-set";

interface Page {
  readonly id: string;
  readonly title: string;
  readonly severity: string;
  readonly documentation: string;
}

const OTHER_PAGES: readonly Page[] = [
  {
    id: UNUSABLE_SET,
    title: "Set that cannot be judged",
    severity: "error",
    documentation: `
The policy file has an error, or the folder or its reports cannot be found or read. Half a policy would decide wrongly, so nothing of the set is
judged until this is mended.

The message says what is wrong and where. The policy file is \`release-readiness.json\` in the set or the nearest folder above it; its schema
ships with the extension.
`,
  },
  {
    id: INTERNAL_RULE,
    title: "Internal error",
    severity: "warning",
    documentation: `
A rule failed while it looked at the set, and reported nothing. All other rules were run. This is a fault of Release Readiness, not of your
documents: please report it with the message and, where you can, the document.
`,
  },
];

const PAGES: readonly Page[] = [...ALL_RULES, ...OTHER_PAGES];

/** Ids of everything that has a page, in the order of the documentation. */
export const PAGE_IDS: readonly string[] = PAGES.map(({ id }) => id);

/** The documentation page of a rule as Markdown, null where there is none of that id. */
export function rulePage(id: string): string | null {
  const page = PAGES.find((one) => one.id === id);
  if (!page) return null;
  const level = `\`${page.id}\` · ${page.severity === "info" ? "information" : page.severity}`;
  return `# ${page.title}\n\n${level}\n${page.documentation}${settingOf(page)}`;
}

function settingOf({ id }: Page): string {
  if (!ALL_RULES.some((rule) => rule.id === id)) return "";
  return `\nIts level is set in the policy file: \`"rules": { "${id}": "off" | "info" | "warning" | "error" }\`.\n`;
}

/** The list of all pages as Markdown. */
export function rulesOverview(): string {
  const rows = PAGES.map(({ id, title, severity }) => `| [${id}](${id}.md) | ${title} | ${severity} |`);
  const head =
    "# Rules\n\nEvery problem that Release Readiness reports, with the level it has unless the policy changes it.\n";
  return [head, "| Code | What it is about | Level |", "|---|---|---|", ...rows, ""].join("\n");
}
