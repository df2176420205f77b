import type { LineIndex } from "../text/range";
import { oneLine, slug, wordsOf } from "../text/words";
import type { Candidate, CandidateLevel } from "./candidates/candidate";
import type { Details } from "./candidates/details";
import { cweOf } from "./candidates/weaknesses";
import { isSaidOfPart, type DocumentStatus } from "./documentStatus";
import { doneAbout, doneWorkIn, type DoneWork } from "./doneWork";
import {
  type Effort,
  type FindingFacts,
  type Severity,
  type SeverityStatement,
  type SourceLocation,
  type Statement,
  type StatusDetail,
} from "./facts";
import { fieldsOfMentions } from "./fieldsOfMentions";
import { normaliseId } from "./findingIds";
import type { Outline } from "./outline";
import type { Mention } from "./mention";
import type { Resolved } from "./resolve";
import { cvssBand, highest } from "./severityWords";

/** Turns resolved findings into facts, in document order, each with a key that is its own in this report. */
export function buildFindings(
  resolved: readonly Resolved[],
  outline: Outline,
  lines: LineIndex,
  ofDocument: readonly DocumentStatus[] = [],
): readonly FindingFacts[] {
  const said = { ofDocument, done: doneWorkIn(outline, lines) };
  const drafts = resolved.map((finding) => buildFinding(finding, outline, lines, said));
  const declared = new Map<string, number>();
  for (const { id } of drafts) {
    if (id !== null) declared.set(normaliseId(id), (declared.get(normaliseId(id)) ?? 0) + 1);
  }
  const used = new Map<string, number>();
  return drafts.map((finding) => {
    const isDeclaredOnce = finding.id !== null && declared.get(normaliseId(finding.id)) === 1;
    const base = isDeclaredOnce ? finding.id : slug(finding.title);
    const count = (used.get(base) ?? 0) + 1;
    used.set(base, count);
    return { ...finding, localKey: count === 1 ? base : `${base}-${count}` };
  });
}

/** What is said of findings elsewhere than where they are stated. */
interface SaidOfAll {
  readonly ofDocument: readonly DocumentStatus[];
  readonly done: readonly DoneWork[];
}

function buildFinding(
  resolved: Resolved,
  outline: Outline,
  lines: LineIndex,
  { ofDocument, done }: SaidOfAll,
): FindingFacts {
  const [first, ...others] = resolved.mentions;
  const { candidate } = first;
  const details = first.details;
  const range = lines.range(candidate.from, candidate.to);
  const statements = severityStatements(resolved.mentions, lines);
  const stated = statedSeverity(candidate.levels);
  const all = resolved.mentions.map((mention) => mention.details);
  const cvss = maximum(all.map((one) => one.cvss));
  const band = cvss === null ? null : cvssBand(cvss);
  const effective = [...statements.map((statement) => statement.severity), ...(band ? [band] : [])].reduce(
    highest,
    stated.severity,
  );
  const status = statusOfMentions(resolved.mentions, doneAbout(candidate, done), lines) ??
    statusOfDocument(
      ofDocument.filter((one) => isSaidOfPart(one, outline, candidate.from)),
      effective,
      candidate,
    ) ?? { status: "open", statement: null };
  const places = details.locations;
  const weaknesses = eachOnce(all.flatMap((one) => one.weaknesses));
  const fields = fieldsOfMentions(resolved.mentions, lines);
  return {
    localKey: "",
    id: candidate.id,
    title: oneLine(candidate.title, 200),
    severity: stated.severity,
    severitySource: stated.source,
    effectiveSeverity: effective,
    severityStatements: statements,
    priority: bestPriority(resolved.mentions),
    statusDetail: status.status,
    statusStatement: status.statement,
    range,
    form: candidate.form,
    endLine: lastLine(candidate.bodyEnd, outline, lines, range.endLine),
    alsoAt: [...new Set(others.map((mention) => lines.lineAt(mention.candidate.from)))]
      .filter((line) => line !== range.line)
      .sort((a, b) => a - b),
    effort: effortOfMentions(details, others),
    owner: all.find(({ owner }) => owner !== null)?.owner ?? null,
    locations: uniquePlaces(places.length > 0 ? places : all.flatMap((one) => one.locations)),
    cvss,
    cwe: cweOf(weaknesses),
    weaknesses,
    exposure: details.fields.find((field) => field.name === "exposure") ?? null,
    fields,
    subject: details.subject,
    sameAs: all.find(({ sameAs }) => sameAs !== null)?.sameAs ?? null,
    numberedAs: [...new Set(resolved.mentions.flatMap(numberedAs))],
    otherTitles: otherTitles(candidate.title, others),
  };
}

/** More mentions say nothing new. */
const MOST_TITLES = 10;

function otherTitles(title: string, others: readonly Mention[]): readonly string[] {
  const titles = others.map((mention) => oneLine(mention.candidate.title, 200));
  return [...new Set(titles)].filter((one) => one !== title).slice(0, MOST_TITLES);
}

/** docs/design/severity-and-priority.md: the label, else inherited, else the priority. */
function statedSeverity(levels: readonly CandidateLevel[]): Pick<CandidateLevel, "severity" | "source"> {
  for (const source of ["stated", "inherited", "priority", "cvss"] as const) {
    const level = levels.find((candidate) => candidate.source === source);
    if (level) return level;
  }
  return { severity: "info", source: "inherited" };
}

