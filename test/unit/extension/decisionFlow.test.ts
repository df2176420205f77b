import assert from "node:assert/strict";
import { readRegions } from "../../../src/core/decision/regions";
import { CANCELED, type DecisionPorts } from "../../../src/extension/features/decision/ports";
import { securityReport, smallPolicy } from "../support/sampleSet";
import { bench, DOCUMENT, FOREIGN, PREVIOUS, ROOT, SET, SIDECAR, textOf, treeOf } from "./decisionBench";

describe("generating a decision in the editor", () => {
  it("writes document and sidecar without a question if there is no document yet", async () => {
    const one = bench(treeOf());
    const outcome = await one.run();
    assert.ok(outcome.kind === "written");
    assert.deepEqual(outcome.written, [`mem:${ROOT}/${SIDECAR}`, `mem:${ROOT}/${DOCUMENT}`]);
    assert.equal(outcome.verdictText, "NOT APPROVED");
    assert.deepEqual(one.asked, []);
    assert.match(textOf(one, DOCUMENT) ?? "", /NOT APPROVED/);
    assert.equal((JSON.parse(textOf(one, SIDECAR) ?? "") as { verdict: string }).verdict, "not-approved");
  });

  it("asks and writes nothing when the decision is up to date, and restores a missing sidecar", async () => {
    const one = bench(treeOf());
    await one.run();
    const text = textOf(one, DOCUMENT);
    assert.equal((await one.run()).kind, "up-to-date");
    one.files.delete(`${ROOT}/${SIDECAR}`);
    assert.equal((await one.run()).kind, "written");
    assert.equal(textOf(one, DOCUMENT), text);
    assert.deepEqual(one.asked, []);
  });

  it("keeps a generated document that was edited outside its editable fields", async () => {
    const first = bench(treeOf());
    await first.run();
    const edited = (textOf(first, DOCUMENT) ?? "").replace("\n## ", "\nThe board has seen it.\n\n## ");
    const tree = {
      ...treeOf(securityReport("HIGH")),
      [DOCUMENT]: edited,
      [SIDECAR]: textOf(first, SIDECAR) ?? "",
    };
    const left = bench(tree, { choice: "write" });
    assert.equal((await left.run()).kind, "refused");
    assert.equal(textOf(left, DOCUMENT), edited);
    assert.deepEqual([left.previews[0]?.isForeign, left.previews[0]?.isOurs], [true, true]);
    const replaced = bench(tree, { choice: "replace" });
    assert.equal((await replaced.run()).kind, "written");
    assert.equal(textOf(replaced, PREVIOUS), edited);
    assert.ok(!(textOf(replaced, DOCUMENT) ?? "").includes("The board"));
  });

  it("shows the difference, writes only when told to, and keeps editable fields byte for byte", async () => {
    const first = bench(treeOf());
    await first.run();
    const before = textOf(first, DOCUMENT) ?? "";
    const read = readRegions(before);
    assert.ok(read.ok);
    const [region] = read.regions;
    assert.ok(region);
    const filled = "\n  Ann  \r\nsays *no*\n\n";
    const signed = before.replace(region.content, filled);
    assert.notEqual(signed, before);
    const tree = {
      ...treeOf(securityReport("HIGH")),
      [DOCUMENT]: signed,
      [SIDECAR]: textOf(first, SIDECAR) ?? "",
    };

    const left = bench(tree);
    assert.equal((await left.run()).kind, "canceled");
    assert.equal(textOf(left, DOCUMENT), signed);
    assert.deepEqual([left.previews[0]?.isForeign, left.previews[0]?.document.path], [false, DOCUMENT]);

    const written = bench(tree, { choice: "write" });
    assert.equal((await written.run()).kind, "written");
    const after = readRegions(textOf(written, DOCUMENT) ?? "");
    assert.ok(after.ok);
    assert.equal(after.regions.find(({ id }) => id === region.id)?.content, filled);
    assert.equal(textOf(written, DOCUMENT), written.previews[0]?.text);
  });

  it("never overwrites a foreign document unless told to, and then keeps a copy", async () => {
    const tree = { ...treeOf(), [DOCUMENT]: FOREIGN };
    for (const choice of [undefined, "cancel", "write"] as const) {
      const one = bench(tree, choice ? { choice } : {});
      assert.notEqual((await one.run()).kind, "written");
      assert.equal(textOf(one, DOCUMENT), FOREIGN);
      assert.equal(one.previews[0]?.isForeign, true);
    }
    const replaced = bench(tree, { choice: "replace" });
    assert.equal((await replaced.run()).kind, "written");
    assert.equal(textOf(replaced, PREVIOUS), FOREIGN);
    assert.match(textOf(replaced, DOCUMENT) ?? "", /release-readiness: decision/);
    const asked = bench(tree);
    assert.equal((await asked.run({ choice: "replace" })).kind, "written");
    assert.deepEqual(asked.asked, []);
    const direct = bench(tree);
    assert.equal((await direct.run({ choice: "write" })).kind, "refused");
    assert.equal(textOf(direct, DOCUMENT), FOREIGN);
  });

  it("keeps the document that was replaced earlier", async () => {
    const one = bench({ ...treeOf(), [DOCUMENT]: FOREIGN, [PREVIOUS]: "# An older one\n" });
    const outcome = await one.run({ choice: "replace" });
    assert.ok(outcome.kind === "refused");
    assert.equal(outcome.at?.uri, `mem:${ROOT}/${PREVIOUS}`);
    assert.deepEqual([textOf(one, DOCUMENT), textOf(one, PREVIOUS)], [FOREIGN, "# An older one\n"]);
  });

  it("does not touch a foreign JSON file", async () => {
    const one = bench({ ...treeOf(), [SIDECAR]: '{"mine": true}' });
    const outcome = await one.run();
    assert.ok(outcome.kind === "refused");
    assert.equal(outcome.at?.uri, `mem:${ROOT}/${SIDECAR}`);
    assert.deepEqual([textOf(one, SIDECAR), textOf(one, DOCUMENT)], ['{"mine": true}', undefined]);
  });

  it("writes to another file, inside or outside the workspace folder, with working links", async () => {
    const tree = { ...treeOf(), [DOCUMENT]: FOREIGN };
    const inside = bench(tree, { choice: "elsewhere", output: "out/decision.md" });
    assert.equal((await inside.run()).kind, "written");
    assert.match(
      textOf(inside, "out/decision.md") ?? "",
      /\]: \.\.\/docs\/assessment%201\/01_SECURITY_AUDIT\.md#L11/,
    );
    const outside = bench(tree, { choice: "elsewhere", output: "/elsewhere/decision.md" });
    assert.equal((await outside.run()).kind, "written");
    const text = outside.files.get("/elsewhere/decision.md") ?? "";
    assert.match(text, /\]: \.\.\/w\/docs\/assessment%201\/01_SECURITY_AUDIT\.md#L11/);
    assert.equal(
      text.replaceAll("../w/", "../"),
      textOf(inside, "out/decision.md"),
      "the same document, wherever it goes",
    );
    for (const one of [inside, outside]) assert.equal(textOf(one, DOCUMENT), FOREIGN);
  });

  it("does not accept a report or another kind of file as its output", async () => {
    const one = bench(treeOf());
    for (const output of [`${SET}/01_SECURITY_AUDIT.md`, `${SET}/decision.txt`]) {
      const outcome = await one.run({ output });
      assert.ok(outcome.kind === "refused" && outcome.isAboutPlace, output);
    }
    assert.equal(textOf(one, `${SET}/01_SECURITY_AUDIT.md`), securityReport("CRITICAL"));
  });

  it("offers another place if the files are read-only or writing fails", async () => {
    const readOnly = bench(treeOf(), { output: "out/decision.md" });
    assert.equal((await readOnly.run({}, { isWritable: () => false })).kind, "written");
    assert.deepEqual(readOnly.asked, ["output"]);
    const failing = bench(treeOf());
    const outcome = await failing.run({}, { write: () => Promise.reject(new Error("no space left")) });
    assert.ok(outcome.kind === "refused" && outcome.isAboutPlace);
    assert.match(outcome.message, /no space left/);
  });

  it("names the line of a damaged field and writes nothing", async () => {
    const one = bench(treeOf());
    await one.run();
    const lines = (textOf(one, DOCUMENT) ?? "").split("\n");
    const line = lines.findIndex((text) => text.startsWith("<!-- human: "));
    lines[line] = "<!-- human: broken";
    one.files.set(`${ROOT}/${DOCUMENT}`, lines.join("\n"));
    const outcome = await one.run({ choice: "write" });
    assert.ok(outcome.kind === "refused");
    assert.deepEqual(outcome.at, { uri: `mem:${ROOT}/${DOCUMENT}`, line: line + 1 });
    assert.equal(textOf(one, DOCUMENT), lines.join("\n"));
  });

  it("does not overwrite changes made while the question was open", async () => {
    const one = bench({ ...treeOf(), [DOCUMENT]: FOREIGN });
    const readText: DecisionPorts["readText"] = (uri) => Promise.resolve(one.files.get(uri.slice(4)) ?? null);
    let reads = 0;
    const outcome = await one.run(
      { choice: "replace" },
      {
        readText: (uri) => {
          if (uri.endsWith(".md") && !uri.includes("previous") && ++reads === 3)
            one.files.set(`${ROOT}/${DOCUMENT}`, `${FOREIGN}More.\n`);
          return readText(uri);
        },
      },
    );
    assert.ok(outcome.kind === "refused");
    assert.match(outcome.message, /changed in the meantime/);
    assert.equal(textOf(one, DOCUMENT), `${FOREIGN}More.\n`);
  });

  it("asks for the policy only if the reports do not determine it", async () => {
    const tree = { ".git/HEAD": "", [`${SET}/02_SECURITY_AUDIT.md`]: securityReport("LOW") };
    const left = bench(tree);
    assert.equal((await left.run()).kind, "canceled");
    assert.deepEqual(left.asked, ["policy"]);
    const chosen = bench(tree, { policy: "four-report" });
    const outcome = await chosen.run();
    assert.ok(outcome.kind === "written" && outcome.verdictText === "REJECT");
    const named = bench(tree);
    assert.equal((await named.run({ policy: "seven-phase" })).kind, "written");
    assert.deepEqual(named.asked, []);
  });

  it("does not ignore a policy file that leaves the choice open", async () => {
    const tree = {
      ".git/HEAD": "",
      [`${SET}/02_SECURITY_AUDIT.md`]: securityReport("LOW"),
      [`${SET}/release-readiness.json`]: "{}",
    };
    const outcome = await bench(tree, { policy: "four-report" }).run();
    assert.ok(outcome.kind === "refused");
    assert.match(outcome.message, /"extends"/);
    assert.equal(outcome.at?.uri, `mem:${ROOT}/${SET}/release-readiness.json`);
  });

  it("opens the invalid policy file", async () => {
    const outcome = await bench(treeOf(undefined, '{\n  "gatez": {}\n}')).run();
    assert.ok(outcome.kind === "refused");
    assert.deepEqual(outcome.at, { uri: `mem:${ROOT}/${SET}/release-readiness.json`, line: 2 });
  });

  it("asks for a date when a waiver has expired", async () => {
    const waiver = {
      gate: "G1",
      owner: "Ann",
      approver: "Bo",
      reason: "behind a proxy",
      expires: "2026-03-15",
    };
    const tree = treeOf(securityReport("CRITICAL"), smallPolicy({ waivers: [waiver] }));
    assert.equal((await bench(tree).run()).kind, "canceled");
    const early = bench(tree, { asOf: "2026-03-10" });
    const outcome = await early.run();
    assert.ok(outcome.kind === "written" && outcome.verdictText === "CONDITIONAL APPROVAL");
    assert.match(textOf(early, SIDECAR) ?? "", /"asOf": "2026-03-10"/);
    const late = bench(tree, { asOf: "2026-03-16" });
    const lateOutcome = await late.run();
    assert.ok(lateOutcome.kind === "written" && lateOutcome.verdictText === "NOT APPROVED");
    assert.equal((await bench(tree).run({ asOf: "yesterday" })).kind, "refused");
  });

  it("writes nothing when it is canceled", async () => {
    const one = bench(treeOf());
    const before = new Map(one.files);
    const outcome = await one.run(
      {},
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- a sign, not an error
      { withProgress: (work) => work(() => Promise.reject(CANCELED)) },
    );
    assert.deepEqual([outcome, one.files], [{ kind: "canceled" }, before]);
  });
});
