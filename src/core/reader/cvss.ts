/** The first base score, 0.0-10.0, of a text that mentions CVSS. */
export function scoreIn(text: string): number | null {
  if (text === "") return null;
  const score = /(?<![\d.:/])(10(?:\.0)?|\d\.\d|\d)(?![\d.]*\d|\s*%|\s*\/\s*(?!10))/.exec(
    text.slice(0, 120).replace(/v?[34]\.[01](?=\/|\s+(?:score|base))/gi, ""),
  );
  const value = score ? Number(score[1]) : Number.NaN;
  return value >= 0 && value <= 10 ? value : null;
}
