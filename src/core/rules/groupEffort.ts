import type { GroupEffort } from "../reader/claims";
import type { Effort, FindingFacts, ReportFacts } from "../reader/facts";
import { normaliseId } from "../reader/findingIds";
import { bounded } from "../text/phrases";
import { oneLine } from "../text/words";
import { defineRule, type Report } from "./rule";
import { documentsOf } from "./shared/documents";

/** Share of the stated hours by which the sum may differ: efforts are estimates. */
const MARGIN = 0.1;

export const groupEffort = defineRule({
  id: "group-effort",
  title: "Effort of several findings does not match",
  level: "warning",
  docs: `
    A line says how long a number of findings takes, and the same document states another sum of efforts for exactly that number of findings of
    that kind. The plan rests on the wrong one of the two.

    Correct the sum or an effort. A difference of up to ten percent is accepted, unless a list above the sum names the findings. Nothing is reported
    if the document lists another number of findings or if one of them has no effort.
  `,
  examples: {
    bad: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ## Blockers

        ### SEC-1: Signing key in the container image

        **Severity:** Critical

        **Effort:** 4 hours

        ### SEC-2: Sessions never end

        **Severity:** Critical

        **Effort:** 3 hours

        ## Plan

        1. Complete both: the 2 critical blockers (15 hours) <!-- problem -->
      `,
    },
    good: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ## Blockers

        ### SEC-1: Signing key in the container image

        **Severity:** Critical

        **Effort:** 4 hours

        ### SEC-2: Sessions never end

        **Severity:** Critical

        **Effort:** 3 hours

        ## Plan

        1. Complete both: the 2 critical blockers (7 hours)
      `,
    },
  },
  *check(context): Generator<Report> {
    for (const document of documentsOf(context)) {
      for (const claim of document.claims.groupEfforts) {
        const counted = document.findings.filter((finding) => isCounted(finding, claim));
        const efforts = counted.flatMap(({ effort }) => effort ?? []);
        if (counted.length !== claim.count || efforts.length !== counted.length) continue;
        const sum = sumOf(efforts);
        if (!isMatching(claim, sum)) yield problem(document, claim, sum, efforts);
      }
    }
  },
});

interface Hours {
  readonly least: number;
  readonly most: number | null;
}

function isCounted(
  { id, severity, priority, statusDetail }: FindingFacts,
  { of, ids }: GroupEffort,
): boolean {
  if (statusDetail === "superseded") return false;
  if (ids.length > 0) return id !== null && ids.some((named) => normaliseId(named) === normaliseId(id));
  if (of === "blocker") return severity === "critical" || priority === "P0";
  return of === "all" || severity === of;
}

function sumOf(efforts: readonly Effort[]): Hours {
  const isOpen = efforts.some(({ maxHours }) => maxHours === null);
  return {
    least: efforts.reduce((sum, { minHours }) => sum + (minHours ?? 0), 0),
    most: isOpen ? null : efforts.reduce((sum, { maxHours }) => sum + (maxHours ?? 0), 0),
  };
}

/** Whether two ranges overlap; with a margin, unless the parts are named. */
function isMatching({ hours, ids }: GroupEffort, sum: Hours): boolean {
  const margin = ids.length > 0 ? 0 : MARGIN;
  const isBelow = (most: number | null, least: number): boolean =>
    most !== null && most * (1 + margin) < least;
  return !isBelow(hours.most, sum.least) && !isBelow(sum.most, hours.least);
}

function problem(
  { path }: ReportFacts,
  { text, range, count, hours, ids }: GroupEffort,
  sum: Hours,
  efforts: readonly Effort[],
): Report {
  return {
    path,
    range,
    message: `"${oneLine(text, 80)}" states ${bounded(hours, "hours")}, but the efforts of the ${count} findings add up to ${bounded(sum, "hours")}. Correct the sum or an effort.`,
    identity: [oneLine(text, 80), ...ids],
    related: efforts.map((effort) => ({ path, line: effort.range.line, message: effort.text })),
  };
}
