import type { VerdictsGiven } from "../../policy/requirement";
import { isOnly, says } from "../../reader/annotations/says";
import { oneLine, wordsOf } from "../../text/words";
import type { Evidence, SetReport } from "../model";
import { counted, missingOf, reference, reportsOf, type GateRule } from "./gate";

/** Fails if the verdict of a report is not approved. A conditional verdict is a condition of the overall verdict. */
export const phaseVerdicts: GateRule<VerdictsGiven> = (input, { roles }) => {
  const reports = reportsOf(input, roles);
  const refusing = reports.filter((report) => report.verdict === "not-approved");
  const silent = reports.filter((report) => report.verdict === null);
  const lookedAt = [
    ...silent.map((report) => ({ path: report.facts.path, line: 1, text: "does not state a verdict" })),
    ...reports.flatMap((report) =>
      report.facts.lookedAt
        .filter((entry) => entry.about === "verdict")
        .map((entry) => ({
          path: report.facts.path,
          line: entry.range.line,
          text: `${entry.reason}: ${entry.text}`,
        })),
    ),
  ];
  if (refusing.length > 0) {
    return {
      state: "fail",
      actual: `${counted(refusing.length, "report")} not approved`,
      why: `Reports with the verdict not approved: ${refusing.map((report) => report.role).join(", ")}. If a report states several verdicts, the least favorable counts.`,
      toPass: "Fix the issues these reports list, then re-assess.",
      evidence: refusing.flatMap((report) =>
        report.facts.verdicts.map((verdict) =>
          reference(report, verdict, `${verdict.verdict}: ${verdict.text}`),
        ),
      ),
      lookedAt,
    };
  }
  const evidence = reports.flatMap((report) =>
    report.facts.verdicts.map((verdict) => reference(report, verdict, `${verdict.verdict}: ${verdict.text}`)),
  );
  const missing = missingOf(input, roles).map((phase) => phase.title);
  const [unread] = silent.flatMap(unreadVerdicts);
  if (evidence.length > 0 && missing.length === 0 && unread !== undefined) {
    const { path, line, text } = unread;
    return {
      state: "not-evidenced",
      actual: "verdict not read",
      why: `A report states a verdict in words that are not known: "${oneLine(text, 80)}" (${path}:${line}).`,
      toPass: `State the verdict in the words of the policy: ${Object.values(input.policy.decision.wording).join(", ")}.`,
      evidence: [],
      lookedAt: [unread, ...evidence],
    };
  }
  const isKnown = evidence.length > 0 && missing.length === 0;
  return {
    state: isKnown ? "pass" : "not-evidenced",
    actual: isKnown
      ? "0 reports not approved"
      : missing.length > 0
        ? `${counted(missing.length, "report")} missing`
        : "no verdicts",
    why: isKnown
      ? "No report has the verdict not approved."
      : missing.length > 0
        ? `Missing reports: ${missing.join(", ")}.`
        : "No report states a verdict.",
    toPass: isKnown ? "" : "State a verdict in every report.",
    evidence,
    lookedAt,
  };
};

/** A report without a verdict may refuse in words that nothing knows: "**Verdict:** Not fit for service". */
function unreadVerdicts(report: SetReport): readonly Evidence[] {
  return report.facts.verdictAnswers
    .filter(({ name, value }) => isOnly(name, "verdictLabel", "only") && (isShort(value) || denies(value)))
    .map((statement) => reference(report, statement));
}

/** A sentence below "Verdict" explains something; a few words are the answer. */
function isShort(value: string): boolean {
  return wordsOf(value).length <= LONGEST_ANSWER;
}

/** "The inspectors do not consider the bridge to be …": it may refuse. */
function denies(value: string): boolean {
  return says(value, "negation", "not");
}

const LONGEST_ANSWER = 8;
