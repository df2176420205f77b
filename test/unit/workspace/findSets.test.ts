import assert from "node:assert/strict";
import { findSets, isSetFolder, readinessDocuments, resolveSets } from "../../../src/core/workspace/findSets";
import { memoryFileSystem } from "../support/memoryFileSystem";

const REPORT = "# Security Audit\n";

describe("assessment sets", () => {
  it("are found wherever they are, in any case, sorted, as paths below what the caller gave", async () => {
    const fileSystem = memoryFileSystem({
      "docs/assessment 3/02_security.md": REPORT,
      "backend/Docs/ASSESSMENT_2/01_architecture.md": REPORT,
      "docs/assessment/old/docs/assessment-1/qa.md": "# QA report\n",
      "docs/assessment/02_security.md": REPORT,
      "docs/notes/02_security.md": REPORT,
    });
    const { sets, limit, unreadable } = await findSets(fileSystem, "./");
    assert.deepEqual(sets, [
      "backend/Docs/ASSESSMENT_2",
      "docs/assessment",
      "docs/assessment 3",
      "docs/assessment/old/docs/assessment-1",
    ]);
    assert.equal(limit, null);
    assert.deepEqual(unreadable, []);
    assert.deepEqual((await findSets(fileSystem, "/home/me/project/backend/")).sets, [
      "/home/me/project/backend/Docs/ASSESSMENT_2",
    ]);
  });

  it("contain a report: one that is recognized by its title is enough, a README is not", async () => {
    const fileSystem = memoryFileSystem({
      "a/docs/assessment/README.md": REPORT,
      "b/docs/assessment/notes.md": REPORT,
      "c/docs/assessment/08_RELEASE_DECISION.md": "# Release Decision\n",
      "d/docs/assessment/02_security.txt": REPORT,
      "e/docs/assessment/notes.md": new Error("gone"),
    });
    assert.deepEqual((await findSets(fileSystem, ".")).sets, ["b/docs/assessment"]);
  });

  it("are not looked for in hidden folders, node_modules and behind links", async () => {
    const fileSystem = memoryFileSystem({
      ".git/docs/assessment/02_security.md": REPORT,
      ".cache/docs/assessment/02_security.md": REPORT,
      "node_modules/x/docs/assessment/02_security.md": REPORT,
      loop: { kind: "link" },
    });
    assert.deepEqual((await findSets(fileSystem, ".")).sets, []);
    assert.deepEqual(fileSystem.foldersRead, ["."]);
  });

  it("a folder that cannot be listed is told, and the rest goes on", async () => {
    const fileSystem = memoryFileSystem({
      closed: { kind: "closed folder" },
      "docs/assessment/02_security.md": REPORT,
    });
    const { sets, unreadable } = await findSets(fileSystem, ".");
    assert.deepEqual(sets, ["docs/assessment"]);
    assert.deepEqual(unreadable, [{ path: "closed", reason: "permission denied" }]);
    assert.equal((await findSets(fileSystem, "missing")).unreadable[0]?.path, "missing");
  });

  it("the search is bounded in depth and number, and says so", async () => {
    const fileSystem = memoryFileSystem({
      "a/b/c/docs/assessment/02_security.md": REPORT,
      "docs/assessment/02_security.md": REPORT,
    });
    const shallow = await findSets(fileSystem, ".", { deepest: 2 });
    assert.deepEqual([shallow.sets, shallow.limit], [["docs/assessment"], "depth"]);
    const few = await findSets(fileSystem, ".", { mostFolders: 3 });
    assert.equal(few.limit, "count");
    assert.equal((await findSets(fileSystem, ".", { deepest: 5 })).limit, null);
  });

  it("another pattern finds other folders", async () => {
    const fileSystem = memoryFileSystem({
      "reviews/2031/02_security.md": REPORT,
      "docs/assessment/02_security.md": REPORT,
    });
    assert.deepEqual((await findSets(fileSystem, ".", { patterns: ["reviews/*"] })).sets, ["reviews/2031"]);
    const both = ["docs/assessment", "reviews/2031"];
    assert.deepEqual((await findSets(fileSystem, ".", { also: ["reviews/*"] })).sets, both);
  });

  it("an excluded folder is not entered, and nothing in it is a set", async () => {
    const fileSystem = memoryFileSystem({
      "archive/2030/docs/assessment/02_security.md": REPORT,
      "docs/assessment/02_security.md": REPORT,
      "docs/assessment_old/02_security.md": REPORT,
    });
    const sets = async (exclude: readonly string[]) => (await findSets(fileSystem, ".", { exclude })).sets;
    assert.deepEqual(await sets(["archive"]), ["docs/assessment", "docs/assessment_old"]);
    assert.deepEqual(await sets(["archive/**", "**/*_old"]), ["docs/assessment"]);
    const exclude = ["archive"];
    const startAt = "archive/2030";
    assert.deepEqual((await findSets(fileSystem, ".", { exclude, startAt })).sets, []);
    assert.equal(await isSetFolder(fileSystem, "archive/2030/docs/assessment", { exclude }), false);
    assert.equal(await isSetFolder(fileSystem, "docs/assessment", { exclude }), true);
  });

  describe("that a caller names", () => {
    const fileSystem = memoryFileSystem({
      "SECURITY.md": "# Security Policy\n",
      "review of may/Security Audit.md": REPORT,
      "docs/assessment 3/02_security.md": REPORT,
    });

    it("are the folder itself if it contains a report, whatever its path", async () => {
      assert.deepEqual((await resolveSets(fileSystem, "review of may/")).sets, ["review of may"]);
    });

    it("are else those below it; a repository's SECURITY.md makes it no set", async () => {
      assert.deepEqual((await resolveSets(fileSystem, ".")).sets, ["docs/assessment 3"]);
      assert.deepEqual((await resolveSets(fileSystem, "docs")).sets, ["docs/assessment 3"]);
    });
  });
});

describe("documents on readiness", () => {
  it("are named where a folder has no report: decisions and readiness reviews, nothing else", async () => {
    const fileSystem = memoryFileSystem({
      "docs/GO_NO_GO.md": "# Go\n",
      "docs/launch-readiness-review.md": "# Review\n",
      "docs/production-readiness.md": "# Review\n",
      "docs/notes.md": "# Notes\n",
      "docs/02_security.md": REPORT,
      "docs/production-readiness.txt": "",
    });
    assert.deepEqual(await readinessDocuments(fileSystem, "docs"), [
      "GO_NO_GO.md",
      "launch-readiness-review.md",
      "production-readiness.md",
    ]);
    assert.deepEqual(await readinessDocuments(fileSystem, "nowhere"), []);
  });
});
