import { beginsWith, says } from "../../reader/annotations/says";
import type { Entry, ReportFacts } from "../../reader/facts";
import { percentileOf, type Percentile } from "../measurements";
import { evidenceOf, type Evidence, type SetReport } from "../model";

/** A figure of a load test, as the report writes it. */
export interface Measured {
  readonly text: string;
  readonly place: Evidence;
}

/** What a report measured under load, in one scenario. */
export interface LoadTest {
  readonly name: Measured;
  readonly rate: Measured | null;
  readonly latency: Readonly<Partial<Record<Percentile, Measured>>>;
  readonly errors: Measured | null;
  /** The result that the report states. */
  readonly outcome: Measured | null;
}

/** The load tests of all reports, in order: labeled lines below a scenario, or rows with a column for each figure. */
export function loadTestsOf(reports: readonly SetReport[]): readonly LoadTest[] {
  return reports.flatMap(({ facts }) => scenariosIn(facts).map(loadTestOf).filter(isLoadTest));
}

interface Figure extends Measured {
  /** The label or the head of the column. */
  readonly label: string;
}

interface Scenario {
  readonly name: Measured;
  readonly figures: Figure[];
}

function scenariosIn(facts: ReportFacts): readonly Scenario[] {
  const compared = new Set(facts.performance.map(({ range }) => range.line));
  const scenarios: Scenario[] = [];
  let heading = "";
  for (const entry of facts.entries) {
    const [title = ""] = entry.titles;
    if (!isMeasurement(entry) || compared.has(entry.range.line)) continue;
    const place = evidenceOf(facts.path, entry);
    const [first, ...others] = entry.values;
    if (first === undefined) continue;
    if (first.header !== "" || others.length > 0) {
      const figures = entry.values.map(({ header, text }) => ({ label: header, text, place }));
      scenarios.push({ name: { text: entry.name, place }, figures });
    } else if (first.text === "") {
      scenarios.push({ name: { text: entry.text.replace(/:$/, ""), place }, figures: [] });
    } else {
      if (title !== heading) scenarios.push({ name: headingAbove(title, entry, facts), figures: [] });
      scenarios.at(-1)?.figures.push({ label: entry.name, text: first.text, place });
    }
    heading = title;
  }
  return scenarios;
}

/** In a part about tests of performance, and not what should be measured. */
function isMeasurement({ name, titles }: Entry): boolean {
  const around = titles.slice(0, 3);
  return (
    around.some((title) => says(title, "topic", "performance")) &&
    around.some((title) => TESTED.test(title)) &&
    ![name, ...titles.slice(0, 2)].some((text) => WANTED.test(text))
  );
}

const WANTED = /\b(?:targets?|goals?|requirements?|required|recommended|expected|planned|todo|to add)\b/i;
// An analysis of performance calculates with rates, too.
const TESTED = /\b(?:tests?|testing|tested|benchmarks?|measured|measurements?|results?|validation)\b/i;

function headingAbove(title: string, { range }: Entry, facts: ReportFacts): Measured {
  const above = facts.headings.filter((heading) => heading.range.line < range.line).at(-1);
  return { text: title, place: evidenceOf(facts.path, above ?? { text: title, range }) };
}

const TIME = /^\W{0,3}\d[\d.,]*\s*(?:ms|s|sec|seconds?|µs|us)\b/i;
const RATE = /\/\s*s(?:ec(?:ond)?)?\b|\bper second\b|\b[rt]ps\b|\bthroughput\b/i;

function loadTestOf({ name, figures }: Scenario): LoadTest {
  const latencies = figures.flatMap((figure) => {
    const percentile = TIME.test(figure.text) ? percentileOf(figure.label) : null;
    return percentile === null ? [] : [[percentile, figure] as const];
  });
  return {
    name,
    rate: figures.find(({ label, text }) => /^\W{0,3}\d/.test(text) && RATE.test(`${label} ${text}`)) ?? null,
    latency: Object.fromEntries(latencies),
    errors: figures.find(({ label, text }) => /\berrors?\b/i.test(label) && /\d\s*%/.test(text)) ?? null,
    outcome: figures.find(({ label }) => beginsWith(label, "performanceColumn", "status")) ?? null,
  };
}

function isLoadTest({ rate, latency }: LoadTest): boolean {
  return rate !== null || Object.keys(latency).length > 1;
}
