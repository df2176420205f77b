import type { CitedClause } from "../decision/provenance/citedClauses";
import { placeIn, type DecisionReading } from "../decision/provenance/decisionReading";
import { baseName } from "../workspace/paths";
import { enumerated } from "../text/phrases";
import { oneLine } from "../text/words";
import { defineRule, type Report, type RuleContext } from "./rule";
import { deniedAgreements } from "./shared/citedAgreement";
import { limitAboveCapacity } from "./shared/citedCapacities";
import { placeText, type CitedCheck, type Difference } from "./shared/citedDifference";
import { ratedOtherwise } from "./shared/citedLevels";
import { requirementBegun, requirementLoosened, requirementOfPart, totalOfPart } from "./shared/citedScopes";
import { compliesOtherwise, decidedOtherwise } from "./shared/citedVerdicts";
import { rateOtherwise } from "./shared/citedRates";
import { testedOtherwise } from "./shared/citedTestStates";
import { shortRepetitions } from "./shared/repeatedLists";
import { listedOtherwise } from "./shared/citedLists";
import { levelsCountedOtherwise } from "./shared/citedLevelCounts";
import { outcomesCountedOtherwise } from "./shared/citedOutcomeCounts";
import { figuresOfOtherNames } from "./shared/citedNamedFigures";
import { pairedOtherwise } from "./shared/citedPairs";
import { projectedOnly } from "./shared/citedProjections";
import { replacedOtherwise } from "./shared/citedReplacements";
import { otherShare } from "./shared/citedShares";
import { testsCountedOtherwise } from "./shared/citedTestOutcomes";
import { conditionsIn } from "./shared/conditions";
import { misplacedFigure } from "./shared/citedFigures";
import {
  citesNamedFinding,
  citesOtherFinding,
  coverageOfNewCode,
  partPassed,
  unsupportedFix,
} from "./shared/citedStatements";
import { otherCitedOutcome } from "./shared/citedOutcomes";
import { otherCitedValue } from "./shared/citedValues";
import { citesOtherSubject } from "./shared/citedSubjects";
import { findingName } from "./shared/findingName";

export const citedLineDiffers = defineRule({
  id: "cited-line-differs",
  title: "Cited line says something else",
  level: "warning",
  docs: `
    The decision cites a line of a report for a statement, and the line says something else: the same number with another unit, a part where the
    decision says all, a finding other than the named one, or nothing about the figure, which is in another line. It also reports that the decision calls
    something fixed while the cited lines do not.

    Correct the statement or the citation. \`audit\` reports this problem.

    These are compared with the cited lines, too: how many entries a list or table has ("three conditions"), how many of its rows or tests passed,
    failed or are partial, the figure of each named file, packages with their CVEs, "replace A with B", what is called achieved but only expected, what
    covers all but does not, what "both" reports say, and limits above the size of a pool. Cells of one row that cite different lines are
    compared one by one, and an id in front of a citation is compared with the finding at that line.

    So are levels, verdicts and standards ("partially compliant"), totals of a part that are given for the whole, rates ("per day"), what is called tested although
    the cited list says that it is not, lists that claim to repeat a list in full, and conditions that ask for less than the cited demand.

    Only figures that another line states about the same thing are reported as cited from the wrong line, because a decision may cite a line for the
    subject and add its own figure. Parts of a list ("three of the conditions") and limits that the report exceeds are accepted.
  `,
  examples: {
    bad: {
      "07_QA_VALIDATION.md": `
        # QA Validation

        Cached prices live for 300 seconds.

        **Integration tests:** 22/23 passed

        **Gap:** refunds have no test

        Conditions for the release:

        - Refunds have a test
        - The cache is measured again
        - Routes are locked
      `,
      "08_RELEASE_DECISION.md": `
        # Release Decision

        - Cached prices live for 300 milliseconds (07_QA_VALIDATION.md:3). <!-- problem -->
        - All integration tests passed (07_QA_VALIDATION.md:5). <!-- problem -->
        - The gap in the refunds has been fixed (07_QA_VALIDATION.md:7). <!-- problem -->
        - There are two conditions (07_QA_VALIDATION.md:9). <!-- problem -->
      `,
    },
    good: {
      "07_QA_VALIDATION.md": `
        # QA Validation

        Cached prices live for 300 seconds.

        **Integration tests:** 22/23 passed

        **Gap:** refunds have no test

        Conditions for the release:

        - Refunds have a test
        - The cache is measured again
        - Routes are locked
      `,
      "08_RELEASE_DECISION.md": `
        # Release Decision

        - Cached prices live for 5 minutes (07_QA_VALIDATION.md:3).
        - Of the integration tests, 22 of 23 passed (07_QA_VALIDATION.md:5).
        - The gap in the refunds will be fixed (07_QA_VALIDATION.md:7).
        - There are three conditions (07_QA_VALIDATION.md:9).
      `,
    },
  },
  *check(context): Generator<Report> {
    const { decisionText } = context;
    if (decisionText === null || decisionText.isOurs) return;
    const conditions = conditionsIn(decisionText.passages);
    for (const clause of decisionText.clauses()) {
      const range = placeIn(decisionText, clause.passage, clause.from, clause.to);
      const difference = decisionText.isHuman(range.line)
        ? null
        : differenceOf(decisionText, clause, context, conditions.has(clause.passage));
      if (difference !== null) yield { path: decisionText.path, range, ...difference };
    }
    yield* repeatedInPart(decisionText);
    for (const { sentence, ...difference } of deniedAgreements(decisionText, context)) {
      const range = placeIn(decisionText, sentence.passage, sentence.from, sentence.to);
      if (!decisionText.isHuman(range.line)) yield { path: decisionText.path, range, ...difference };
    }
  },
});

