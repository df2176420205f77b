import assert from "node:assert/strict";
import { relative } from "node:path";
import { runCli } from "../runCli";
import { needsCorpus, setWith } from "../../unit/corpus/corpus";

describe("the reference sets give the same bytes", () => {
  for (const decision of ["08_RELEASE_DECISION.md", "05_production_release_decision.md"]) {
    it(`from two working directories and twice: ${decision}`, function () {
      needsCorpus(this);
      const path = setWith(decision);
      for (const args of [
        ["check", path, "--format", "json"],
        // Outside of a repository, the folder that addresses are relative to must be named.
        ["check", path, "--format", "sarif", "--root", path],
        ["decide", path, "--stdout"],
      ]) {
        const here = runCli(process.cwd(), args);
        assert.ok(here.out.length > 1000, here.err);
        assert.equal(runCli("/", args).out, here.out, args[0]);
        assert.equal(runCli(process.cwd(), args).out, here.out, args[0]);
      }
    });

    it(`in the decision, however the folder is named: ${decision}`, function () {
      needsCorpus(this);
      const path = setWith(decision);
      const relativePath = relative(process.cwd(), path);
      assert.equal(
        runCli(process.cwd(), ["decide", relativePath, "--stdout"]).out,
        runCli(path, ["decide", ".", "--stdout"]).out,
      );
    });

    it(`and refuse to overwrite the existing decision: ${decision}`, function () {
      needsCorpus(this);
      const run = runCli(process.cwd(), ["decide", setWith(decision)]);
      assert.equal(run.code, 2);
      assert.match(run.err, /--replace/);
      assert.match(run.err, /--stdout/);
    });
  }
});
