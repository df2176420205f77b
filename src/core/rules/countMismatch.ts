import { restatedFrom } from "../readiness/restatedCounts";
import { countChecks, type CountCheck } from "../reader/countedFindings";
import type { FindingFacts } from "../reader/facts";
import { enumerated } from "../text/phrases";
import { correctFigure } from "./fixes/correctFigure";
import { defineRule, type Fix, type FixInput, type Report } from "./rule";

export const countMismatch = defineRule({
  id: "count-mismatch",
  title: "Finding count does not match",
  level: "warning",
  docs: `
    The report states how many findings of a level it contains, in a table or after a heading, but contains a different number. Either the count is
    outdated or a finding is missing from the report, and then it is missing from the decision too. A finding that is described twice counts once.

    Correct the count with the quick fix, or add the missing finding. Gates and the verdict are computed from the findings, never from a count.

    A count that repeats the findings of another report is not reported.
  `,
  examples: {
    bad: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        | Severity | Count |
        | -------- | ----- |
        | Critical | 2     | <!-- problem -->
        | High     | 0     |

        ### SEC-1: Signing key in the container image

        **Severity:** Critical
      `,
    },
    good: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        | Severity | Count |
        | -------- | ----- |
        | Critical | 1     |
        | High     | 0     |

        ### SEC-1: Signing key in the container image

        **Severity:** Critical
      `,
    },
  },
  *check({ reports, findings }): Generator<Report> {
    const shown = new Map(
      findings.map(({ report, range, displayId }) => [`${report} ${range.from}`, displayId]),
    );
    for (const report of reports) {
      const isRestated = restatedFrom(report, reports) !== null;
      for (const check of countChecks(report.facts)) {
        if (check.stated === check.counted.length || (check.of === "report" && isRestated)) continue;
        const { path } = report.facts;
        yield problem(path, check, ({ range }) => shown.get(`${path} ${range.from}`) ?? `line ${range.line}`);
      }
    }
  },
  fix({ text, facts }: FixInput): readonly Fix[] {
    return countChecks(facts)
      .filter(({ stated, counted }) => stated !== counted.length)
      .flatMap((check) =>
        correctFigure({
          text,
          range: check.range,
          identity: identityOf(check),
          noun: "count",
          stated: check.stated,
          right: check.counted.length,
        }),
      );
  },
});

function problem(path: string, check: CountCheck, nameOf: (finding: FindingFacts) => string): Report {
  const { stated, severity, counted, of, range } = check;
  const what = `${severity === null ? "" : `${severity} `}${stated === 1 ? "finding" : "findings"}`;
  const where = of === "report" ? "The report" : "This section";
  const names = enumerated([...new Set(counted.map(nameOf))]);
  const found = counted.length === 0 ? "none" : `${counted.length} (${names})`;
  const remedy =
    counted.length > stated ? "Correct the count." : "Correct the count or add the missing findings.";
  return {
    path,
    range,
    message: `${where} states ${stated} ${what} but contains ${found}. ${remedy}`,
    identity: identityOf(check),
    related: counted.map((finding) => ({ path, line: finding.range.line, message: finding.title })),
  };
}

function identityOf({ of, severity, stated }: CountCheck): readonly string[] {
  return [of, severity ?? "", String(stated)];
}
