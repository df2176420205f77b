import assert from "node:assert/strict";
import { briefOf } from "../../../src/core/dashboard/brief";
import { exportedPage } from "../../../src/core/dashboard/exportedPage";
import { blockersCsv } from "../../../src/core/export/blockersCsv";
import { parseWithRemark } from "../../../src/core/markdown/remark";
import { readFileSync } from "node:fs";
import { PAYLOADS } from "../../support/payloads";
import { makeFinding, makeSet, rangeAt, statement } from "../support/setModel";
import { cleanWith, judge } from "../support/reports";
import { dashboardOf } from "./dashboards";

function lines(csv: string): readonly string[] {
  return csv
    .replace(/^\uFEFF/, "")
    .split("\r\n")
    .filter((line) => line !== "");
}

describe("blockers as CSV", () => {
  it("lists blockers, then conditions, with owner, effort and place", () => {
    const effort = { minHours: 4, maxHours: 8, sharedBy: 1, ...statement("4-8 hours", 44) };
    const findings = [
      makeFinding({
        key: "security:H-1",
        displayId: "H-1",
        range: rangeAt(60),
        effectiveSeverity: "high",
        blocks: false,
        isCondition: true,
      }),
      makeFinding({ effort, priority: "P0", owner: statement("Ticket team", 45) }),
      makeFinding({ key: "security:M-1", effectiveSeverity: "medium", blocks: false }),
    ];
    assert.deepEqual(lines(blockersCsv(makeSet({ findings }))).slice(1), [
      `"blocker","C-1","Secrets in the repository","critical","P0","open","Ticket team",4,8,"4-8 hours","","docs/assessment 3/02_SECURITY.md",40`,
      `"condition","H-1","Secrets in the repository","high",,"open",,,,,"","docs/assessment 3/02_SECURITY.md",60`,
    ]);
  });

  const titles: readonly (readonly [string, string])[] = [
    [`=HYPERLINK("http://a.example")`, `"'=HYPERLINK(""http://a.example"")"`],
    ["+1+1", `"'+1+1"`],
    ["-2+3", `"'-2+3"`],
    ["@SUM(A1)", `"'@SUM(A1)"`],
    ["|cmd", `"'|cmd"`],
    ["  =1", `"'  =1"`],
    ["＝1", `"'＝1"`],
    ["\t=1", `"' =1"`],
    ["a,b\r\nc", `"a,b c"`],
    ["No rate limit", `"No rate limit"`],
  ];
  for (const [title, cell] of titles) {
    it(`has no cell that is a formula or breaks the row: ${JSON.stringify(title)}`, () => {
      const [, row] = lines(blockersCsv(makeSet({ findings: [makeFinding({ title })] })));
      assert.ok(row?.startsWith(`"blocker","C-1",${cell},"critical"`), row);
    });

    it(`has no such owner either: ${JSON.stringify(title)}`, () => {
      const finding = makeFinding({ owner: statement(title, 45) });
      const [, row] = lines(blockersCsv(makeSet({ findings: [finding] })));
      assert.ok(row?.includes(`,"open",${cell},`), row);
    });
  }
});

describe("a brief", () => {
  const open =
    "### SEC-1: Signing key is in the container image\n\n**Severity:** Critical\n\n**Effort:** 2 hours";
  const model = judge({ texts: { security: cleanWith("security", open) } });

  it("says verdict, blockers, gates and the cheapest way, as Markdown and as HTML", () => {
    const { markdown, html } = briefOf("Parcel Desk 2.1", model);
    assert.match(
      markdown,
      /^# Parcel Desk 2\.1: NOT APPROVED\n\nAs of 2026-03-02 · 1 blocker · 0 conditions · 6 of 8 gates pass · effort to unblock: 2 h/,
    );
    assert.match(
      markdown,
      /\| SEC-1 Signing key is in the container image \| critical \| 2 h \| 02_SECURITY_AUDIT\.md:\d+ \|/,
    );
    assert.match(markdown, /1\. Fix SEC-1 \(2 h\) for A1, A7\. So far: 2 h\./);
    for (const part of [
      "<h1>Parcel Desk 2.1: NOT APPROVED</h1>",
      "<td>SEC-1 Signing key",
      "<li>Fix SEC-1 (2 h)",
    ])
      assert.ok(html.includes(part), part);
  });

  it("has no markup of a report", () => {
    for (const title of PAYLOADS) {
      const { markdown, html } = briefOf(title, makeSet({ findings: [makeFinding({ title })] }));
      assert.doesNotMatch(html, /<(?:script|img|a|svg)\b/);
      const kinds = new Set(JSON.stringify(parseWithRemark(markdown)).match(/"(?:html|link|image)"/g));
      assert.deepEqual([...kinds], [], title);
    }
  });
});

describe("a dashboard as a file", () => {
  const styles = readFileSync("media/dashboard.css", "utf8");
  const html = exportedPage(dashboardOf(), styles);

  it("is one file that loads nothing and runs nothing", () => {
    assert.match(html, /^<!DOCTYPE html>/);
    assert.doesNotMatch(html, /<script|<link|<img|\bsrc=|@import|url\(/);
    assert.match(html, /default-src 'none'/);
    assert.ok(html.includes("<title>Ledger 3.4: NOT APPROVED</title>"));
  });

  it("unfolds everything for print", () => {
    const details = html.match(/<details[^>]*>/g) ?? [];
    assert.ok(details.length > 0);
    for (const tag of details) assert.match(tag, / open=""/);
  });
});
