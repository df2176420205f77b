import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { loadScript } from "./scriptModule";

type Wish = "code" | "browser" | "none" | null;

interface Read {
  readonly kind: string;
  readonly folder?: string | null;
  readonly editor?: Wish;
  readonly message?: string;
}

interface Machine {
  readonly platform: string;
  readonly arch: string;
  readonly isRoot: boolean;
  readonly hostRunsHere: boolean;
  readonly environment: Readonly<Record<string, string>>;
  readonly isExecutable: (file: string) => boolean;
}

interface Choice {
  readonly kind: string;
  readonly command?: string;
  readonly message?: string;
}

describe("npm start", () => {
  describe("arguments", () => {
    let read: (argv: readonly string[], environment?: Readonly<Record<string, string>>) => Read;

    before(async () => {
      ({ readStartArguments: read } = await loadScript<{ readStartArguments: typeof read }>(
        "start/arguments.mjs",
      ));
    });

    it("without any: the sample, in whichever editor there is", () => {
      assert.deepEqual(read([]), { kind: "start", folder: null, editor: null });
    });

    it("a folder, and whether and which editor, in any order", () => {
      assert.deepEqual(read(["my folder", "--no-editor"]), {
        kind: "start",
        folder: "my folder",
        editor: "none",
      });
      assert.deepEqual(read(["--editor", "code", "docs"]), { kind: "start", folder: "docs", editor: "code" });
      assert.deepEqual(read(["--editor=browser"]), { kind: "start", folder: null, editor: "browser" });
      assert.deepEqual(read(["--", "-odd"]), { kind: "start", folder: "-odd", editor: null });
    });

    it("--no-editor, which npm took for its own setting", () => {
      assert.equal(read([], { npm_config_editor: "false" }).editor, "none");
      assert.equal(read([], { npm_config_editor: "vi" }).editor, null);
    });

    it("says what is wrong, and how it is called", () => {
      for (const [argv, words] of [
        [["--no-edit"], 'There is no option "--no-edit"'],
        [["--editor", "emacs"], 'not "emacs"'],
        [["--editor"], "--editor is code or browser."],
        [["my", "folder"], 'npm start -- "my folder"'],
        [[""], "empty"],
      ] as const) {
        const { kind, message = "" } = read(argv);
        assert.equal(kind, "wrong");
        assert.ok(message.includes(words), message);
        assert.match(message, /--no-editor {2,}ends after the decision/);
      }
    });
  });

  describe("editor", () => {
    let choose: (wish: Wish, machine: Machine) => Choice;
    const machine = (parts: Partial<Machine>): Machine => ({
      platform: "linux",
      arch: "x64",
      isRoot: false,
      hostRunsHere: true,
      environment: { PATH: "/usr/bin:/opt/bin", DISPLAY: ":0" },
      isExecutable: (file) => file === "/opt/bin/code",
      ...parts,
    });

    before(async () => {
      ({ chooseEditor: choose } = await loadScript<{ chooseEditor: typeof choose }>(
        "start/chooseEditor.mjs",
      ));
    });

    it("VS Code if its command is installed, otherwise the browser, or what was requested", () => {
      assert.deepEqual(choose(null, machine({})), { kind: "code", command: "/opt/bin/code" });
      assert.deepEqual(choose(null, machine({ isExecutable: () => false })), { kind: "browser" });
      assert.deepEqual(choose("browser", machine({})), { kind: "browser" });
      assert.deepEqual(choose("none", machine({})), { kind: "none" });
    });

    it("code.cmd on Windows, whatever the search path is called there", () => {
      const windows = machine({
        platform: "win32",
        hostRunsHere: false,
        environment: { Path: "C:\\Windows;C:\\VS Code\\bin" },
        isExecutable: (file) => file === "C:\\VS Code\\bin\\code.cmd",
      });
      assert.deepEqual(choose(null, windows), { kind: "code", command: "C:\\VS Code\\bin\\code.cmd" });
    });

    it("no VS Code that could not open a window with the extension", () => {
      const cases: readonly [Partial<Machine>, RegExp][] = [
        [{ environment: { PATH: "/opt/bin" } }, /there is no display/],
        [{ isRoot: true }, /does not start as root/],
        [
          {
            environment: { PATH: "/srv/bin/remote-cli/", DISPLAY: ":0" },
            isExecutable: (file) => file.includes("remote-cli"),
          },
          /remote window/,
        ],
        [
          {
            environment: { PATH: "/mnt/c/VS Code/bin", DISPLAY: ":0" },
            isExecutable: (file) => file.startsWith("/mnt/c"),
          },
          /Windows/,
        ],
        [{ isExecutable: () => false }, /there is no `code` command/],
      ];
      for (const [parts, why] of cases) {
        assert.deepEqual(choose(null, machine(parts)), { kind: "browser" });
        const forced = choose("code", machine(parts));
        assert.equal(forced.kind, "impossible");
        assert.match(forced.message ?? "", why);
        assert.match(forced.message ?? "", /Install VS Code/);
      }
    });

    it("says what to install where neither is to be had", () => {
      const parts = { platform: "darwin", arch: "arm64", hostRunsHere: false, isExecutable: () => false };
      const { kind, message = "" } = choose(null, machine(parts));
      assert.equal(kind, "impossible");
      assert.match(message, /does not run on darwin-arm64, and there is no `code` command on the PATH\./);
      assert.match(message, /Install VS Code .* --no-editor\./);
      assert.equal(choose("browser", machine(parts)).kind, "impossible");
      assert.equal(choose("none", machine(parts)).kind, "none");
    });
  });

  describe("verdict", () => {
    interface CheckedSet {
      readonly path: string;
      readonly policy: string;
      readonly verdictText: string;
      readonly blockers: readonly string[];
      readonly findings: readonly object[];
    }
    let lines: (set: CheckedSet) => readonly string[];
    const set = { path: "docs/assessment", policy: "seven-phase", verdictText: "NOT APPROVED" };

    before(async () => {
      ({ verdictLines: lines } = await loadScript<{ verdictLines: typeof lines }>("start/verdictLines.mjs"));
    });

    it("lists the blockers with their places, one below the other", () => {
      const findings = [
        { key: "qa:Q1", report: "a.md", line: 7, title: "Other" },
        { key: "code:C1", report: "docs/longer.md", line: 12, title: "Money is a float" },
      ];
      assert.deepEqual(lines({ ...set, blockers: ["code:C1", "qa:Q1"], findings }), [
        "docs/assessment: NOT APPROVED (policy seven-phase)",
        "  2 blockers:",
        "    docs/longer.md:12  code:C1  Money is a float",
        "    a.md:7             qa:Q1  Other",
      ]);
    });

    it("says that there is none", () => {
      assert.equal(lines({ ...set, blockers: [], findings: [] })[1], "  no blockers");
    });

    it("keeps what a report would send to the terminal", () => {
      const findings = [{ key: "x:1", report: "a.md", line: 1, title: "Red \u001b[31m\u202e" }];
      assert.match(lines({ ...set, blockers: ["x:1"], findings })[2] ?? "", /Red \?\[31m\?$/);
    });
  });

  it("opens an extension of the files that .vscodeignore lets into the package", async () => {
    const { extensionFiles } = await loadScript<{ extensionFiles: () => readonly string[] }>(
      "start/extensionFolder.mjs",
    );
    const files = extensionFiles();
    for (const needed of [
      "package.json",
      "dist/extension.js",
      "media/icon.png",
      "docs/rules/missing-section.md",
    ])
      assert.ok(files.includes(needed), needed);
    assert.deepEqual(
      files.filter((file) => /\.(map|ts|mjs)$|^(src|node_modules|out)\//.test(file)),
      [],
    );
    const manifest = JSON.parse(readFileSync("package.json", "utf8")) as { icon: string };
    assert.ok(files.includes(manifest.icon));
  });
});
