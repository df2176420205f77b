import type { Evidence, SetModel, SetReport } from "../readiness/model";

/** Where the reports mention a topic: in fields, headings, lists, measured rows, and findings. Each place once, in order. */
export function statementsAbout(model: SetModel, words: RegExp): readonly Evidence[] {
  const places = model.reports.flatMap((report) =>
    statementsIn(report).filter(({ text }) => words.test(text)),
  );
  return places.filter(
    ({ path, line }, index) =>
      places.findIndex((place) => place.path === path && place.line === line) === index,
  );
}

function statementsIn({ facts }: SetReport): readonly Evidence[] {
  const fields = facts.findings.flatMap((finding) => [
    { text: finding.title, range: finding.range },
    ...finding.fields,
  ]);
  return [
    ...facts.fields,
    ...facts.headings,
    ...facts.checklist,
    ...facts.performance,
    ...facts.monitoring,
    ...fields,
  ]
    .map(({ text, range }) => ({ path: facts.path, line: range.line, text }))
    .sort((a, b) => a.line - b.line);
}
