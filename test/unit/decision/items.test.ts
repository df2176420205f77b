// Every item is in the document of its policy, with content of its kind.
import assert from "node:assert/strict";
import type { Nodes, Root, RootContent } from "mdast";
import { meantDecision } from "../../../src/core/decision/decide";
import type { Content } from "../../../src/core/decision/model";
import { readRegions } from "../../../src/core/decision/regions";
import { fourReport } from "../../../src/core/policy/builtin/fourReport";
import { sevenPhase } from "../../../src/core/policy/builtin/sevenPhase";
import type { SetModel } from "../../../src/core/readiness/model";
import { loadSet } from "../../../src/core/judge/loadSet";
import { needsCorpus, setWith } from "../corpus/corpus";
import { loadSampleSets } from "../examples/sampleSets";
import { ITEMS, itemsOf, type Item, type ItemKinds } from "./itemTable";
import { decided, decideInput, plainOf } from "../support/decisions";
import { diskFileSystem } from "../support/diskFileSystem";
import { FOUR_WITH_TRADING } from "../support/policies";
import { judge } from "../support/reports";

/** The content of an item: its text, its claims, and its human fields. */
interface Found {
  readonly text: string;
  readonly kinds: ReadonlySet<string>;
  readonly fields: readonly string[];
}

/** The content of a block, or of one heading in it; null if the document does not contain it. */
function foundItem(root: Root, { block, heading }: Item, model: SetModel): Found | null {
  const { brief, annexes } = model.policy.document;
  const entry = [...brief, ...annexes.flatMap(({ entries }) => entries)].find((one) => one.block === block);
  if (!entry) return null;
  const own =
    entry.title === "" ? root.children.slice(0, firstHeading(root)) : below(root.children, entry.title);
  const content = own === null || heading === null ? own : below(own, heading);
  return content === null ? null : described(content);
}

function firstHeading({ children }: Root): number {
  return children.findIndex((node) => node.type === "heading" && node.depth === 2);
}

/** What is below a heading, up to the next one of its level. */
function below(nodes: readonly RootContent[], title: string): readonly RootContent[] | null {
  const start = nodes.findIndex(
    (node) => node.type === "heading" && node.depth > 1 && plainOf(node) === title,
  );
  const heading = nodes[start];
  if (heading?.type !== "heading") return null;
  const rest = nodes.slice(start + 1);
  const end = rest.findIndex((node) => node.type === "heading" && node.depth <= heading.depth);
  return end < 0 ? rest : rest.slice(0, end);
}

function described(content: readonly RootContent[]): Found {
  const html = content.flatMap((node) => (node.type === "html" ? [node.value] : []));
  return {
    text: content.map(plainOf).join(" ").trim(),
    kinds: new Set(content.flatMap(kindsIn)),
    fields: html.flatMap((value) => /^<!-- human: (\S+) -->/.exec(value)?.[1] ?? []),
  };
}

function kindsIn(node: Nodes): readonly string[] {
  const claimed = node.data?.claimed;
  const own = claimed && plainOf(node).trim() !== "" ? [kindOf(claimed)] : [];
  return "children" in node ? [...own, ...node.children.flatMap(kindsIn)] : own;
}

function kindOf(content: Content): string {
  if (content.kind === "bare" || content.kind === "internal") return content.claim.kind;
  if (content.kind === "references") return content.references.length > 0 ? "evidenced" : "not-evidenced";
  return content.kind;
}

const COMPUTED = ["evidenced", "derived", "recorded", "not-evidenced"];

/** Whether the content has one of the kinds that its item may consist of. */
function isOfKind({ kinds, fields }: Found, allowed: ItemKinds): boolean {
  return (
    (allowed.includes("D") && COMPUTED.some((kind) => kinds.has(kind))) ||
    (allowed.includes("C") && kinds.has("policy")) ||
    (allowed.includes("H") && fields.length > 0)
  );
}

/** What is wrong with the items; empty if all are delivered. */
function complaintsAbout(model: SetModel): readonly string[] {
  const input = decideInput({ model, outputPath: `${model.path}/items.md`, setPath: model.path });
  const root = meantDecision(input);
  assert.ok(root);
  const filled = regionsOf(decided(input).markdown);
  return expectedItems(model).flatMap((id) => {
    const item = ITEMS.get(id);
    const content = item ? foundItem(root, item, model) : null;
    if (!item || !content) return [`${id}: missing`];
    const empty = content.fields.filter((field) => (filled.get(field) ?? "").trim() === "");
    return [
      ...(content.text === "" && content.fields.length === 0 ? [`${id}: it is empty`] : []),
      ...(isOfKind(content, item.kinds)
        ? []
        : [`${id}: not of ${item.kinds}, but ${[...content.kinds].join(", ")}`]),
      ...empty.map((field) => `${id}: the field ${field} is empty`),
    ];
  });
}

/** Delivered by an add-on. */
const OF_ADD_ONS = new Set(["B-002", "B-064", "B-065"]);

/** The path to approval is printed unless the release is approved. */
function expectedItems({ policy, verdict, shownAddOns }: SetModel): readonly string[] {
  const hasAddOn = policy.addOns.length + shownAddOns.length > 0;
  return itemsOf(policy.id === "four-report" ? "B" : "A").filter(
    (id) => (verdict !== "approved" || ITEMS.get(id)?.block !== "tiers") && (hasAddOn || !OF_ADD_ONS.has(id)),
  );
}

function regionsOf(markdown: string): ReadonlyMap<string, string> {
  const read = readRegions(markdown);
  assert.ok(read.ok);
  return new Map(read.regions.map(({ id, content }) => [id, content]));
}

describe("the items of a decision", () => {
  it("are known, each with its block and kind", () => {
    assert.deepEqual([itemsOf("A").length, itemsOf("B").length], [77, 140]);
    for (const id of ["A-001", "A-111", "B-001", "B-040d", "B-043c", "B-196", "B-204"])
      assert.ok(ITEMS.has(id), id);
  });

  for (const policy of [sevenPhase, fourReport, FOUR_WITH_TRADING]) {
    const name = [policy.id, ...policy.addOns].join(" + ");

    it(`are in the decision for a clean set: ${name}`, () => {
      assert.deepEqual(complaintsAbout(judge({ policy })), []);
    });

    it(`are in the decision for an empty set: ${name}`, () => {
      assert.deepEqual(complaintsAbout(judge({ policy, input: { reports: [] } })), []);
    });
  }

  it("are in the decisions of the sample", async () => {
    const sets = [...(await loadSampleSets())];
    assert.ok(sets.length >= 3);
    for (const [path, { model }] of sets) assert.deepEqual(complaintsAbout(model), [], path);
  });

  for (const decision of ["08_RELEASE_DECISION.md", "05_production_release_decision.md"]) {
    it(`are in the decision for the reference set: ${decision}`, async function () {
      needsCorpus(this);
      const path = setWith(decision);
      const set = await loadSet(diskFileSystem, path, { root: path, rules: [], asOf: null, today: null });
      assert.ok(set.kind === "set");
      assert.deepEqual(complaintsAbout(set.model), []);
    });
  }
});
