import { defineRule, FILE_START, type Report } from "./rule";

/** rules.md, Gates and verdict: a waiver that matches nothing is a warning. */
export const waiverProblem = defineRule({
  id: "waiver-without-effect",
  title: "Waiver without effect",
  severity: "warning",
  *check({ policy, findings, gates, judgedAt, reports, path }): Generator<Report> {
    const at = { path: reports[0]?.facts.path ?? path, range: FILE_START };
    for (const waiver of policy.waivers) {
      const name = waiver.finding ?? waiver.gate ?? waiver.fingerprint ?? "";
      const identity = [name, waiver.expires];
      if (judgedAt !== null && waiver.expires < judgedAt) {
        yield {
          ...at,
          message: `The waiver of ${name} expired on ${waiver.expires}: what it covered counts again.`,
          identity,
        };
        continue;
      }
      const finding =
        findings.find((candidate) => candidate.key === waiver.finding) ??
        findings.find(
          (candidate) => waiver.fingerprint !== null && candidate.fingerprint === waiver.fingerprint,
        );
      if (waiver.gate !== null ? gates.some((gate) => gate.id === waiver.gate) : finding !== undefined) {
        if (finding && waiver.fingerprint !== null && finding.fingerprint !== waiver.fingerprint) {
          yield {
            ...at,
            message: `The waiver of ${name} names the fingerprint of another finding: check what it was given for.`,
            identity,
          };
        }
        continue;
      }
      yield { ...at, message: `The waiver of ${name} matches nothing in the set.`, identity };
    }
  },
});
