import assert from "node:assert/strict";
import { layout, pageNodeSchema, type PageElement } from "../../../src/core/dashboard/page";
import { exportedPage } from "../../../src/core/dashboard/exportedPage";
import { htmlOf } from "../../../src/core/dashboard/pageHtml";
import { brokenSections, emptySections } from "../../../src/core/dashboard/dashboard";
import { PAYLOADS, actsIn } from "../../support/payloads";
import { makeFinding, makeGate, makeSet, makeSubject } from "../support/setModel";
import { dashboardOf, elementsOf, pageOf, sectionOf, textOf } from "./dashboards";

/** Texts that act where a page takes text for more than text. */
const HOSTILE = [
  ...PAYLOADS,
  `<img src=x onerror="alert(1)">`,
  `"><script>alert(1)</script>`,
  "javascript:alert(1)",
  "</style></title><svg onload=alert(1)>",
  "\u202Etxt.exe מזהה",
  "long ".repeat(20_000),
];

/** A set in which every text is the same hostile one. */
function hostileSet(text: string) {
  const finding = makeFinding({ id: text, displayId: text, title: text, report: `docs/${text}.md` });
  const evidence = [{ path: `docs/${text}.md`, line: 3, text }];
  const { policy } = makeSet();
  return makeSet({
    policy: { ...policy, title: text },
    findings: [finding],
    gates: [
      makeGate({
        id: text,
        title: text,
        shortTitle: text,
        actual: text,
        why: text,
        toPass: text,
        evidence,
        lookedAt: evidence,
      }),
    ],
    verdictText: text,
    reasons: [text],
    reasonEvidence: [evidence],
    subject: makeSubject({ name: { value: text, source: "reports", evidence } }),
  });
}

describe("the page of a dashboard", () => {
  it("takes no text of a report for more than text", () => {
    for (const text of HOSTILE) {
      const page = pageOf({ name: text, model: hostileSet(text) });
      assert.ok(pageNodeSchema.safeParse(page).success);
      const html = exportedPage({ ...dashboardOf({ name: text, model: hostileSet(text) }) }, "");
      const body = html.slice(html.indexOf("<body"));
      const tags = new Set([...body.matchAll(/<([a-z0-9]+)/g)].map((match) => match[1]));
      for (const tag of ["script", "img", "iframe", "a", "link", "style", "meta", "button", "input"])
        assert.ok(!tags.has(tag), `${tag} in the file of ${text.slice(0, 40)}`);
      assert.doesNotMatch(
        body.replaceAll(/"[^"]*"/g, '""'),
        /<[^>]*\s(?:on[a-z]+|href|src|style|data-[a-z]+)=/,
      );
      // What only a build server acts on is harmless here.
      assert.deepEqual(actsIn(`x${textOf(page).replaceAll("##", "")}`), []);
    }
  });

  it("cuts text of 100 KB", () => {
    assert.ok(htmlOf(pageOf({ model: hostileSet("x".repeat(100_000)) })).length < 60_000);
  });

  it("writes only attributes and elements of its lists", () => {
    const attributes = { class: "a", onclick: "alert(1)" };
    assert.equal(pageNodeSchema.safeParse({ tag: "p", attributes, children: [] }).success, false);
    assert.equal(pageNodeSchema.safeParse({ tag: "script", attributes: {}, children: [] }).success, false);
    assert.equal(
      pageNodeSchema.safeParse({ tag: "p", attributes: {}, children: [{ tag: "a" }] }).success,
      false,
    );
  });

  it("can be read without seeing it: every section, table and control has a name", () => {
    const all = elementsOf(pageOf());
    const ids = new Set(all.map(({ attributes }) => attributes.id));
    for (const { tag, attributes, children } of all) {
      if (tag === "section") assert.ok(ids.has(attributes["aria-labelledby"]));
      if (tag === "input") assert.match(attributes["aria-label"] ?? "", /^What if fixed: /);
      if (tag === "button") assert.notEqual(textOf({ tag, attributes, children }), "");
      if (tag === "table") assert.equal(typeof children[0] !== "string" && children[0]?.tag, "caption");
      if (tag === "th") assert.ok(attributes.scope);
      if (tag === "svg") assert.equal(isSilent({ tag, attributes, children }, all), true);
    }
    assert.equal(all.filter(({ tag }) => tag === "h1").length, 1);
    assert.equal(all.filter(({ tag }) => tag === "main").length, 1);
  });

  it("has unique ids, also for gates and findings of the same name", () => {
    const model = makeSet({ findings: [makeFinding(), makeFinding({ key: "security:C-1/2" })] });
    const ids = elementsOf(pageOf({ model })).flatMap(({ attributes }) => attributes.id ?? []);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[a-z0-9-]+$/);
  });

  it("says what to do while there is no set, and why a set cannot be judged", () => {
    const problem = {
      path: "docs/a/x.json",
      message: 'Unknown rule "nope".',
      line: 4,
      column: 1,
      endLine: 4,
      endColumn: 2,
    };
    assert.match(textOf(layout(emptySections())), /Search Again/);
    const broken = layout(brokenSections("Ledger", "cannot be judged", [problem]));
    assert.match(textOf(broken), /^Ledger cannot be judged Unknown rule "nope"\. x\.json:4$/);
  });

  it("is the same in a file, without what cannot be done there", () => {
    const live = textOf(sectionOf("gates"));
    assert.equal(textOf(sectionOf("gates", { isLive: false })), live);
    const tags = elementsOf(pageOf({ isLive: false })).map(({ tag }) => tag);
    assert.ok(!tags.includes("button") && !tags.includes("input"));
  });
});

function isSilent(svg: PageElement, all: readonly PageElement[]): boolean {
  if (svg.attributes["aria-hidden"] === "true") return true;
  return all.some(
    (one) =>
      one.attributes["aria-hidden"] === "true" &&
      elementsOf(one).some((inner) => inner.attributes.viewBox === svg.attributes.viewBox),
  );
}
