/** Whole sets, read from files, and judged again with one report changed. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { setRecord } from "../../../../src/core/contract/records";
import type { SetModel } from "../../../../src/core/readiness/model";
import { readReport } from "../../../../src/core/reader/readReport";
import { ALL_RULES } from "../../../../src/core/rules/allRules";
import type { FileSystem } from "../../../../src/core/workspace/fileSystem";
import { loadSet, type ReadFacts } from "../../../../src/core/judge/loadSet";
import { needsCorpus, setWith } from "../../corpus/corpus";
import { diskFileSystem } from "../../support/diskFileSystem";

export interface WholeSet {
  readonly model: SetModel;
  textOf(path: string): string;
  /** The set with this text instead of a report. */
  judgedWith(path: string, text: string): Promise<SetModel>;
}

/** A set as `check` judges it on the date of the samples; `root` is where its policy file may be. */
export async function wholeSet(path: string, root: string): Promise<WholeSet> {
  const options = { root, rules: ALL_RULES.map(({ id }) => id), asOf: null, today: "2026-11-21" };
  const judge = async (fileSystem: FileSystem, readFacts: ReadFacts): Promise<SetModel> => {
    const loaded = await loadSet(fileSystem, path, options, readFacts);
    assert.ok(loaded.kind === "set", loaded.kind === "set" ? "" : loaded.problems[0]?.message);
    return loaded.model;
  };
  const files = inMemory(diskFileSystem);
  const model = await judge(files, readReport);
  // Reports that did not change are not read again.
  const known = new Map(model.reports.map(({ facts }) => [facts.path, facts]));
  return {
    model,
    textOf: (report) => readFileSync(report, "utf8"),
    judgedWith: (report, text) =>
      judge(
        {
          ...files,
          readFile: (asked) =>
            asked === report ? Promise.resolve(new TextEncoder().encode(text)) : files.readFile(asked),
        },
        (source, how) => (source.path === report ? null : known.get(source.path)) ?? readReport(source, how),
      ),
  };
}

/** Reads each file and folder once. */
function inMemory(fileSystem: FileSystem): FileSystem {
  const files = new Map<string, ReturnType<FileSystem["readFile"]>>();
  const folders = new Map<string, ReturnType<FileSystem["readDirectory"]>>();
  return {
    readFile(path) {
      const file = files.get(path) ?? fileSystem.readFile(path);
      files.set(path, file);
      return file;
    },
    readDirectory(path) {
      const folder = folders.get(path) ?? fileSystem.readDirectory(path);
      folders.set(path, folder);
      return folder;
    },
  };
}

/** The result for a set and its problems, without positions, because those change with every edit. */
export function decidedOf(model: SetModel): unknown {
  const { verdict, findings, blockers, gates } = setRecord(model);
  return {
    verdict,
    blockers,
    gates: gates.map(({ id, state, actual }) => [id, state, actual]),
    findings: findings.map((finding) => [
      finding.key,
      finding.severity,
      finding.effectiveSeverity,
      finding.priority,
      finding.status,
      finding.statusDetail,
      finding.effort?.minHours,
      finding.effort?.maxHours,
    ]),
    problems: model.problems
      .filter(({ rule }) => rule !== "stale-decision")
      .map(({ rule, path, message }) => [rule, path, message.replaceAll(/:\d+/g, "")]),
  };
}

/** The gates with all they show: figures, reasons, and quoted evidence. */
export function shownOfGates(model: SetModel): unknown {
  const text = JSON.stringify(setRecord(model).gates, (key, value: unknown) =>
    key === "line" ? undefined : value,
  );
  return text.replaceAll(/:\d+/g, "");
}

/** The result, together with the title of each finding and the number of its mentions. */
export function listedOf(model: SetModel): unknown {
  const listed = model.findings.map(({ title, alsoAt }) => [title, 1 + alsoAt.length]);
  return [decidedOf(model), listed];
}

/** Declares a suite for each set: the invented ones, those of the sample, and the reference sets if they are available. */
export function describeSets(tests: (load: () => Promise<WholeSet>) => void): void {
  for (const name of readdirSync("test/fixtures/sets")) {
    const path = `test/fixtures/sets/${name}`;
    describe(`the set ${name}`, () => {
      tests(() => wholeSet(path, path));
    });
  }
  const sample = "examples/berth-booking";
  for (const name of [
    "docs/assessment",
    "docs/assessment_2026-08",
    "services/harbour-fees/docs/assessment",
  ]) {
    describe(`the set ${name} of the sample`, () => {
      tests(() => wholeSet(`${sample}/${name}`, sample));
    });
  }
  for (const decision of ["08_RELEASE_DECISION.md", "05_production_release_decision.md"]) {
    describe(`the reference set with ${decision}`, () => {
      before(function () {
        needsCorpus(this);
      });
      tests(() => wholeSet(setWith(decision), setWith(decision)));
    });
  }
}
