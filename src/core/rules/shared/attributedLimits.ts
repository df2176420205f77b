/** Minimums and targets that a decision says a report sets, where that report sets another one for the same thing. */
import type { DecisionReading } from "../../decision/provenance/decisionReading";
import { figuresIn, type Figure } from "../../decision/provenance/figures";
import type { Passage } from "../../decision/provenance/passages";
import type { FigureIndex } from "../../decision/provenance/reportFigures";
import { ofFamily, type AnnotatedText } from "../../reader/annotations/annotate";
import { phrasesIn } from "../../reader/annotations/phrases";
import { says } from "../../reader/annotations/says";
import type { RuleContext } from "../rule";
import type { CitedLine } from "./citedDifference";
import { sentencesOf, type Sentence } from "./sentences";
import { spokenStems } from "./spokenFindings";

export interface OtherLimit {
  readonly passage: Passage;
  readonly figure: Figure;
  readonly stated: CitedLine & { readonly value: string };
}

/** Words that a sentence has in common with the line that sets the limit. */
const LEAST_COMMON = 3;
/** Words between the name of a report and what it does. */
const NEAR = 1;
/** Lines between what announces a list and its entries. */
const LONGEST_LIST = 8;

/** "Coverage above 50%, the minimum that QA sets for production", where the QA report requires at least 70%. */
export function otherLimits(
  decision: DecisionReading,
  { reports }: Pick<RuleContext, "reports">,
): readonly OtherLimit[] {
  return partsOf(decision).flatMap(({ passage, from, to, text }): readonly OtherLimit[] => {
    const isCited = decision
      .clauses()
      .some((one) => one.passage === passage && one.from < to && one.to > from);
    const role = isCited ? null : settingRole(phrasesIn(text));
    const figures = decision
      .figures(passage)
      .filter((one) => one.from >= from && one.to <= to && one.kind === "number" && one.unit !== null);
    const [figure] = figures;
    const own = reports.filter((one) => one.role === role);
    const [path] = own.map(({ facts }) => facts.path);
    const index = path === undefined ? undefined : decision.reportFigures?.get(path);
    if (figure === undefined || figures.length > 1 || path === undefined || index === undefined) return [];
    const stated = own.length > 1 ? null : limitIn(index, text, figure);
    return stated === null ? [] : [{ passage, figure, stated: { path, ...stated } }];
  });
}

/** Sentences, and the rows of tables. */
function partsOf({ passages }: DecisionReading): readonly Sentence[] {
  const rows = passages.filter(({ kind }) => kind === "row");
  return [
    ...sentencesOf(passages),
    ...rows.map((passage) => ({ passage, from: 0, to: passage.text.length, text: passage.text })),
  ];
}

/** The role whose report sets a limit: "the minimum that QA sets", "QA requires at least", "required by QA". */
function settingRole(said: AnnotatedText): string | null {
  if (!says(said.text, "setLimit", "limit")) return null;
  const names = [...ofFamily(said, "reportName"), ...ofFamily(said, "reportVoice")];
  const sets = ofFamily(said, "setLimit").filter(({ concept }) => concept === "sets");
  const own = names.filter((name) =>
    sets.some(
      (verb) =>
        (verb.first >= name.end && verb.first - name.end <= NEAR) ||
        (said.tokens[verb.end]?.word === "by" && name.first > verb.end && name.first - verb.end <= NEAR + 1),
    ),
  );
  const roles = new Set(own.map(({ concept }) => concept));
  const [role = null] = roles;
  return roles.size === 1 ? role : null;
}

/** The lines with one value of the unit that have the most words in common with what is said: another value than the figure, if they agree. */
function limitIn(
  { lines }: FigureIndex,
  text: string,
  figure: Figure,
): Omit<OtherLimit["stated"], "path"> | null {
  const said = spokenStems(text);
  const known = lines.flatMap((line, index) => {
    const plain = line.replaceAll("*", "");
    const alike = figuresIn(plain).filter(({ unit }) => unit === figure.unit);
    const compared = alike.filter(({ from }) => /[<>≤≥]=?\s?$/.test(plain.slice(0, from)));
    const [value, ...others] = compared.length > 0 ? compared : alike;
    const isLimit = compared.length > 0 || says(plain, "setLimit", "limit");
    if (value === undefined || others.length > 0 || !isLimit) return [];
    const words = spokenStems(`${announcing(lines, index)} ${plain}`);
    return [
      { value, line: index + 1, text: plain, common: [...words].filter((one) => said.has(one)).length },
    ];
  });
  const most = Math.max(0, ...known.map(({ common }) => common));
  const best = known.filter(({ common }) => common === most);
  const [first] = best;
  const isOne = best.every(({ value }) => value.key === first?.value.key);
  if (first === undefined || most < LEAST_COMMON || !isOne || first.value.key === figure.key) return null;
  return { line: first.line, text: first.text, value: first.value.text };
}

function announcing(lines: readonly string[], index: number): string {
  const before = lines.slice(Math.max(0, index - LONGEST_LIST), index);
  return before.findLast((line) => /^#{1,6}\s|:\W*$/.test(line)) ?? "";
}
