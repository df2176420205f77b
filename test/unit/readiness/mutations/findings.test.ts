// If anything about a finding of a set changes, the decision or a problem changes.
import assert from "node:assert/strict";
import type { SetFinding, SetModel } from "../../../../src/core/readiness/model";
import { isLiveStatus } from "../../../../src/core/readiness/setFindings";
import { SEVERITIES, type Severity, type SeverityStatement } from "../../../../src/core/reader/facts";
import {
  isOfGroup,
  levelBeside,
  reopened,
  withFindingTwice,
  withLevelAt,
  withoutFinding,
  withStatus,
} from "./textEdits";
import { someOf } from "../../../support/runs";
import { decidedOf, describeSets, listedOf, type WholeSet } from "./wholeSets";

interface Mutation {
  /** The text of its report with one thing about a finding changed; null if there is nothing to change. */
  readonly change: (text: string, finding: SetFinding) => string | null;
  /** What has to differ afterward. */
  readonly of: (model: SetModel) => unknown;
  /** Whether the finding that is now on its line is as expected. Omitted if anything is accepted. */
  readonly isSo?: (after: SetFinding, before: SetFinding) => boolean;
}

type Stated = Pick<SeverityStatement, "range" | "source">;

/** Where the level is stated, or the finding itself if it is not stated. */
const statementsOf = ({ severityStatements: stated, range }: SetFinding): readonly Stated[] =>
  stated.length > 0 ? stated : [{ range, source: "stated" }];

const isAtLeast = (severity: Severity, least: Severity | null): boolean =>
  least === null || SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);

/** A finding that is merged into another one, which counts regardless of its own status. */
const isMerged = ({ mergedInto }: SetFinding): boolean => mergedInto !== null;

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  "is raised where its level is stated first": {
    change(text, finding) {
      const to = levelBeside(finding.severity, 1);
      const [first] = statementsOf(finding);
      return to === null || !first ? null : withLevelAt(text, finding, first, to);
    },
    of: decidedOf,
    isSo: (after, before) => isAtLeast(after.effectiveSeverity, levelBeside(before.severity, 1)),
  },
  "is lowered wherever its level is stated": {
    change(text, finding) {
      const to = levelBeside(finding.severity, -1);
      if (to === null) return null;
      // Starting from the last, so that the positions of the others do not change.
      return statementsOf(finding)
        .toSorted((a, b) => b.range.from - a.range.from)
        .reduce((changed, stated) => withLevelAt(changed, finding, stated, to), text);
    },
    of: decidedOf,
    // P3 and P4 are both low.
    isSo: (after, before) =>
      after.severity === levelBeside(before.severity, -1) || after.priority !== before.priority,
  },
  "is resolved": {
    // An entry below "H-6 through H-8" has no status of its own.
    change: (text, finding) =>
      isLiveStatus(finding) && !isMerged(finding) && !isOfGroup(text, finding)
        ? withStatus(text, finding, "Fixed")
        : null,
    of: decidedOf,
    isSo: (after) => !isLiveStatus(after),
  },
  "is opened again": {
    change: (text, finding) =>
      !isLiveStatus(finding) && !isMerged(finding) && finding.statusStatement !== null
        ? reopened(text, finding)
        : null,
    of: decidedOf,
    isSo: isLiveStatus,
  },
  "is dropped": { change: withoutFinding, of: listedOf },
  "is stated twice": {
    // The heading "H-6 through H-8" states the number of findings, not the entries below.
    change: (text, finding) => (isOfGroup(text, finding) ? null : withFindingTwice(text, finding)),
    of: listedOf,
  },
};

/** In the short form so many findings of those that block stand for the others, and as many of those that do not. */
const SOME = 5;

function taken({ model: { findings } }: WholeSet): readonly SetFinding[] {
  return [true, false].flatMap((blocks) =>
    someOf(
      findings.filter((finding) => finding.blocks === blocks),
      SOME,
    ),
  );
}

/** Changes that go unnoticed when made to each finding of a set, one at a time. */
async function unseen(set: WholeSet, { change, of, isSo }: Mutation): Promise<readonly string[]> {
  const before = JSON.stringify(of(set.model));
  const found: string[] = [];
  for (const finding of taken(set)) {
    const { report, range, key } = finding;
    const text = set.textOf(report);
    const changed = change(text, finding);
    if (changed === null) continue;
    assert.notEqual(changed, text, `${key} was not changed`);
    const model = await set.judgedWith(report, changed);
    const there = model.findings.find((one) => one.report === report && one.range.line === range.line);
    if (JSON.stringify(of(model)) === before) found.push(`${report}:${range.line} ${key}: nothing changes`);
    else if (isSo && !(there && isSo(there, finding)))
      found.push(
        `${report}:${range.line} ${key}: is ${there?.severity ?? "gone"}, ${there?.statusDetail ?? ""}`,
      );
  }
  return found;
}

describe("the decision or a problem changes when one finding", () => {
  for (const [name, mutation] of Object.entries(MUTATIONS)) {
    describe(name, () => {
      describeSets((load) => {
        it("of all, one after the other", async () => {
          const set = await load();
          assert.ok(set.model.findings.length > 0);
          assert.deepEqual(await unseen(set, mutation), []);
        });
      });
    });
  }
});