/** A list that claims to repeat one of a report in full. */
function* repeatedInPart(decision: DecisionReading): Generator<Report> {
  for (const { list, at, count, missing } of shortRepetitions(decision)) {
    const left = enumerated(missing.map(({ text, line }) => `"${oneLine(text, 60)}" (line ${line})`));
    yield {
      path: decision.path,
      range: list.range,
      message: `This list claims to be complete, but ${placeText({ ...at, line: at.startLine })} has ${count} entries. Add ${left}.`,
      identity: ["repeated", ...missing.map(placeText)],
      related: missing.map(({ path, line, text }) => ({ path, line, message: oneLine(text, 120) })),
    };
  }
}

/** Comparisons of one thing that a clause says with the same thing in the cited lines. */
const CHECKS: readonly CitedCheck[] = [
  pairedOtherwise,
  replacedOtherwise,
  listedOtherwise,
  outcomesCountedOtherwise,
  levelsCountedOtherwise,
  testsCountedOtherwise,
  otherShare,
  figuresOfOtherNames,
  projectedOnly,
  limitAboveCapacity,
  rateOtherwise,
  testedOtherwise,
  ratedOtherwise,
  decidedOtherwise,
  compliesOtherwise,
  totalOfPart,
  requirementOfPart,
  requirementBegun,
  requirementLoosened,
];

/** The worst difference between a clause and the lines that it cites. */
function differenceOf(
  decision: DecisionReading,
  clause: CitedClause,
  context: RuleContext,
  isCondition: boolean,
): Difference | null {
  const { findings, reports } = context;
  const said = oneLine(clause.passage.text.slice(clause.from, clause.to), 80);
  const fix = isCondition ? null : unsupportedFix(decision, clause);
  if (fix !== null)
    return {
      message: `"${oneLine(fix, 80)}" is stated, but ${placesOf(clause)} does not say so. Correct the sentence, or cite where the fix is confirmed.`,
      identity: ["fix", said],
    };
  const part = partPassed(decision, clause);
  if (part !== null)
    return {
      message: `"${said}" is stated, but ${baseName(part.path)}:${part.line} says ${part.share}. Correct the sentence.`,
      identity: ["passed", said],
      related: [{ path: part.path, line: part.line, message: part.share }],
    };
  const ofNew = coverageOfNewCode(decision, clause);
  if (ofNew !== null)
    return {
      message: `"${said}" is stated of everything, but ${baseName(ofNew.path)}:${ofNew.startLine} states it of new code only. Say so.`,
      identity: ["new code", said],
      related: [{ path: ofNew.path, line: ofNew.startLine, message: "new code" }],
    };
  const compared = CHECKS.map((check) => check(decision, clause, context)).find((one) => one !== null);
  return (
    compared ??
    figureDifference(decision, clause) ??
    valueDifference(decision, clause) ??
    outcomeDifference(decision, clause, reports) ??
    findingDifference(decision, clause, findings) ??
    (citesNamedFinding(decision, clause, findings) ? null : subjectDifference(decision, clause)) ??
    emptyLine(decision, clause)
  );
}

