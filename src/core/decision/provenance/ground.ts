/** What the claims of a document by this tool can be based on: the facts of the reports by file and line, the effective policy, the model. */
import type { Policy } from "../../policy/model";
import type { Evidence, SetModel } from "../../readiness/model";
import type { ReportFacts } from "../../reader/facts";
import { plainLine } from "../plainLine";
import { figuresIn, idKey } from "./figures";

export interface Ground {
  /** Keys of the figures in the facts of a report on a line; null if there is no such report or line. */
  standsAt(path: string, line: number): ReadonlySet<string> | null;
  /** Whether a file is a report of the set. */
  isReport(path: string): boolean;
  /** Whether these words are a quotation from a report, which is then responsible for them. */
  isQuoted(words: string): boolean;
  readonly inPolicy: ReadonlySet<string>;
  /** Where each id appears, by its key. */
  readonly ids: ReadonlyMap<string, Evidence>;
}

const NOTHING: ReadonlySet<string> = new Set();

export function groundOf(model: SetModel): Ground {
  const reports = new Map(model.reports.map(({ facts }) => [facts.path, factsByLine(facts, model)]));
  return {
    standsAt(path, line) {
      const report = reports.get(path);
      if (!report || line < 1 || line > report.lineCount) return null;
      return report.lines.get(line) ?? NOTHING;
    },
    isReport: (path) => reports.has(path),
    // Rarely called, so nothing is cached. The figures are surrounded by our own words and quotation marks.
    isQuoted: (words) => {
      const quoted = /\d.*\d/.exec(words)?.[0] ?? words;
      return JSON.stringify([model.findings, model.reports]).includes(JSON.stringify(quoted).slice(1, -1));
    },
    inPolicy: policyKeys(model),
    ids: idsOf(model),
  };
}

interface FactsByLine {
  readonly lineCount: number;
  readonly lines: ReadonlyMap<number, ReadonlySet<string>>;
}

function factsByLine(facts: ReportFacts, model: SetModel): FactsByLine {
  const lines = new Map<number, Set<string>>();
  // The findings of the set also have the id that is shown if the author gave none.
  const findings = model.findings.filter(({ report }) => report === facts.path);
  collect({ ...facts, findings }, lines);
  for (const { id, displayId, title, alsoAt, severityStatements } of findings) {
    const name = collect([id, displayId, title], lines);
    const mentions = [...alsoAt, ...severityStatements.map(({ range }) => range.line)];
    for (const line of mentions) addKeys(lines, line, name);
  }
  for (const { path, line, text } of statementsOf(model)) {
    if (path === facts.path) addKeys(lines, line, collect(text, lines));
  }
  return { lineCount: facts.lineCount, lines };
}

/** What the engine cites in its own words, including the figures of gates. */
function statementsOf({ gates, subject, lookedAt }: SetModel): readonly Evidence[] {
  return [
    ...gates.flatMap((gate) => [...gate.evidence, ...gate.lookedAt]),
    ...Object.values(subject).flatMap(({ value, evidence }) =>
      evidence.map((entry) => ({ ...entry, text: `${entry.text} ${value ?? ""}` })),
    ),
    ...lookedAt.map(({ path, range, text, reason }) => ({
      path,
      line: range.line,
      text: `${reason} ${text}`,
    })),
  ];
}

function addKeys(lines: Map<number, Set<string>>, line: number, keys: readonly string[]): void {
  const known = lines.get(line) ?? new Set();
  for (const key of keys) known.add(key);
  lines.set(line, known);
}

/** Adds the keys of a value and of everything below it to its line. */
function collect(value: unknown, lines: Map<number, Set<string>>): readonly string[] {
  if (typeof value === "string") return keysOf(value);
  if (typeof value === "number") return numberKeys(value);
  if (typeof value !== "object" || value === null) return [];
  // Offsets in the text are not facts.
  const members = Object.entries(value).filter(([name]) => name !== "range");
  const keys = [...members.flatMap(([, member]) => collect(member, lines)), ...locationKeys(value)];
  const line = lineOf(value);
  if (line !== null) addKeys(lines, line, keys);
  return keys;
}

/** Keys of a text as the document would print it. */
function keysOf(text: string): readonly string[] {
  return figuresIn(plainLine(text)).map(({ key }) => key);
}

/** A cited place is always printed in the same form, regardless of the form in the report. */
function locationKeys(value: object): readonly string[] {
  if (!("path" in value && "startLine" in value && "endLine" in value)) return [];
  const { path, startLine, endLine } = value;
  if (typeof path !== "string" || typeof startLine !== "number") return [];
  const isRange = typeof endLine === "number" && endLine !== startLine;
  return keysOf(`${path}:${startLine}${isRange ? `-${endLine}` : ""}`);
}

function lineOf(value: object): number | null {
  if (!("range" in value) || typeof value.range !== "object" || value.range === null) return null;
  return "line" in value.range && typeof value.range.line === "number" ? value.range.line : null;
}

/** A computed number is printed with at most two decimals. */
export function numberKeys(value: number): readonly string[] {
  const printed = [value, Math.round(value * 10) / 10, Math.round(value * 100) / 100];
  return [...new Set(printed.map((number) => `n:${number}`))];
}

/** Every figure of the effective policy; shares also count as percentages. */
export function policyKeys({
  policy,
  gates,
  missing,
}: Pick<SetModel, "policy" | "gates" | "missing">): ReadonlySet<string> {
  const keys = new Set<string>(policy.gates.map(({ id }) => idKey(id)));
  const visit = (value: unknown): void => {
    if (typeof value === "number") {
      for (const key of numberKeys(value)) keys.add(key);
      if (value > 0 && value < 1) for (const key of numberKeys(value * 100)) keys.add(key);
    } else if (typeof value === "string") for (const { key } of figuresIn(value)) keys.add(key);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(visit);
  };
  visit(statingPolicy(policy));
  visit(missing);
  // The requirement of a gate comes from the policy, in the words of the engine.
  visit(gates.map(({ id, title, threshold }) => [id, title, threshold]));
  return keys;
}

/** The policy without the words that sections and reports are recognized by, which state nothing about a release. */
export function statingPolicy(policy: Policy): unknown {
  return {
    ...policy,
    phases: policy.phases.map(({ number, title, file, sections }) => [
      number,
      title,
      file,
      sections.map((section) => section.title),
    ]),
  };
}

function idsOf({ findings, gates }: SetModel): ReadonlyMap<string, Evidence> {
  const ids = new Map<string, Evidence>();
  for (const { id, displayId, report: path, range, title: text } of findings) {
    for (const known of [id, displayId]) {
      if (known !== null && !ids.has(idKey(known))) ids.set(idKey(known), { path, line: range.line, text });
    }
  }
  for (const { id, evidence } of gates) {
    const [first] = evidence;
    if (first && !ids.has(idKey(id))) ids.set(idKey(id), first);
  }
  return ids;
}
