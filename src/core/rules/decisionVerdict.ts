import { placeIn, type DecisionReading } from "../decision/provenance/decisionReading";
import type { Policy } from "../policy/model";
import type { Verdict, VerdictStatement } from "../reader/facts";
import { defineRule, type Report } from "./rule";
import { VERDICT_WORDS } from "./shared/verdictWords";

const RANKS: Readonly<Record<Verdict, number>> = { "not-approved": 0, conditional: 1, approved: 2 };

export const decisionVerdict = defineRule({
  id: "decision-verdict",
  title: "Decision contradicts the computed verdict",
  level: "error",
  docs: `
    The decision document states a different verdict than the one computed from its reports and the policy. A more favorable verdict releases what
    they block, which is an error. A stricter one is a warning.

    Correct the reports or the policy where they are wrong, add a waiver for each accepted risk, or generate the decision again. If the document states
    several verdicts, the most favorable one is checked, because people will act on it.
  `,
  examples: {
    bad: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ### SEC-1: Signing key in the container image

        **Severity:** Critical
      `,
      "08_RELEASE_DECISION.md": `
        # Release Decision

        **Decision:** APPROVED <!-- problem -->

        SEC-1 is fixed in the next release.
      `,
    },
    good: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ### SEC-1: Signing key in the container image

        **Severity:** Critical
      `,
      "08_RELEASE_DECISION.md": `
        # Release Decision

        **Decision:** NOT APPROVED

        SEC-1 blocks the release.
      `,
    },
  },
  *check({ decisionText, policy, verdict, verdictText, reasons }): Generator<Report> {
    if (decisionText === null) return;
    const verdicts = statedVerdicts(decisionText, policy.decision.wording);
    const byFavor = [...verdicts].sort((a, b) => RANKS[b.verdict] - RANKS[a.verdict]);
    // People act on the most favorable verdict; if all are stricter than the computed one, this is the closest.
    const [statement] = byFavor;
    if (!statement || statement.verdict === verdict) return;
    const isFavorable = RANKS[statement.verdict] > RANKS[verdict];
    if (!isFavorable && verdicts.some((one) => one.verdict === verdict)) return;
    const stated = VERDICT_WORDS[statement.verdict];
    const why = isFavorable && reasons[0] !== undefined ? ` ${reasons[0].replace(/\.?$/, ".")}` : "";
    yield {
      path: decisionText.path,
      range: statement.range,
      message: `The decision says "${stated}", but the verdict computed from its reports and policy is "${verdictText}".${why}`,
      identity: [],
      // A stricter decision releases nothing that is blocked.
      ...(isFavorable ? {} : { severity: "warning" as const }),
    };
  },
});

type Stated = Pick<VerdictStatement, "verdict" | "range">;

const LABEL = /^(?:(?:release|final) )?(?:decision|verdict): */i;

/** What the document decides, in the words of any report or of its policy ("CLEAR TO SAIL"). */
function statedVerdicts(reading: DecisionReading, wording: Policy["decision"]["wording"]): readonly Stated[] {
  const known = new Set(reading.verdicts.map(({ range }) => range.line));
  const stated: Stated[] = [...reading.verdicts];
  for (const passage of reading.passages) {
    const { text } = passage;
    const label = LABEL.exec(text)?.[0];
    const verdict = label === undefined ? null : verdictOf(text.slice(label.length), wording);
    if (verdict === null) continue;
    const range = placeIn(reading, passage, 0, text.length);
    if (!known.has(range.line) && !reading.isHuman(range.line)) stated.push({ verdict, range });
  }
  return stated;
}

/** The verdict whose wording a text begins with. The longest match wins, because one wording may begin with another. */
function verdictOf(text: string, wording: Policy["decision"]["wording"]): Verdict | null {
  const said = text.toLowerCase();
  const [longest] = (["not-approved", "conditional", "approved"] as const)
    .filter((verdict) => {
      const words = wording[verdict].toLowerCase();
      return words !== "" && said.startsWith(words) && !/^[\p{L}\p{N}]/u.test(said.slice(words.length));
    })
    .sort((one, other) => wording[other].length - wording[one].length);
  return longest ?? null;
}
