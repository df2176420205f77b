import assert from "node:assert/strict";
import { parseArguments } from "../../../src/cli/arguments";
import { isIsoDate, localDate } from "../../../src/core/text/isoDate";
import { mostSerious } from "../../../src/cli/exitCode";
import { COMMANDS } from "../../../src/cli/commandDefinitions";
import { commandHelp, programHelp } from "../../../src/cli/help";

function messageOf(...argv: string[]): string {
  const parsed = parseArguments(argv);
  return parsed.kind === "wrong"
    ? parsed.message
    : assert.fail(`${argv.join(" ")} was taken as ${parsed.kind}`);
}

function invocationOf(...argv: string[]) {
  const parsed = parseArguments(argv);
  return parsed.kind === "run"
    ? parsed.invocation
    : assert.fail(`${argv.join(" ")} was taken as ${parsed.kind}`);
}

describe("arguments", () => {
  it("reads operands and options in any order, with their defaults", () => {
    const { operands, values, flags } = invocationOf(
      "check",
      "--format=json",
      "a b",
      "--verbose",
      "c",
      "--fail-on",
      "info",
    );
    assert.deepEqual(operands, ["a b", "c"]);
    assert.equal(values.get("format"), "json");
    assert.equal(values.get("fail-on"), "info");
    assert.deepEqual([...flags], ["verbose"]);
    assert.equal(invocationOf("check").values.get("fail-on"), "error");
    assert.equal(invocationOf("check").values.get("format"), "text");
  });

  it("takes everything behind -- as operand", () => {
    assert.deepEqual(invocationOf("extract", "--", "--strange.md").operands, ["--strange.md"]);
  });

  it("proposes the nearest command, option and value, and points at the help", () => {
    assert.match(
      messageOf("chekc"),
      /no command "chekc"\. Did you mean "check"\?\nRun "release-readiness --help"/,
    );
    assert.match(
      messageOf("check", "--fromat", "json"),
      /no option "--fromat"\. Did you mean "--format"\?\nRun "release-readiness check --help"/,
    );
    assert.match(
      messageOf("check", "--format", "jsno"),
      /one of text, json, sarif, github, not "jsno"\. Did you mean "json"\?/,
    );
    assert.doesNotMatch(messageOf("frobnicate"), /Did you mean/);
    assert.match(messageOf("help", "decid"), /Did you mean "decide"\?/);
  });

  it("refuses an option of another command", () => {
    assert.match(messageOf("decide", "--out", "a.md"), /no option "--out"\. Did you mean "--output"\?/);
    assert.match(messageOf("check", "--stdout"), /no option "--stdout"/);
    assert.match(messageOf("check", "-x"), /no option "-x"/);
  });

  it("refuses a missing, an empty, a doubled and a surplus value", () => {
    assert.match(messageOf("check", "--policy"), /--policy needs a value: ID\|FILE/);
    assert.match(messageOf("check", "--policy", "--root", "x"), /--policy needs a value/);
    assert.match(messageOf("check", "--policy="), /--policy needs a value/);
    assert.match(messageOf("check", "--policy", "a", "--policy", "b"), /--policy is given more than once/);
    assert.match(messageOf("decide", "x", "--stdout=yes"), /--stdout takes no value/);
  });

  it("counts operands, and thinks of spaces in paths", () => {
    assert.match(messageOf("extract"), /extract needs a FILE/);
    assert.match(messageOf("check", ""), /empty SET/);
    assert.match(
      messageOf("decide", "docs/assessment", "3"),
      /"3"\. Put a path with spaces in quotes: "docs\/assessment 3"/,
    );
  });

  it("asks for a command", () => {
    assert.match(messageOf(), /A command is missing/);
    assert.match(messageOf("--format", "json"), /The command comes first/);
  });

  it("lists in a command's help every option and every example, all of which parse", () => {
    for (const command of COMMANDS) {
      const help = commandHelp(command);
      for (const option of command.options) assert.ok(help.includes(`--${option.name}`), option.name);
      for (const { line } of command.examples) {
        const words = (line.split(" > ")[0] ?? "").match(/"[^"]*"|\S+/g) ?? [];
        const parsed = parseArguments(words.map((word) => word.replaceAll('"', "")));
        assert.notEqual(parsed.kind, "wrong", line);
        assert.ok(help.includes(line), line);
      }
      assert.ok(programHelp().includes(command.about));
    }
  });
});

describe("exit codes", () => {
  it("are ranked 2 > 1 > 4 > 3 > 0", () => {
    assert.equal(mostSerious([0, 3, 4, 1, 2]), 2);
    assert.equal(mostSerious([0, 3, 4, 1]), 1);
    assert.equal(mostSerious([0, 3, 4]), 4);
    assert.equal(mostSerious([0, 3]), 3);
    assert.equal(mostSerious([]), 0);
  });
});

describe("dates", () => {
  it("are days of the calendar", () => {
    assert.ok(isIsoDate("2024-02-29"));
    for (const wrong of [
      "2025-02-29",
      "2025-2-3",
      "2025-13-01",
      "2025-01-01T00:00",
      "",
      "today",
      "02025-01-01",
    ]) {
      assert.ok(!isIsoDate(wrong), wrong);
    }
  });

  it("are local ones for today", () => {
    assert.equal(localDate(new Date(2026, 0, 2, 0, 0, 1)), "2026-01-02");
    assert.equal(localDate(new Date(2026, 11, 31, 23, 59, 59)), "2026-12-31");
  });
});
