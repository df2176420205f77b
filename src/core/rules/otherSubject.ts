import type { ReportFacts, ReportField } from "../reader/facts";
import { reportDate } from "../readiness/dates";
import { enumerated } from "../text/phrases";
import { defineRule, type Report } from "./rule";
import { documentsOf } from "./shared/documents";
import { placeName } from "./shared/placeName";

/** Fields that say what a document is about, the most telling first. */
const FIELDS = ["branch", "version", "release", "release version", "commit"] as const;
/** Reports of one assessment are written within this many days. */
const MOST_DAYS = 60;
const DAY = 86_400_000;

export const otherSubject = defineRule({
  id: "other-subject",
  title: "Report about another version or date",
  level: "warning",
  docs: `
    A report states another branch, version or commit than the other documents of the set, or it is more than ${MOST_DAYS} days older than the newest one. Its findings
    and figures may not be those of the release.

    Repeat the assessment for this release, or correct the field. If an older report still applies, say so in its head with a line such as
    \`**Re-assessed:** 2026-03-02\`.

    Only the fields in the head of a document are compared. The document that differs from most others is reported; if half of them differ, the older ones are.
  `,
  examples: {
    bad: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        **Date:** 2026-03-02

        **Branch:** release/2.4
      `,
      "07_QA_VALIDATION.md": `
        # QA Validation

        **Date:** 2025-06-02 <!-- problem -->

        **Branch:** release/2.1
      `,
    },
    good: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        **Date:** 2026-03-02

        **Branch:** release/2.4
      `,
      "07_QA_VALIDATION.md": `
        # QA Validation

        **Date:** 2026-02-26

        **Branch:** release/2.4
      `,
    },
  },
  *check(context): Generator<Report> {
    const documents = documentsOf(context).map(headOf);
    const newest = documents
      .map(({ date }) => date)
      .filter((date) => date !== null)
      .toSorted()
      .at(-1);
    for (const document of documents) {
      if (document.isReassessed) continue;
      const differences = [
        ...FIELDS.flatMap((name) => otherValue(name, document, documents) ?? []),
        ...(newest === undefined ? [] : (tooOld(document, newest, documents) ?? [])),
      ];
      const [first] = differences.toSorted((a, b) => a.field.range.line - b.field.range.line);
      if (first) yield problem(document, first.field, differences);
    }
  },
});

interface Head {
  readonly facts: ReportFacts;
  readonly date: string | null;
  readonly isReassessed: boolean;
}

function headOf(facts: ReportFacts): Head {
  const isReassessed = facts.fields.some(({ name }) =>
    /^re-?(?:assess|audit|review|validat|test)/.test(name),
  );
  return { facts, date: reportDate(facts), isReassessed };
}

interface Difference {
  readonly field: ReportField;
  readonly says: string;
  readonly others: string;
  readonly at: { readonly path: string; readonly line: number; readonly message: string };
}

function otherValue(name: string, document: Head, documents: readonly Head[]): Difference | null {
  const field = fieldOf(document, name);
  if (!field) return null;
  const stated = documents.flatMap((one) => {
    const other = fieldOf(one, name);
    return other ? [{ document: one, field: other }] : [];
  });
  const usual = usualOf(stated);
  if (!usual || isSameValue(field, usual.field)) return null;
  const { path } = usual.document.facts;
  const { line } = usual.field.range;
  return {
    field,
    says: `the ${name} ${field.value}`,
    others: `${usual.field.value} (${placeName({ path, line }, document.facts.path)})`,
    at: { path, line, message: usual.field.text },
  };
}

/** What most documents state, or the newest of them if no value is stated more often. */
function usualOf<T extends { readonly document: Head; readonly field: ReportField }>(
  stated: readonly T[],
): T | undefined {
  const counts = new Map<string, number>();
  for (const { field } of stated) counts.set(comparable(field), (counts.get(comparable(field)) ?? 0) + 1);
  return stated.toSorted(
    (a, b) =>
      (counts.get(comparable(b.field)) ?? 0) - (counts.get(comparable(a.field)) ?? 0) ||
      (b.document.date ?? "").localeCompare(a.document.date ?? "", "en"),
  )[0];
}

function fieldOf({ facts }: Head, name: string): ReportField | undefined {
  return facts.fields.find((field) => field.name === name);
}

/** Equal, or one contains the other: "main at 1a2b3c4" is about main. A sentence names no value that can be compared. */
function isSameValue(one: ReportField, other: ReportField): boolean {
  const [a, b] = [comparable(one), comparable(other)];
  const isNested = (whole: ReportField, part: string): boolean => whole.value.toLowerCase().includes(part);
  return (
    a === b ||
    isNested(one, b) ||
    isNested(other, a) ||
    /\s\S+\s/.test(a) ||
    /\s\S+\s/.test(b) ||
    isVague(a) ||
    isVague(b)
  );
}

/** "Current HEAD", "TBD": no value. */
function isVague(value: string): boolean {
  return !/[\d/]/.test(value) && /\s/.test(value);
}

/** Without markup and remarks: "`main` (frozen)" is "main". */
function comparable({ value }: ReportField): string {
  const bare = value.toLowerCase().split(/[(,;|]|\s[-–—]\s/)[0] ?? "";
  return bare.replace(/[`*"']|^(?:v|version|branch|commit)(?=[\s\d])/g, "").trim();
}

function tooOld(
  { facts, date }: Head,
  newest: string,
  documents: readonly Head[],
): readonly Difference[] | null {
  if (date === null) return null;
  const days = Math.round((Date.parse(newest) - Date.parse(date)) / DAY);
  const field = facts.fields.find(({ value, name }) => /date|generated|updated/.test(name) && value !== "");
  const other = documents.find((one) => one.date === newest);
  if (days <= MOST_DAYS || !field || !other) return null;
  const at = other.facts.fields.find(({ name }) => /date|generated|updated/.test(name));
  const line = at?.range.line ?? 1;
  const { path } = other.facts;
  return [
    {
      field,
      says: `the date ${date}`,
      others: `${newest} (${placeName({ path, line }, facts.path)}), ${days} days later`,
      at: { path, line, message: at?.text ?? "" },
    },
  ];
}

function problem({ facts }: Head, field: ReportField, differences: readonly Difference[]): Report {
  const said = enumerated(differences.map(({ says }) => says));
  const others = enumerated(differences.map((one) => one.others));
  return {
    path: facts.path,
    range: field.range,
    message: `This document states ${said}, but the other documents of the set state ${others}. Repeat the assessment for this release or correct the field.`,
    identity: differences.map(({ says }) => says),
    related: differences.map(({ at }) => at),
  };
}
