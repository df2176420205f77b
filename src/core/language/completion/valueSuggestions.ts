import {
  OWNER_NAMES,
  SUGGESTED_EFFORTS,
  SUGGESTED_PRIORITIES,
  SUGGESTED_STATUSES,
  type SuggestedStatus,
} from "../../lexicon/suggestions";
import type { Policy } from "../../policy/model";
import { SEVERITIES, type ReportFacts } from "../../reader/facts";
import { createSnippetWriter, plainSuggestion, type Suggestion } from "./suggestion";
import type { TextLines } from "./textLines";
import { fieldOf } from "./valuePlace";
import { byFrequency, inCaseOf, writtenLevels } from "./writtenLevels";

/** The levels, as the report writes them, the most serious first. */
export function severitySuggestions(facts: ReportFacts): readonly Suggestion[] {
  const written = writtenLevels(facts);
  return SEVERITIES.map((severity) => plainSuggestion(written[severity], EFFECTS[severity]));
}

const EFFECTS = {
  critical: "blocks the release",
  high: "makes the release conditional",
  medium: "",
  low: "",
  info: "",
} as const;

export function prioritySuggestions(): readonly Suggestion[] {
  return SUGGESTED_PRIORITIES.map((priority) =>
    plainSuggestion(
      priority,
      { P0: "blocks the release", P1: "makes the release conditional" }[priority as string] ?? "",
    ),
  );
}

/** The statuses, in capitals or lower case if the report writes them so. */
export function statusSuggestions({ findings }: ReportFacts): readonly Suggestion[] {
  const stated = findings.flatMap(({ statusStatement }) => statusStatement?.text.split(" ")[0] ?? []);
  const [sample = null] = byFrequency(stated);
  return SUGGESTED_STATUSES.map((status) => statusSuggestion(status, sample));
}

function statusSuggestion({ text, fill, effect }: SuggestedStatus, sample: string | null): Suggestion {
  const snippet = createSnippetWriter();
  const parts = text.split("{}");
  for (const [index, part] of parts.entries()) {
    snippet.text(index === 0 && fill.length === 0 ? inCaseOf(sample, part) : part);
    if (index < fill.length) snippet.place(fill[index] ?? "");
  }
  const label = fill.length === 0 ? inCaseOf(sample, text) : text.replaceAll("{}", "…");
  return { kind: "value", label, detail: "", documentation: effect, snippet: snippet.toString() };
}

const MOST_EFFORTS = 6;
const LONGEST_EFFORT = 16;

/** The efforts that the report states, the most common first, then common ones. */
export function effortSuggestions({ findings }: ReportFacts): readonly Suggestion[] {
  const stated = findings.flatMap(({ effort }) => {
    const text = effort?.text.trim() ?? "";
    return text === "" || text.length > LONGEST_EFFORT || text.includes("|") ? [] : [text];
  });
  const own = byFrequency(stated).slice(0, MOST_EFFORTS);
  return [...new Set([...own, ...SUGGESTED_EFFORTS])].map((text) =>
    plainSuggestion(text, own.includes(text) ? "used in this report" : ""),
  );
}

const MOST_LINES = 5000;

/** The people and teams that the document and the policy name. */
export function ownerSuggestions(lines: TextLines, policy: Policy, except: number): readonly Suggestion[] {
  const inDocument: string[] = [];
  for (let index = 0; index < Math.min(lines.count, MOST_LINES); index++) {
    const field = index === except ? null : fieldOf(lines.at(index));
    if (field !== null && OWNER_NAMES.has(field.name))
      inDocument.push(lines.at(index).slice(field.from).trim());
  }
  const inPolicy = [
    ...policy.waivers.flatMap(({ owner, approver }) => [owner, approver]),
    ...policy.stakeholders.map(({ title }) => title),
  ];
  const names = [...new Set([...inDocument, ...inPolicy])].filter((name) => name !== "");
  return names.map((name) => plainSuggestion(name, inDocument.includes(name) ? "" : "from the policy"));
}
