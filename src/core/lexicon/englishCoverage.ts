import type { Words } from "./words";

/** English words about the coverage of tests. */
export const ENGLISH_COVERAGE: Words = {
  // Names of rows, fields and titles that state a coverage, and the words that they are made of.
  coverageName: {
    coverage: "coverage",
    unit: "test, code, line, branch, statement",
    kind: "current, total, overall, average, estimated, measured, unit",
    link: "of, on, for, the",
    // Below a line that announces coverages.
    listed: "baseline, overall, total, current, new code",
    newCode: "new code, changed lines, changed code",
    critical: "critical",
    path: "critical, path, paths, module, modules, flow, flows, business",
    milestone: "reaches",
  },
  // The same, as a whole.
  coverageTitle: {
    row: "test coverage, code coverage, line coverage, statement coverage",
  },
  coverageInAll: {
    name:
      "[line] coverage overall, statement coverage overall, code coverage overall, test coverage overall, [line] coverage in total, " +
      "statement coverage in total, code coverage in total, test coverage in total",
  },
  coverageSubject: {
    // "Coverage" of these is none of tests.
    other:
      "type, types, typing, type hint, type hints, annotation, annotations, docstring, docstrings, documentation, docs, requirement, " +
      "requirements, feature, features",
    whole: "overall, total, in all, whole, entire, project, code base, codebase",
    // Titles of the parts about the whole.
    section: "coverage, summary, overall, metrics",
    // Rows of the whole, and rows of all critical paths.
    sum: "overall, total, all",
    pathSum: "total, overall, sum, average",
    paths: "[all] critical path, [all] critical paths",
  },
  coverageColumn: {
    figure: "current, actual, measured, coverage, value",
    coverage: "coverage, current, actual",
    statements: "statement, statements, stmt, stmts, lines, loc",
    missed: "miss, missed, missing, uncovered, untested",
    // What a cell says where there are no tests.
    none: "none, no test, no tests, not covered, not tested, untested, missing, 0, ❌",
  },
};
