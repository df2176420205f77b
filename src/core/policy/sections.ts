import type { HeadingFact, ReportFacts } from "../reader/facts";
import { DEEPEST_SECTION, topicsOf } from "./headingTopics";
import type { Phase, RequiredSection } from "./model";

/** A required section that is present, with the 1-based line of its heading or of its first evidence. */
export interface PresentSection {
  readonly id: string;
  readonly title: string;
  readonly line: number;
}

export interface MissingSection {
  readonly id: string;
  readonly title: string;
  readonly guidance: string;
  /** 1-based line of a matching heading with nothing below it, else null. */
  readonly emptyHeadingLine: number | null;
}

export interface SectionMatch {
  readonly present: readonly PresentSection[];
  readonly missing: readonly MissingSection[];
}

/**
 * Which required sections a report has, by meaning: a heading counts when it is about the section's topic, not when it merely mentions
 * it; the content that a section names counts anywhere in the report. Both lists are in the order of the phase.
 */
export function matchSections(phase: Phase, facts: ReportFacts): SectionMatch {
  const headings = headingsBySection(phase, facts);
  const present: PresentSection[] = [];
  const missing: MissingSection[] = [];
  for (const [index, section] of phase.sections.entries()) {
    const { id, title, guidance } = section;
    const found = headings.get(index);
    const line = found?.best?.line ?? contentLine(section, facts);
    if (line === null) missing.push({ id, title, guidance, emptyHeadingLine: found?.emptyLine ?? null });
    else present.push({ id, title, line });
  }
  return { present, missing };
}

interface SectionHeadings {
  /** The shallowest heading with content; among equals the one that matches the section best, then the first. */
  best: { readonly line: number; readonly score: number } | null;
  emptyLine: number | null;
}

function headingsBySection(phase: Phase, facts: ReportFacts): ReadonlyMap<number, SectionHeadings> {
  const findingLines = new Set(facts.findings.map((finding) => finding.range.line));
  const chapter = chapterLevel(facts);
  const found = new Map<number, SectionHeadings>();
  for (const [index, heading] of facts.headings.entries()) {
    const { line } = heading.range;
    const depth = heading.level - chapter;
    if (depth > DEEPEST_SECTION || isTitle(heading, facts) || findingLines.has(line)) continue;
    for (const { section, share } of topicsOf(phase, heading.text, depth)) {
      const known = found.get(section) ?? { best: null, emptyLine: null };
      const score = share - depth;
      if (!isFilled(index, facts.headings)) known.emptyLine ??= line;
      else if (known.best === null || score > known.best.score) known.best = { line, score };
      found.set(section, known);
    }
  }
  return found;
}

function chapterLevel(facts: ReportFacts): number {
  return facts.headings.reduce((level, one) => (isTitle(one, facts) ? level : Math.min(level, one.level)), 6);
}

function isTitle(heading: HeadingFact, facts: ReportFacts): boolean {
  return facts.title !== null && heading.range.line === facts.title.range.line;
}

/** Whether anything other than headings follows below the heading. A heading has at most five ancestors, so this is linear. */
function isFilled(index: number, headings: readonly HeadingFact[]): boolean {
  const heading = headings[index];
  if (heading === undefined || heading.hasContent) return heading !== undefined;
  for (let next = index + 1; next < headings.length; next++) {
    const child = headings[next];
    if (child === undefined || child.range.line > heading.endLine) return false;
    if (child.hasContent) return true;
  }
  return false;
}

type Content = NonNullable<RequiredSection["content"]>;
type Evidence = readonly { readonly range: { readonly line: number } }[];

const CONTENT: Readonly<Record<Content, (facts: ReportFacts) => Evidence>> = {
  findings: (facts) => facts.findings,
  "declared-counts": (facts) => facts.declaredCounts,
  "test-results": (facts) => facts.tests,
  performance: (facts) => facts.performance,
  compliance: (facts) => facts.compliance,
  verdict: (facts) => facts.verdicts,
};

function contentLine(section: RequiredSection, facts: ReportFacts): number | null {
  if (section.content === undefined) return null;
  const lines = CONTENT[section.content](facts).map((one) => one.range.line);
  return lines.length === 0 ? null : lines.reduce((first, line) => Math.min(first, line));
}
