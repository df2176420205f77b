import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import type { WelcomeState } from "../../../src/extension/features/blockers/welcomeState";
import { COMMANDS, VIEWS } from "../../../src/extension/commands";
import { TOKEN_TYPES } from "../../../src/extension/features/colors/tokenTypes";
import { POLICY_FILE_NAME } from "../../../src/core/policy/policyFileName";

interface MenuItem {
  readonly command?: string;
  /** Instead of a command. */
  readonly submenu?: string;
  readonly when?: string;
}

interface View {
  readonly id: string;
  readonly icon: string;
}

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly dependencies?: unknown;
  readonly activationEvents: readonly string[];
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly supported: boolean };
    readonly virtualWorkspaces: boolean;
  };
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly category: string;
      readonly enablement?: string;
    }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly submenus: readonly { readonly id: string }[];
    readonly views: Readonly<Record<string, readonly View[]>>;
    readonly viewsContainers: {
      readonly activitybar: readonly { readonly id: string; readonly icon: string }[];
    };
    readonly viewsWelcome: readonly {
      readonly view: string;
      readonly contents: string;
      readonly when: string;
    }[];
    readonly semanticTokenTypes: readonly { readonly id: string }[];
    readonly semanticTokenScopes: readonly {
      readonly language: string;
      readonly scopes: Readonly<Record<string, readonly string[]>>;
    }[];
    readonly snippets: readonly { readonly language: string; readonly path: string }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly {
        readonly media: { readonly markdown: string };
        readonly completionEvents: readonly string[];
      }[];
    }[];
    readonly grammars: readonly { readonly path: string; readonly scopeName: string }[];
    readonly jsonValidation: readonly { readonly fileMatch: string; readonly url: string }[];
    readonly languages: readonly { readonly id: string; readonly filenames: readonly string[] }[];
  };
}

const text = readFileSync("package.json", "utf8");
const manifest = JSON.parse(text) as Manifest;
const strings = JSON.parse(readFileSync("package.nls.json", "utf8")) as Readonly<Record<string, string>>;
const { contributes } = manifest;

