import type { Policy } from "../policy/model";
import type { ReportFacts, ReportField } from "../reader/facts";
import { wordsOf } from "../text/words";
import type { Evidence, SubjectModel, SubjectValue } from "./model";

const FIELDS: Readonly<Record<keyof SubjectModel, readonly string[]>> = {
  name: ["service", "application", "product", "project", "component", "service name", "application name"],
  version: ["version", "release", "release version", "codebase version", "branch"],
  commit: ["commit", "commit hash", "revision", "head"],
  environment: ["environment", "target environment", "deployment target"],
};

/**
 * The subject of the decision: each value comes from the fields of the reports if they agree, or else from the policy. The name can also
 * come from the report titles: a part that at least two of them share.
 */
export function subjectOf(reports: readonly ReportFacts[], policy: Policy): SubjectModel {
  const value = (key: keyof SubjectModel): SubjectValue => {
    const stated = fieldValue(reports, FIELDS[key]) ?? (key === "name" ? sharedTitlePart(reports) : null);
    if (stated) return stated;
    const own = policy.subject[key];
    if (own !== null) return { value: own, source: "policy", evidence: [] };
    return { value: null, source: "not-evidenced", evidence: [] };
  };
  return {
    name: value("name"),
    version: value("version"),
    commit: value("commit"),
    environment: value("environment"),
  };
}

/** The value of the first of these fields that any report states, if all reports that state it agree. */
function fieldValue(reports: readonly ReportFacts[], names: readonly string[]): SubjectValue | null {
  for (const name of names) {
    const stated = reports.flatMap((facts) =>
      facts.fields.filter((field) => field.name === name).map((field) => ({ facts, field })),
    );
    const [first, ...others] = stated;
    if (!first) continue;
    if (others.some(({ field }) => comparable(field) !== comparable(first.field))) return null;
    const value = name === "branch" ? `branch ${first.field.value}` : first.field.value;
    return { value, source: "reports", evidence: stated.map(({ facts, field }) => evidence(facts, field)) };
  }
  return null;
}

/** Whether the reports are about different branches or versions, which is a condition of the verdict. */
export function branchConflict(reports: readonly ReportFacts[]): string | null {
  for (const name of ["branch", "commit", "version"]) {
    const stated = reports.flatMap((facts) => facts.fields.filter((field) => field.name === name));
    const distinct = new Set(stated.map(comparable));
    if (distinct.size > 1)
      return `The reports state different values for ${name}: ${[...new Set(stated.map((field) => field.value))].join(", ")}.`;
  }
  return null;
}

function sharedTitlePart(reports: readonly ReportFacts[]): SubjectValue | null {
  const parts = reports.flatMap((facts) => {
    const title = facts.title;
    return title
      ? title.text.split(/\s[-–—|]\s|:\s/).map((part) => ({ part: part.trim(), facts, title }))
      : [];
  });
  for (const { part } of parts) {
    const same = parts.filter((other) => other.part.toLowerCase() === part.toLowerCase());
    if (same.length < 2 || wordsOf(part).length === 0 || /^phase\b|^\d/i.test(part)) continue;
    return {
      value: part,
      source: "reports",
      evidence: same.map(({ facts, title }) => ({
        path: facts.path,
        line: title.range.line,
        text: title.text,
      })),
    };
  }
  return null;
}

function comparable(field: ReportField): string {
  return field.value.toLowerCase().replace(/\s+/g, " ").trim();
}

function evidence(facts: ReportFacts, field: ReportField): Evidence {
  return { path: facts.path, line: field.range.line, text: field.text };
}
