// The output of `npm start` for a set. Pure.

/**
 * @typedef {{ path: string, policy: string, verdictText: string, blockers: readonly string[],
 *   findings: readonly { key: string, report: string, line: number, title: string }[] }} CheckedSet of `check --format json`
 */

/** Verdict and blockers, each with its place. @param {CheckedSet} set @returns {string[]} */
export function verdictLines({ path, policy, verdictText, blockers, findings }) {
  const heading = `${path}: ${verdictText} (policy ${policy})`;
  const places = blockers.map((key) => {
    const finding = findings.find((one) => one.key === key);
    return finding === undefined
      ? { place: "", text: key }
      : { place: `${finding.report}:${finding.line}`, text: `${key}  ${finding.title}` };
  });
  const width = Math.max(...places.map(({ place }) => place.length));
  const listed = places.map(({ place, text }) => `    ${place.padEnd(width)}  ${text}`);
  return [heading, `  ${blockerCount(blockers)}${listed.length > 0 ? ":" : ""}`, ...listed].map(
    withoutControls,
  );
}

/** One line for a set that is not decided on. @param {CheckedSet} set */
export function summaryLine({ path, verdictText, blockers }) {
  return withoutControls(`${path}: ${verdictText}, ${blockerCount(blockers)}`);
}

/** @param {readonly string[]} blockers */
function blockerCount({ length }) {
  return `${length === 0 ? "no" : length} ${length === 1 ? "blocker" : "blockers"}`;
}

/** A report must not send commands to the terminal. @param {string} line */
function withoutControls(line) {
  return line.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "?");
}
