import type { CompareOutput } from "../core/contract/compare";
import { VERDICTS } from "../core/reader/facts";
import type { Invocation } from "./arguments";

/** What the text of `compare` alone does not tell: which findings blocked the release, before and after. */
export interface ComparedBlockers {
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

/** Whether a comparison fails by `compare --fail-on`. */
export function failsOnChange(
  output: CompareOutput,
  blockers: ComparedBlockers,
  { values }: Pick<Invocation, "values">,
): boolean {
  switch (values.get("fail-on")) {
    case "verdict":
      return isVerdictWorse(output);
    case "error":
      return isWorse(output, blockers);
    case "warning":
      return isWorse(output, blockers) || isDoubtful(output, blockers);
    case "info":
      return isDifferent(output);
    default:
      return false;
  }
}

function isVerdictWorse({ before, after }: CompareOutput): boolean {
  return VERDICTS.indexOf(after.verdict) > VERDICTS.indexOf(before.verdict);
}

function isWorse(output: CompareOutput, { before }: ComparedBlockers): boolean {
  return isVerdictWorse(output) || output.findings.goneWithoutEvidence.some(({ key }) => before.has(key));
}

function isDoubtful({ findings }: CompareOutput, { before, after }: ComparedBlockers): boolean {
  const isNewBlocker = findings.new.some(({ key }) => after.has(key));
  const blocksNow = findings.changed.some(
    ({ finding, keyBefore }) => after.has(finding.key) && !before.has(keyBefore),
  );
  return findings.goneWithoutEvidence.length > 0 || isNewBlocker || blocksNow;
}

function isDifferent({ before, after, gates, findings, waivers }: CompareOutput): boolean {
  const changes = [
    ...[findings.new, findings.changed, findings.goneWithoutEvidence, findings.goneResolved],
    ...[gates.changed, waivers.new, waivers.changed, waivers.gone],
  ];
  return before.verdict !== after.verdict || changes.some((list) => list.length > 0);
}