describe("manifest", () => {
  it("contributes exactly the commands that there are, all in one category", () => {
    assert.deepEqual(
      contributes.commands.map(({ command }) => command).sort(),
      Object.values(COMMANDS).sort(),
    );
    for (const { command, category } of contributes.commands) {
      assert.equal(category, "Release Readiness", command);
    }
  });

  it("hides from the palette what needs an item of a tree, and nothing else", () => {
    const hidden = contributes.menus["commandPalette"] ?? [];
    assert.deepEqual(hidden.map(({ command }) => command).sort(), [
      COMMANDS.openFinding,
      COMMANDS.openGateEvidence,
    ]);
    for (const { when } of hidden) assert.equal(when, "false");
  });

  it("names only known commands in its menus and welcome views", () => {
    const known = new Set<string>([
      ...Object.values(COMMANDS),
      ...Object.values(VIEWS).map((id) => `${id}.focus`),
    ]);
    const inMenus = Object.values(contributes.menus).flatMap((items) =>
      items.flatMap(({ command }) => command ?? []),
    );
    const links = Object.values(strings).flatMap((value) =>
      [...value.matchAll(/\(command:(releaseReadiness[^)]*)\)/g)].map((match) => match[1] ?? ""),
    );
    assert.ok(links.length > 0);
    const completing = contributes.walkthroughs.flatMap(({ steps }) =>
      steps.flatMap(({ completionEvents }) =>
        completionEvents.flatMap((event) => /^onCommand:(.*)/.exec(event)?.[1] ?? []),
      ),
    );
    for (const command of [...inMenus, ...links, ...completing]) assert.ok(known.has(command), command);
    const submenus = Object.values(contributes.menus).flatMap((items) =>
      items.flatMap(({ submenu }) => submenu ?? []),
    );
    for (const id of submenus)
      assert.ok(contributes.submenus.some((one) => one.id === id) && id in contributes.menus, id);
  });

  it("contributes exactly the views that there are, in its container", () => {
    const container = contributes.viewsContainers.activitybar[0]!.id;
    assert.deepEqual(Object.keys(contributes.views), [container]);
    assert.deepEqual(
      (contributes.views[container] ?? []).map(({ id }) => id),
      Object.values(VIEWS),
    );
    for (const { view } of contributes.viewsWelcome)
      assert.ok(Object.values<string>(VIEWS).includes(view), view);
  });

  it("enables each command of the palette only where it can do something, or lets it say what is missing", () => {
    const hidden = (contributes.menus["commandPalette"] ?? []).map(({ command }) => command);
    for (const { command, enablement } of contributes.commands) {
      if (hidden.includes(command) || command === COMMANDS.showLog) continue;
      // The copy of the sample needs a file system, which a browser without a server does not have.
      if (command === COMMANDS.openSample) assert.equal(enablement, "!isWeb || remoteName");
      else assert.match(enablement ?? "", /^(workspaceFolderCount != 0|releaseReadiness\.\w+)$/, command);
    }
  });

  it("has a color for each type of token, in Markdown only", () => {
    const types = Object.values<string>(TOKEN_TYPES);
    assert.deepEqual(
      contributes.semanticTokenTypes.map(({ id }) => id),
      types,
    );
    const [only, ...others] = contributes.semanticTokenScopes;
    assert.equal(only?.language, "markdown");
    assert.deepEqual(Object.keys(only.scopes), types);
    assert.deepEqual(others, []);
    // The default themes have no token.* scopes for semantic tokens.
    for (const scopes of Object.values(only.scopes))
      assert.ok(
        scopes.some((scope) => !scope.startsWith("token.")),
        scopes.join(" "),
      );
  });

  it("has a welcome view for each state of an empty tree", () => {
    const states: readonly WelcomeState[] = ["no-set", "no-findings", "gates-left", "all-clear"];
    const blockers = contributes.viewsWelcome.filter(({ view }) => view === VIEWS.blockers);
    for (const state of states) {
      assert.ok(
        blockers.some(({ when }) => when.includes(`releaseReadiness.state == '${state}'`)),
        state,
      );
    }
  });

  it("has every string that it names, and no other", () => {
    const used = new Set([...text.matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]));
    assert.deepEqual([...used].sort(), Object.keys(strings).sort());
    for (const [key, value] of Object.entries(strings)) assert.notEqual(value.trim(), "", key);
  });

  it("names only files that exist", () => {
    const files = [
      manifest.main,
      manifest.icon,
      ...contributes.viewsContainers.activitybar.map(({ icon }) => icon),
      ...Object.values(contributes.views).flatMap((views) => views.map(({ icon }) => icon)),
      ...contributes.grammars.map(({ path }) => path),
      ...contributes.snippets.map(({ path }) => path),
      ...contributes.jsonValidation.map(({ url }) => url),
      ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.markdown)),
    ];
    for (const file of files) assert.ok(existsSync(file), file);
  });

  it("has one bundle for every kind of host, and needs no package at run time", () => {
    assert.equal(manifest.main, manifest.browser);
    assert.equal(manifest.dependencies, undefined);
  });

  it("works untrusted and in virtual workspaces, and never starts without a reason", () => {
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
    assert.equal(manifest.capabilities.virtualWorkspaces, true);
    assert.ok(manifest.activationEvents.includes("onLanguage:markdown"));
    for (const event of manifest.activationEvents)
      assert.match(
        event,
        /^(onLanguage:markdown$|onWebviewPanel:|workspaceContains:[^*])|^workspaceContains:\*\//,
      );
  });

  it("claims the oldest editor whose types it is compiled with", () => {
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies["@types/vscode"] ?? ""}`);
  });

  it("treats the policy file as JSON with comments, with its schema", () => {
    assert.deepEqual(contributes.languages, [{ id: "jsonc", filenames: [POLICY_FILE_NAME] }]);
    assert.equal(contributes.jsonValidation[0]?.fileMatch, POLICY_FILE_NAME);
  });

  it("injects the grammar under the name that the grammar has", () => {
    const [grammar] = contributes.grammars;
    const file = JSON.parse(readFileSync(grammar!.path, "utf8")) as { readonly scopeName: string };
    assert.equal(grammar?.scopeName, file.scopeName);
  });

  it("has an icon of 128 by 128 pixels", () => {
    const png = readFileSync(manifest.icon);
    assert.deepEqual(
      [png.toString("latin1", 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)],
      ["PNG", 128, 128],
    );
  });
});
