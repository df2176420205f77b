import { restatedFrom } from "../readiness/restatedCounts";
import { wrongClaims, type WrongClaim, type WrongFigure } from "../reader/claimedCounts";
import { countChecks, countHolds, type CountCheck } from "../reader/countedFindings";
import type { FindingFacts, ReportFacts } from "../reader/facts";
import { enumerated } from "../text/phrases";
import { correctFigure } from "./fixes/correctFigure";
import { defineRule, type Fix, type FixInput, type Report } from "./rule";

export const countMismatch = defineRule({
  id: "count-mismatch",
  title: "Finding count does not match",
  level: "warning",
  docs: `
    The report states how many findings it contains, in a table, after a heading or in a sentence of its summary, but contains a different number.
    Either the count is outdated or a finding is missing from the report, and then it is missing from the decision too. A finding that is described
    twice counts once. If a sentence and a table state the same wrong total, only the sentence is reported.

    Correct the count with the quick fix, or add the missing finding. Gates and the verdict are computed from the findings, never from a count.

    A count that repeats the findings of another report is not reported. A figure such as "12+" is only reported if there are fewer findings.
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
      const { path } = report.facts;
      const nameOf = ({ range }: FindingFacts): string =>
        shown.get(`${path} ${range.from}`) ?? `line ${range.line}`;
      const claims = isRestated ? [] : wrongClaims(report.facts);
      for (const one of claims) yield claimProblem(report.facts, one, nameOf);
      for (const check of countChecks(report.facts)) {
        if (countHolds(check) || (check.of === "report" && isRestated)) continue;
        if (check.of === "report" && claims.some((one) => isRepeated(one, check, report.facts))) continue;
        yield problem(path, check, nameOf);
      }
    }
  },
  fix(input: FixInput): readonly Fix[] {
    const claims = wrongClaims(input.facts).flatMap(({ claim, wrong }) =>
      wrong.length > 1
        ? []
        : wrong.flatMap(({ stated, counted }) =>
            correctFigure({
              ...{ input, range: claim.range, identity: claimIdentity(wrong), problemsIn },
              ...{ noun: "count", stated, right: counted.length },
            }),
          ),
    );
    const counts = wrongChecks(input.facts).flatMap((check) =>
      correctFigure({
        ...{ input, range: check.range, identity: identityOf(check), problemsIn },
        ...{ noun: "count", stated: check.stated, right: check.counted.length },
      }),
    );
    return [...claims, ...counts];
  },
});

/** What is wrong with the counts of a report that counts its own findings. */
function problemsIn(facts: ReportFacts): readonly (readonly string[])[] {
  return [
    ...wrongClaims(facts).map(({ wrong }) => claimIdentity(wrong)),
    ...wrongChecks(facts).map(identityOf),
  ];
}

function wrongChecks(facts: ReportFacts): readonly CountCheck[] {
  return countChecks(facts).filter((check) => !countHolds(check));
}

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

/** Whether a sentence repeats what a table or list says: the same figure of a level, or the total of all of them. */
function isRepeated({ claim, wrong }: WrongClaim, check: CountCheck, facts: ReportFacts): boolean {
  if (wrong.some(({ stated, severity }) => severity === check.severity && stated === check.stated))
    return true;
  const sum = facts.declaredCounts.reduce((total, { count }) => total + count, 0);
  return claim.total?.least === sum && wrong.some(({ severity }) => severity === null);
}

function claimProblem(
  { path, declaredCounts }: ReportFacts,
  { claim, wrong }: WrongClaim,
  nameOf: (finding: FindingFacts) => string,
): Report {
  const isTotal = wrong.some(({ severity }) => severity === null);
  // The table below the sentence says which level is wrong.
  const rows = isTotal ? declaredCounts.filter(({ count }) => count > 0) : [];
  const stated = enumerated(wrong.map((one) => `${one.stated} ${nounOf(one)}`));
  const found = enumerated(wrong.map((one) => foundOf(one, nameOf)));
  return {
    path,
    range: claim.range,
    message: `The report states ${stated} but contains ${found}. Correct the count or add the missing findings.`,
    identity: claimIdentity(wrong),
    related: rows.map(({ text, range }) => ({ path, line: range.line, message: `says: ${text}` })),
  };
}

function nounOf({ severity, stated }: WrongFigure): string {
  return `${severity === null ? "" : `${severity} `}${stated === 1 ? "finding" : "findings"}`;
}

function foundOf({ severity, counted }: WrongFigure, nameOf: (finding: FindingFacts) => string): string {
  if (counted.length === 0) return severity === null ? "none" : `no ${severity} one`;
  const of = severity === null ? "" : ` ${severity}`;
  return `${counted.length}${of} (${enumerated([...new Set(counted.map(nameOf))])})`;
}

function claimIdentity(wrong: readonly WrongFigure[]): readonly string[] {
  return ["sentence", ...wrong.map(({ severity, stated }) => `${severity ?? "all"} ${stated}`)];
}

function identityOf({ of, severity, stated }: CountCheck): readonly string[] {
  return [of, severity ?? "", String(stated)];
}
