import { counted, reference, type GateRule } from "./gate";

/** A8, B8: a phase report's own verdict is not approved. A conditional one is a condition of the whole verdict. */
export const phaseVerdicts: GateRule = (input) => {
  const refusing = input.reports.filter((report) => report.verdict === "not-approved");
  const silent = input.reports.filter((report) => report.verdict === null);
  const lookedAt = [
    ...silent.map((report) => ({ path: report.facts.path, line: 1, text: "states no verdict" })),
    ...input.reports.flatMap((report) =>
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
      why: `Not approved by its own verdict: ${refusing.map((report) => report.role).join(", ")}. Of several verdicts in a report the least favourable counts.`,
      toPass: "Mend what the reports name, and have them assessed anew.",
      evidence: refusing.flatMap((report) =>
        report.facts.verdicts.map((verdict) =>
          reference(report, verdict, `${verdict.verdict}: ${verdict.text}`),
        ),
      ),
      lookedAt,
    };
  }
  const evidence = input.reports.flatMap((report) =>
    report.facts.verdicts.map((verdict) => reference(report, verdict, `${verdict.verdict}: ${verdict.text}`)),
  );
  const missing = input.missing.map((phase) => phase.title);
  const isKnown = evidence.length > 0 && missing.length === 0;
  return {
    state: isKnown ? "pass" : "not-evidenced",
    actual: isKnown
      ? "no report says not approved"
      : missing.length > 0
        ? `${counted(missing.length, "report")} missing`
        : "no verdicts",
    why: isKnown
      ? "No phase report says not approved."
      : missing.length > 0
        ? `Missing: ${missing.join(", ")}.`
        : "No phase report states a verdict.",
    toPass: isKnown ? "" : "Have every phase report state its verdict.",
    evidence,
    lookedAt,
  };
};
