// Procedures and the calendar in a policy file.
import assert from "node:assert/strict";
import { fourReport } from "../../../src/core/policy/builtin/fourReport";
import { sevenPhase } from "../../../src/core/policy/builtin/sevenPhase";
import { FOUR_WITH_TRADING } from "../support/policies";
import { policyOf, problemIn } from "./policyFiles";

describe("a policy file on procedures", () => {
  const item = (evaluation: string) =>
    `{ "procedures": { "checklists": [{ "id": "own", "title": "Own", "items": [{ "text": "It is so", "evaluation": ${evaluation} }] }] } }`;

  it("adds a checklist, changes a stage in place, and replaces a list", () => {
    const { procedures } = policyOf(`{ "procedures": {
      "checklists": ["...", { "id": "own", "title": "Own", "items": ["By hand",
        { "text": "By gate", "evaluation": { "kind": "gate", "gate": "A1" } },
        { "text": "None open", "evaluation": { "kind": "no-open-finding", "priorities": ["P0"] } }] }],
      "stages": ["...", { "id": "canary", "percent": 7 }],
      "smoke": [{ "title": "It answers", "minutes": 0.5 }],
      "rollback": { "steps": [{ "title": "Back", "minutes": 3, "of": "code", "command": "back" }] },
      "failedIf": ["...", "It rains."],
      "onCall": null,
      "nextSteps": { "approved": ["Go."] },
    } }`);
    assert.deepEqual(procedures.checklists.slice(0, -1), sevenPhase.procedures.checklists);
    assert.deepEqual(procedures.checklists.at(-1), {
      id: "own",
      title: "Own",
      when: "before",
      items: [
        { text: "By hand", evaluation: { kind: "person" } },
        { text: "By gate", evaluation: { kind: "gate", gate: "A1" } },
        {
          text: "None open",
          evaluation: { kind: "no-open-finding", roles: [], severities: [], priorities: ["P0"] },
        },
      ],
    });
    assert.deepEqual(
      procedures.stages,
      sevenPhase.procedures.stages.map((stage) => (stage.id === "canary" ? { ...stage, percent: 7 } : stage)),
    );
    assert.deepEqual(procedures.smoke, [{ title: "It answers", minutes: 0.5, command: null }]);
    assert.deepEqual(procedures.rollback.steps, [{ title: "Back", minutes: 3, of: "code", command: "back" }]);
    assert.equal(procedures.rollback.triggers, sevenPhase.procedures.rollback.triggers);
    assert.deepEqual(procedures.failedIf, [...sevenPhase.procedures.failedIf, "It rains."]);
    assert.equal(procedures.onCall, null);
    assert.deepEqual(procedures.nextSteps, { ...sevenPhase.procedures.nextSteps, approved: ["Go."] });
  });

  it("reads every kind of evaluation that the built-in policies use", () => {
    for (const { id, procedures } of [sevenPhase, fourReport]) {
      const items = [...procedures.checklists, ...procedures.tiers].flatMap((group) => group.items);
      const own = JSON.stringify([{ id: "all", title: "All", items }]);
      const policy = policyOf(`{ "extends": "${id}", "procedures": { "checklists": ${own} } }`);
      assert.deepEqual(policy.procedures.checklists[0]?.items, items);
    }
  });

  it("rejects unknown gates, sections, and approvers", () => {
    assert.match(problemIn(item('{ "kind": "gate", "gate": «"A9"» }')), /no gate "A9".*Did you mean "A/);
    assert.match(
      problemIn(item('{ "kind": "section", "role": "security", "section": «"remediation-rodmap"» }')),
      /no required section.*Did you mean "remediation-roadmap"/,
    );
    assert.match(
      problemIn(
        '{ "procedures": { "stages": [{ "id": "canary", "approvers": ["qa-manager", «"qa-manger"»] }] } }',
      ),
      /no stakeholder "qa-manger".*Did you mean "qa-manager"/,
    );
  });

  it("rejects an evaluation without a required field, or with a field of another kind", () => {
    assert.match(problemIn(item('«{»"kind": "gate" }')), /evaluation\.gate is missing/);
    assert.match(problemIn(item('«{»"kind": "coverage", "of": "overall" }')), /threshold is missing/);
    assert.match(
      problemIn(item('«{»"kind": "no-open-finding", "roles": ["qa"] }')),
      /"severities" or "priorities"/,
    );
    assert.match(
      problemIn(item('{ "kind": "person", «"gate"»: "A1" }')),
      /of kind "person" does not take "gate": remove/,
    );
    assert.match(problemIn(item('{ "kind": "rollback", "of": «"servces"» }')), /Did you mean "services"/);
    assert.match(problemIn(item('{ "kind": «"gates"» }')), /kind: Did you mean "gate"\? Invalid option/);
    assert.match(
      problemIn(item('{ "kind": "no-open-finding", "severities": ["high"], "roles": [«"secruity"»] }')),
      /does not require a secruity report.*Did you mean "security"/,
    );
    assert.match(problemIn(item('{ "kind": "gate", «"gat"»: "A1", "gate": "A1" }')), /Did you mean "gate"/);
  });

  it("rejects negative times, shares above 100, and invalid steps", () => {
    assert.match(problemIn('{ "procedures": { "smoke": [{ "title": "a", "minutes": «-1» }] } }'), />=0/);
    assert.match(
      problemIn('{ "procedures": { "stages": ["...", { "id": "canary", "percent": «101» }] } }'),
      /<=100/,
    );
    assert.match(problemIn('{ "procedures": { "deployment": [«"go"»] } }'), /expected an object/);
    assert.match(
      problemIn('{ "procedures": { "stages": [«{»"id": "new" }] } }'),
      /title is missing.*no stage "new"/,
    );
    assert.match(problemIn('{ "procedures": { «"smokes"»: [] } }'), /Did you mean "smoke"/);
    assert.match(
      problemIn(
        '{ "procedures": { "rollback": { "steps": [{ "title": "a", "minutes": 1, "of": «"codes"» }] } } }',
      ),
      /Did you mean "code"/,
    );
  });
});

describe("a policy file on the calendar", () => {
  const calendar = (inner: string) => `{ "calendar": { ${inner} } }`;

  it("keeps what it does not set and sorts its entries", () => {
    const policy = policyOf(`{ "extends": "four-report", "calendar": { "years": [
      { "year": 2028 },
      { "year": 2027, "holidays": ["2027-10-02", "2027-01-26"],
        "specialSessions": [{ "date": "2027-10-29", "start": "18:00", "end": "19:15" }] } ] } }`);
    assert.deepEqual(policy.calendar, {
      ...fourReport.calendar,
      years: [
        {
          year: 2027,
          holidays: ["2027-01-26", "2027-10-02"],
          specialSessions: [{ date: "2027-10-29", start: "18:00", end: "19:15" }],
        },
        { year: 2028, holidays: [], specialSessions: [] },
      ],
    });
    assert.deepEqual(
      policyOf(calendar('"sessions": [{ "days": [5, 1, 5], "start": "00:00", "end": "23:59" }]')).calendar
        .sessions,
      [{ days: [1, 5], start: "00:00", end: "23:59" }],
    );
  });

  it("has no years unless the file lists them", () => {
    assert.deepEqual([sevenPhase.calendar.years, fourReport.calendar.years], [[], []]);
    assert.deepEqual(FOUR_WITH_TRADING.calendar.sessions, [
      { days: [1, 2, 3, 4, 5], start: "09:15", end: "15:30" },
    ]);
  });

  it("rejects invalid times and days", () => {
    const span = (inner: string) => calendar(`"windows": [{ ${inner} }]`);
    for (const time of ["24:00", "9:15", "12:60", "noon"])
      assert.match(problemIn(span(`"days": [1], "start": «"${time}"», "end": "23:00"`)), /00:00 to 23:59/);
    assert.match(
      problemIn(span('"days": [1], "start": "22:00", "end": «"02:00"»')),
      /end \(02:00\) must be after the start \(22:00\)/,
    );
    assert.match(problemIn(span('"days": [1], "start": "10:00", "end": «"10:00"»')), /must be after/);
    assert.match(problemIn(span('"days": [«0»], "start": "10:00", "end": "11:00"')), />=1/);
    assert.match(problemIn(span('"days": [«8»], "start": "10:00", "end": "11:00"')), /<=7/);
    assert.match(problemIn(span('"days": «[»], "start": "10:00", "end": "11:00"')), />=1 items/);
  });

  it("rejects dates in another year, invalid dates, and duplicate years", () => {
    const years = (inner: string) => calendar(`"years": [{ "year": 2027, ${inner} }]`);
    assert.match(
      problemIn(years('"holidays": ["2027-01-26", «"2026-01-26"»]')),
      /2026-01-26 is not in the year 2027/,
    );
    assert.match(problemIn(years('"holidays": [«"2027-02-29"»]')), /date such as/);
    assert.match(
      problemIn(years('"specialSessions": [{ "date": «"2028-01-01"», "start": "10:00", "end": "11:00" }]')),
      /not in the year/,
    );
    assert.match(
      problemIn(years('"specialSessions": [{ "date": "2027-01-01", "start": "11:00", "end": «"10:00"» }]')),
      /must be after/,
    );
    assert.match(
      problemIn(calendar('"years": [{ "year": 2027 }, { "year": «2027» }]')),
      /2027 is listed twice/,
    );
  });

  it("rejects a time zone without an offset, and an invalid time zone name", () => {
    assert.match(problemIn(calendar('"timeZone": «"Asia/Tokyo"»')), /utcOffsetMinutes/);
    assert.equal(
      policyOf(calendar('"timeZone": "Asia/Tokyo", "utcOffsetMinutes": 540')).calendar.utcOffsetMinutes,
      540,
    );
    assert.match(
      problemIn(calendar('"timeZone": «"+09:00"», "utcOffsetMinutes": 540')),
      /such as Asia\/Kolkata/,
    );
    assert.match(problemIn(calendar('"timeZone": "UTC", "utcOffsetMinutes": «900»')), /<=840/);
  });
});