function figureDifference(decision: DecisionReading, clause: CitedClause): Difference | null {
  const misplaced = misplacedFigure(decision, clause);
  if (misplaced === null) return null;
  const { figure, path, line, unit } = misplaced;
  const place = `${baseName(path)}:${line}`;
  return {
    message:
      unit === null
        ? `${placesOf(clause)} does not state "${figure.text}", but ${place} does. Correct the citation or the figure.`
        : `"${figure.text}" has another unit in the cited line: ${place} states ${figure.value ?? ""} ${unit}. Correct the unit.`,
    identity: ["figure", figure.key, place],
    related: [{ path, line, message: figure.text }],
  };
}

function valueDifference(decision: DecisionReading, clause: CitedClause): Difference | null {
  const other = otherCitedValue(decision, clause);
  if (other === null) return null;
  const { figure, path, line, stated } = other;
  return {
    message: `The decision states "${figure.text}", but the line that it cites, ${baseName(path)}:${line}, says "${stated}". Correct the figure or the citation.`,
    identity: ["value", figure.key, `${baseName(path)}:${line}`],
    related: [{ path, line, message: stated }],
  };
}

function outcomeDifference(
  decision: DecisionReading,
  clause: CitedClause,
  reports: RuleContext["reports"],
): Difference | null {
  const other = otherCitedOutcome(decision, clause);
  if (other === null) return null;
  const { path, line, text } = other;
  // The verdict of a report is compared with that report.
  const isVerdict = reports.some(
    ({ facts }) => facts.path === path && facts.verdicts.some(({ range }) => range.line === line),
  );
  if (isVerdict) return null;
  const place = `${baseName(path)}:${line}`;
  return {
    message: `The decision calls this passed, but the line that it cites, ${place}, says "${oneLine(text, 80)}". Correct the result or the citation.`,
    identity: ["outcome", place],
    related: [{ path, line, message: oneLine(text, 120) }],
  };
}

/** A citation of lines with nothing on them. */
function emptyLine({ reportFigures }: DecisionReading, { places }: CitedClause): Difference | null {
  const empty = places.find(({ path, startLine, endLine }) => {
    const lines = reportFigures?.get(path)?.lines.slice(startLine - 1, endLine) ?? [];
    return lines.length > 0 && lines.every((line) => !/[\p{L}\p{N}]/u.test(line));
  });
  if (empty === undefined) return null;
  const place = `${baseName(empty.path)}:${empty.startLine}`;
  return {
    message: `${place} is cited here, but nothing is written there. Correct the citation.`,
    identity: ["empty", place],
    related: [{ path: empty.path, line: empty.startLine, message: "empty line" }],
  };
}

function findingDifference(
  decision: DecisionReading,
  clause: CitedClause,
  findings: RuleContext["findings"],
): Difference | null {
  const other = citesOtherFinding(decision, clause, findings);
  if (other === null) return null;
  const { named, cited, line } = other;
  const path = named.report;
  return {
    message: `${baseName(path)}:${line} is about ${findingName(cited)}; ${findingName(named)} is at line ${named.range.line}. Correct the citation.`,
    identity: ["finding", named.key, cited.key],
    related: [{ path, line: named.range.line, message: named.title }],
  };
}

function subjectDifference(decision: DecisionReading, clause: CitedClause): Difference | null {
  const other = citesOtherSubject(decision, clause);
  if (other === null) return null;
  const place = `${baseName(other.path)}:${other.line}`;
  return {
    message: `${placesOf(clause)} says nothing about this; ${place} does. Correct the citation.`,
    identity: ["subject", place],
    related: [{ path: other.path, line: other.line, message: oneLine(other.text, 120) }],
  };
}

/** "02_SECURITY_AUDIT.md:40" or, of several places, the first. */
function placesOf({ places }: CitedClause): string {
  const [first] = places;
  return first ? `${baseName(first.path)}:${first.startLine}` : "The cited line";
}
