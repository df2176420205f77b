// The problem matcher of the manifest reads what the command line prints.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { runCli } from "../runCli";

interface Matcher {
  readonly pattern: { readonly regexp: string };
}

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly contributes: { readonly problemMatchers: readonly Matcher[] };
};

describe("the problem matcher", () => {
  it("reads every problem that check prints, and no other line", () => {
    const [matcher] = manifest.contributes.problemMatchers;
    const pattern = new RegExp(matcher?.pattern.regexp ?? "$^");
    const printed = runCli("examples/berth-booking", ["check"]).out.split("\n");
    const read = printed.flatMap((line) => {
      const match = pattern.exec(line);
      return match
        ? [
            {
              path: match[1],
              line: Number(match[2]),
              column: Number(match[3]),
              severity: match[4],
              message: match[5],
              rule: match[6],
            },
          ]
        : [];
    });
    const { problems } = JSON.parse(runCli("examples/berth-booking", ["check", "--format", "json"]).out) as {
      readonly problems: readonly {
        path: string;
        line: number;
        column: number;
        severity: string;
        message: string;
        rule: string;
      }[];
    };
    const places = (list: typeof read) =>
      list
        .map(({ path, line, column, severity, rule }) => [path, line, column, severity, rule].join(" "))
        .sort();
    assert.ok(problems.length > 0);
    assert.deepEqual(places(read), places([...problems]));
    for (const { message } of read)
      assert.ok(
        problems.some((problem) => problem.message === message),
        message,
      );
  });
});
