// Findings that may have one cause are shown together and counted both ways; only a statement merges them.
import assert from "node:assert/strict";
import { causeEffort } from "../../../src/core/decision/effort";
import type { SetModel } from "../../../src/core/readiness/model";
import { cleanWith, judge, SEVEN, type Judging } from "../support/reports";

const CAR = "### SEC-1: Lift door opens between floors\n\n**Severity:** Critical\n\n**Effort:** 6 hours";

function judged(security: readonly string[], judging: Judging = {}): SetModel {
  const texts = { ...judging.texts, security: cleanWith("security", "## Findings", ...security) };
  return judge({ ...judging, texts });
}

/** The keys that a finding may be a duplicate of. */
const duplicates = (model: SetModel, key: string): readonly string[] | undefined =>
  model.findings.find((finding) => finding.key === key)?.possibleDuplicates;

const second = (...fields: readonly string[]): string =>
  [
    "### SEC-2: Cabin moves without a signal",
    "**Severity:** Critical",
    "**Effort:** 4 hours",
    ...fields,
  ].join("\n\n");

describe("possible duplicates", () => {
  it("are findings that cite overlapping lines of one file", () => {
    const pair = (one: string, other: string): SetModel =>
      judged([`${CAR}\n\n**Location:** \`${one}\``, second(`**Location:** \`${other}\``)]);
    assert.deepEqual(duplicates(pair("src/door.ts:10-20", "door.ts:18-30"), "security:SEC-1"), [
      "security:SEC-2",
    ]);
    assert.deepEqual(duplicates(pair("src/door.ts:10-20", "src/door.ts:21-30"), "security:SEC-1"), []);
    assert.deepEqual(duplicates(pair("src/door.ts:10-20", "src/cabin.ts:10-20"), "security:SEC-1"), []);
    // A whole file is no place: many findings are in it.
    assert.deepEqual(duplicates(pair("src/door.ts:1-900", "src/door.ts:18-30"), "security:SEC-1"), []);
  });

  it("are not findings about the same lines whose fixes are different, unless their titles are alike", () => {
    const [place, fix] = ["**Location:** `src/door.ts:10-20`", "**Recommendation:**"];
    const pair = (other: string): SetModel =>
      judged([`${CAR}\n\n${place}\n\n${fix} Lock the door motor while the cabin moves.`, other]);
    const signal = second(place, `${fix} Wire the signal to the brake.`);
    assert.deepEqual(duplicates(pair(signal), "security:SEC-1"), []);
    const alike = signal.replace("Cabin moves without a signal", "Door opens between floors");
    assert.deepEqual(duplicates(pair(alike), "security:SEC-1"), ["security:SEC-2"]);
  });

  it("are findings with one fix about overlapping lines, however many these are", () => {
    const fixed = (lines: string, fix: string): string =>
      `**Location:** \`src/door.ts:${lines}\`\n\n**Recommendation:** ${fix}`;
    const pair = (fix: string): SetModel =>
      judged([`${CAR}\n\n${fixed("1-900", "Lock the door motor.")}`, second(fixed("40", fix))]);
    assert.deepEqual(duplicates(pair("Lock the motor of the door."), "security:SEC-1"), ["security:SEC-2"]);
    assert.deepEqual(duplicates(pair("Wire the signal to the brake."), "security:SEC-1"), []);
  });

  it("are findings that another report names in fewer words, unless one is about tests", () => {
    const pair = (fix: string): SetModel =>
      judged([`${CAR}\n\n**Recommendation:** Lock the motor.`], {
        texts: {
          qa: cleanWith("qa", `## Findings\n\n### QA-1: Lift door opens\n\n**Severity:** High\n\n${fix}`),
        },
      });
    assert.deepEqual(duplicates(pair("**Recommendation:** Add a bolt."), "security:SEC-1"), ["qa:QA-1"]);
    assert.deepEqual(duplicates(pair("**Recommendation:** Add door tests."), "security:SEC-1"), []);
  });

  it("are a measure that is too low and its figures, and who does something and the doing", () => {
    const pair = (one: string, other: string): readonly string[] | undefined => {
      const model = judged([
        `### SEC-1: ${one}\n\n**Severity:** Critical`,
        `### SEC-2: ${other}\n\n**Severity:** Critical`,
      ]);
      return duplicates(model, "security:SEC-1");
    };
    assert.deepEqual(pair("Test coverage gap", "Test coverage: only 21% vs 60% required"), [
      "security:SEC-2",
    ]);
    assert.deepEqual(pair("Cabin dispatcher", "Cabin dispatch service"), ["security:SEC-2"]);
    const row = "| Area | Gap | Priority |\n|---|---|---|\n| Test coverage | Only 21% vs 60% required | P0 |";
    const model = judged(["### SEC-1: Test coverage gap\n\n**Severity:** Critical", `### Gaps\n\n${row}`]);
    assert.equal(duplicates(model, "security:SEC-1")?.length, 1);
    assert.deepEqual(pair("Test coverage gap", "Door sensors: only 2 vs 4 required"), []);
    assert.deepEqual(pair("Cabin dispatcher", "Cabin brake service"), []);
  });

  it("with fixes in code have titles of which one says all that the other says", () => {
    const code = "**Recommendation:**\n\n```ts\nlock(door);\n```";
    const pair = (title: string): SetModel =>
      judged([
        `### SEC-1: Lift door opens\n\n**Severity:** High\n\n${code}`,
        `### SEC-2: ${title}\n\n**Severity:** High`,
      ]);
    assert.deepEqual(duplicates(pair("Lift door opens in the fog"), "security:SEC-1"), ["security:SEC-2"]);
    assert.deepEqual(duplicates(pair("Lift door squeaks"), "security:SEC-1"), []);
  });

  it("are findings of one weakness in one file", () => {
    const pair = (cwe: string): SetModel =>
      judged([
        `${CAR}\n\n**CWE:** CWE-284\n\n**Location:** \`src/door.ts:10\``,
        second(`**CWE:** ${cwe}`, "**Location:** `src/door.ts:80`"),
      ]);
    assert.deepEqual(duplicates(pair("CWE-284"), "security:SEC-2"), ["security:SEC-1"]);
    assert.deepEqual(duplicates(pair("CWE-79"), "security:SEC-2"), []);
  });

  it("are findings with alike titles and alike fixes, in other reports, too", () => {
    const fix = "**Recommendation:** Lock the door motor until the cabin stands level.";
    const found = (text: string) =>
      judged([`${CAR}\n\n${fix}`], {
        texts: {
          qa: cleanWith(
            "qa",
            `## Findings\n\n### QA-1: Lift door opens too early\n\n**Severity:** Critical\n\n${text}`,
          ),
        },
      });
    const alike = "**Recommendation:** The door motor has to be locked while the cabin is not level.";
    const another = "**Recommendation:** Paint the threshold yellow.";
    assert.deepEqual(duplicates(found(alike), "security:SEC-1"), ["qa:QA-1"]);
    assert.deepEqual(duplicates(found(another), "security:SEC-1"), []);
  });

  it("with one title about lines of different files are two causes", () => {
    const title = "**Severity:** Critical\n\n**Location:**";
    const texts = ["app/guests.ts:10", "app/bills.ts:99"].map(
      (place) => `### Query made of strings\n\n${title} \`${place}\``,
    );
    const model = judged(texts);
    assert.equal(model.blockers.length, 2);
    assert.equal(model.causes, 2);
  });

  it("count as several blockers, and as one cause; their effort is a range", () => {
    const place = "**Location:** `src/door.ts:10-20`";
    const model = judged([
      `${CAR}\n\n${place}`,
      second(place),
      "### SEC-3: Alarm is mute\n\n**Severity:** Critical",
    ]);
    assert.deepEqual([model.blockers.length, model.causes], [3, 2]);
    const { minHours, maxHours, unknown } = causeEffort(model.findings, model.findings);
    assert.deepEqual([minHours, maxHours, unknown], [6, 10, 1]);
  });

  it("none are made of what a heading states as several findings, or of what is resolved", () => {
    const grouped = judged(["### H-3 through H-5\n\n**Severity:** High"]);
    assert.ok(grouped.findings.every(({ possibleDuplicates }) => possibleDuplicates.length === 0));
    const place = "**Location:** `src/door.ts:10-20`";
    const fixed = judged([`${CAR}\n\n${place}`, second(place, "**Status:** Fixed in PR #7")]);
    assert.deepEqual(duplicates(fixed, "security:SEC-1"), []);
  });
});