/** Every level that the report gives the finding. A plan's heading dates the work, it does not grade the finding. */
function severityStatements(mentions: readonly Mention[], lines: LineIndex): readonly SeverityStatement[] {
  const found: SeverityStatement[] = [];
  const known = new Set<string>();
  for (const level of gradingLevels(mentions)) {
    const range = lines.range(level.from, level.to);
    const key = `${range.line} ${level.severity}`;
    if (known.has(key)) continue;
    known.add(key);
    found.push({ severity: level.severity, source: level.source, text: oneLine(level.text, 200), range });
  }
  return found;
}

function gradingLevels(mentions: readonly Mention[]): readonly CandidateLevel[] {
  return mentions.flatMap(({ candidate }, index) => {
    const isGrading = index === 0 || candidate.form === "row";
    return candidate.levels.filter((level) => isGrading || level.source !== "inherited");
  });
}

/** The row 6 of a table of the priority P1 is referred to as `P1#6`. */
function numberedAs({ candidate }: Mention): readonly string[] {
  const number = /^#?(\d{1,3})\.?$/.exec(candidate.row?.row.cells[0]?.plain.trim() ?? "")?.[1];
  const priority = candidate.levels.find((level) => level.priority !== null)?.priority;
  return number === undefined || !priority ? [] : [`${priority}#${number}`];
}

function bestPriority(mentions: readonly Mention[]): FindingFacts["priority"] {
  const priorities = gradingLevels(mentions).flatMap(({ priority }) => priority ?? []);
  return priorities.sort()[0] ?? null;
}

interface StatusFound {
  readonly status: StatusDetail;
  readonly statement: Statement | null;
}

/** What the report says of all its findings, or of those of this level. */
function statusOfDocument(
  stated: readonly DocumentStatus[],
  severity: Severity,
  candidate: Candidate,
): StatusFound | null {
  const words = new Set(
    wordsOf([candidate.raw, ...(candidate.row?.row.cells ?? []).map(({ plain }) => plain)].join(" ")),
  );
  return (
    stated.find(
      ({ severities, kinds }) =>
        (severities === null || severities.has(severity)) &&
        (kinds.length === 0 || kinds.some((kind) => words.has(kind))),
    ) ?? null
  );
}

/** The last explicit statement of the document applies, otherwise the section's ("ALL FIXED"); null where neither says one. */
function statusOfMentions(
  mentions: readonly Mention[],
  done: readonly DoneWork[],
  lines: LineIndex,
): StatusFound | null {
  const explicit = [...mentions.flatMap(({ details }) => details.status ?? []), ...done].sort(
    (a, b) => a.range.from - b.range.from,
  );
  const last = explicit.at(-1);
  if (last) return { status: last.status, statement: { text: last.text, range: last.range } };
  const inherited = mentions[0]?.candidate.context.status;
  if (!inherited) return null;
  return {
    status: inherited.status,
    statement: { text: inherited.text, range: lines.range(inherited.from, inherited.to) },
  };
}

/** The finding's own figure, else those of the plans that name it: of one list they add up, of several the first counts. */
function effortOfMentions(own: Details, others: readonly Mention[]): Effort | null {
  const ownEffort = own.effort;
  if (ownEffort && ownEffort.minHours !== null) return ownEffort;
  const stated = others.flatMap((mention) => {
    const effort = mention.details.effort;
    return effort ? [{ effort, group: mention.candidate.group, sharedBy: mention.sharedBy }] : [];
  });
  // Hours say more than a size.
  const first = stated.find((entry) => entry.effort.minHours !== null);
  if (!first) return ownEffort ?? stated[0]?.effort ?? null;
  const together = stated.filter((entry) => entry.group >= 0 && entry.group === first.group);
  const lows = together.map((entry) => entry.effort.minHours);
  if (together.length < 2 || lows.includes(null)) return { ...first.effort, sharedBy: first.sharedBy };
  const open = together.some((entry) => entry.effort.maxHours === null);
  return {
    text: together.map((entry) => entry.effort.text).join(" + "),
    minHours: sum(lows.map((low) => low ?? 0)),
    maxHours: open ? null : sum(together.map((entry) => entry.effort.maxHours ?? 0)),
    sharedBy: Math.max(...together.map((entry) => entry.sharedBy)),
    range: first.effort.range,
  };
}

function eachOnce(statements: readonly Statement[]): readonly Statement[] {
  return [...new Map([...statements].reverse().map((one) => [one.text, one])).values()].reverse();
}

function uniquePlaces(places: readonly SourceLocation[]): readonly SourceLocation[] {
  const seen = new Set<string>();
  return places.filter((place) => {
    const key = `${place.path}:${place.startLine ?? ""}-${place.endLine ?? ""}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function lastLine(bodyEnd: number, outline: Outline, lines: LineIndex, least: number): number {
  for (let i = bodyEnd - 1; i >= 0; i--) {
    const element = outline.elements[i];
    if (!element || element.kind === "break") continue;
    const line = lines.lineAt(Math.max(element.from, element.to - 1));
    return Math.max(line, least);
  }
  return least;
}

function maximum(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? Math.max(...known) : null;
}

function sum(values: readonly number[]): number {
  return Math.round(values.reduce((total, value) => total + value, 0) * 1000) / 1000;
}

/** The more severe levels first; for tests and lists. */
export function bySeverity(
  a: { readonly effectiveSeverity: Severity },
  b: { readonly effectiveSeverity: Severity },
): number {
  if (a.effectiveSeverity === b.effectiveSeverity) return 0;
  return highest(a.effectiveSeverity, b.effectiveSeverity) === a.effectiveSeverity ? -1 : 1;
}