describe("findings that are stated to be the same", () => {
  const other = "### QA-1: Nobody tests the door\n\n**Severity:** High";
  const merged = (model: SetModel) =>
    model.findings
      .filter(({ mergedInto }) => mergedInto !== null)
      .map(({ key, mergedInto }) => [key, mergedInto]);
  const withQa = (text: string, judging: Judging = {}): SetModel =>
    judged([CAR], { ...judging, texts: { qa: cleanWith("qa", "## Findings", text) } });

  it("are merged by the policy, a comment, and a reference in either form", () => {
    const expected = [["qa:QA-1", "security:SEC-1"]];
    const policy = { ...SEVEN, sameAs: [["qa:QA-1", "security:SEC-1"]] as const };
    assert.deepEqual(merged(withQa(other, { policy })), expected);
    assert.deepEqual(merged(withQa(other.replace("door", "door <!-- finding sameAs=SEC-1 -->"))), expected);
    assert.deepEqual(merged(withQa(`${other}\n\nSame as SEC-1.`)), expected);
  });

  it("are merged where a list refers to a number of another list", () => {
    const head = "| # | Issue | Effort |\n|---|---|---|";
    const model = judged([
      `## P1: High Priority Issues\n\n${head}\n| 1 | Bell is mute | 1 h |\n| 2 | Lamp is dim | 1 h |`,
      `## P2: Medium Priority Issues\n\n${head}\n| 1 | Light in the cabin | Duplicate of P1#2 |`,
    ]);
    const lamp = model.findings.find(({ title }) => title === "Lamp is dim")?.key;
    assert.deepEqual(
      merged(model).map(([, into]) => into),
      [lamp],
    );
  });

  it("lead to the end of a chain, and to the first of a circle", () => {
    const text = (id: string, same: string) =>
      `### ${id}: Door ${id}\n\n**Severity:** Critical\n\nSame as ${same}.`;
    const chain = judged([CAR, text("SEC-5", "SEC-1"), text("SEC-6", "SEC-5")]);
    assert.deepEqual(merged(chain), [
      ["security:SEC-5", "security:SEC-1"],
      ["security:SEC-6", "security:SEC-1"],
    ]);
    const circle = judged([text("SEC-5", "SEC-6"), text("SEC-6", "SEC-5")]);
    assert.deepEqual(merged(circle), [["security:SEC-6", "security:SEC-5"]]);
    assert.deepEqual(circle.blockers, ["security:SEC-5"]);
  });

  it("keep the gates of both reports: the finding counts for each that states it", () => {
    const policy = { ...SEVEN, sameAs: [["security:SEC-1", "architecture:A-1"]] as const };
    const architecture = cleanWith("architecture", "## Findings\n\n### A-1: Door\n\n**Severity:** Low");
    const model = judged([CAR], { policy, texts: { architecture } });
    const states = model.gates.filter(({ id }) => id === "A1" || id === "A2").map(({ state }) => state);
    assert.deepEqual(states, ["fail", "fail"]);
    assert.deepEqual(model.blockers, ["architecture:A-1"]);
  });

  it("a reference that several findings answer merges nothing", () => {
    const texts = {
      architecture: cleanWith("architecture", "## Findings\n\n### C-1: Door\n\n**Severity:** Critical"),
      code: cleanWith("code", "## Findings\n\n### C-1: Lamp\n\n**Severity:** Critical"),
      qa: cleanWith("qa", "## Findings\n\n### QA-1: Bell\n\n**Severity:** Critical\n\nSame as C-1."),
    };
    assert.deepEqual(merged(judge({ texts })), []);
  });
});

describe("fingerprints", () => {
  it("of findings that look the same have a number, so that a waiver never covers two", () => {
    const bare = (text: string) => `### Door opens\n\n**Severity:** Critical\n\n${text}`;
    const { findings } = judged([bare("On the first floor."), bare("On the roof.")]);
    assert.equal(findings.length, 2);
    assert.equal(new Set(findings.map(({ fingerprint }) => fingerprint)).size, 2);
  });
});
