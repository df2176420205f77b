/** The parts of the documentation that follow from the code, as Markdown by name. */
import {
  COMMANDS as CLI_COMMANDS,
  GLOBAL_OPTIONS,
  type OptionDefinition,
} from "../src/cli/commandDefinitions";
import { programHelp } from "../src/cli/help";
import { ENGLISH_DOMAINS } from "../src/core/lexicon/englishDomains";
import { namesOf } from "../src/core/lexicon/names";
import { ADD_ONS } from "../src/core/policy/addOns/allAddOns";
import { BUILTIN_POLICIES } from "../src/core/policy/builtin/builtinPolicies";
import type { GateDefinition, Policy } from "../src/core/policy/model";
import { NAMED_KINDS, REQUIREMENTS, requirementOf } from "../src/core/policy/requirement";
import { USUAL_PLACES } from "../src/core/workspace/usualPlaces";
import { jsonSchemas } from "./jsonSchemas";

/** What is read of package.json. */
export interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly configuration?: Configuration | readonly Configuration[];
  };
}

interface MenuItem {
  readonly command: string;
  readonly when?: string;
}

interface Configuration {
  readonly properties?: Readonly<Record<string, Setting>>;
}

interface Setting {
  readonly default?: unknown;
  readonly description?: string;
  readonly markdownDescription?: string;
}

/** Texts of the manifest by key, of package.nls.json. */
export type Strings = Readonly<Record<string, string>>;

/** Every region by the name that a page gives it: `<!-- generated: NAME -->`. */
export function docRegions(manifest: Manifest, strings: Strings): Readonly<Record<string, string>> {
  return {
    "cli-help": fence(programHelp().trimEnd()),
    "cli-commands": cliCommands(),
    policies: policyTable(),
    ...Object.fromEntries(BUILTIN_POLICIES.map((policy) => [`gates-${policy.id}`, gateTable(policy)])),
    ...Object.fromEntries(
      BUILTIN_POLICIES.filter(({ phases }) => phases.length > 0).map((policy) => [
        `reports-${policy.id}`,
        reportTable(policy),
      ]),
    ),
    "named-gates": namedGateTable(),
    "usual-places": USUAL_PLACES.map(code).join(", "),
    "add-ons": addOnTable(),
    "policy-keys": policyKeys(),
    "editor-commands": editorCommands(manifest, strings),
    "editor-settings": editorSettings(manifest, strings),
  };
}

function addOnTable(): string {
  const rows = ADD_ONS.map((addOn) => [
    code(addOn.id),
    termsOf(addOn.id).join(", "),
    addOn.shownBy.reports === 1
      ? "one of them"
      : `${addOn.shownBy.terms} of them, in ${addOn.shownBy.reports} reports`,
    addOn.standards.join(", "),
  ]);
  return table(["Add-on", "Terms in the reports", "Applies if they use", "Standards"], rows);
}

function termsOf(id: string): readonly string[] {
  const terms = Object.keys(ENGLISH_DOMAINS[`${id}Term`] ?? {}).filter((term) => term !== "other");
  return terms.length > 0 ? terms : [...namesOf("platform", id)];
}

function cliCommands(): string {
  return CLI_COMMANDS.filter(({ name }) => name !== "help" && name !== "version")
    .map(({ name, about, usage, notes, options }) =>
      [
        `### ${name}`,
        about,
        fence(`release-readiness ${usage}`),
        ...notes,
        table(
          ["Option", "Description"],
          [...options, ...GLOBAL_OPTIONS].map((option) => [optionForm(option), optionAbout(option)]),
        ),
      ].join("\n\n"),
    )
    .join("\n\n");
}

function optionForm({ name, value }: OptionDefinition): string {
  return code(value === null ? `--${name}` : `--${name} ${value}`);
}

function optionAbout({ about, choices }: OptionDefinition): string {
  if (!choices) return sentence(about);
  const [first = "", ...others] = choices;
  return sentence(`${about}: ${[`${code(first)} (default)`, ...others.map(code)].join(", ")}`);
}

function policyTable(): string {
  return table(
    ["", ...BUILTIN_POLICIES.map(({ id }) => code(id))],
    [
      [
        "Reports",
        ...BUILTIN_POLICIES.map(({ phases }) => (phases.length === 0 ? "any" : String(phases.length))),
      ],
      ["Gates", ...BUILTIN_POLICIES.map(({ gates }) => `${gates[0]?.id ?? ""} to ${gates.at(-1)?.id ?? ""}`)],
      ["Decision document", ...BUILTIN_POLICIES.map(({ decision }) => code(decision.file))],
      ["Words for approved", ...BUILTIN_POLICIES.map(({ decision }) => decision.wording.approved)],
      ["Words for conditional", ...BUILTIN_POLICIES.map(({ decision }) => decision.wording.conditional)],
      ["Words for not approved", ...BUILTIN_POLICIES.map(({ decision }) => decision.wording["not-approved"])],
      [
        "Who signs",
        ...BUILTIN_POLICIES.map(({ stakeholders }) => stakeholders.map(({ title }) => title).join(", ")),
      ],
    ],
  );
}

function gateTable({ gates }: Policy): string {
  const isPlain = gates.every(
    ({ onFail, onMissing, waivable }) => onFail === "block" && onMissing === "block" && waivable,
  );
  const effect = ({ onFail, onMissing, waivable }: GateDefinition): readonly string[] =>
    isPlain ? [] : [onFail, onMissing, waivable ? "yes" : "no"];
  const rows = gates.map((gate) => [
    gate.id,
    gate.title,
    code(gate.kind),
    requirementOf(gate).roles.join(", ") || "all",
    ...effect(gate),
  ]);
  const plain = "Every gate blocks if it fails or has no evidence, and every gate can be waived.";
  const columns = isPlain ? [] : ["If it fails", "Without evidence", "Can be waived"];
  return [table(["Gate", "Requires", "Kind", "Report", ...columns], rows), ...(isPlain ? [plain] : [])].join(
    "\n\n",
  );
}

/** What the named kinds require, in terms of the general ones. */
function namedGateTable(): string {
  return table(
    ["Name", "Kind", "Reports", "Parameters"],
    NAMED_KINDS.map((name) => {
      const { kind, roles, ...parameters } = REQUIREMENTS[name];
      const stated = Object.entries(parameters).filter(([, value]) => value !== null && String(value) !== "");
      return [
        code(name),
        code(kind),
        roles.length === 0 ? "all" : roles.join(", "),
        stated.map(([key, value]) => `${key}: ${[value].flat().join(", ")}`).join("; "),
      ];
    }),
  );
}

function reportTable({ phases }: Policy): string {
  return table(
    ["Report", "Required sections"],
    phases.map(({ file, sections }) => [code(file), sections.map(({ title }) => title).join(", ")]),
  );
}

/** As the schema tells an editor, so that page and editor say the same. */
function policyKeys(): string {
  const schema = jsonSchemas().find(({ file }) => file === "policy.schema.json");
  const { properties } = JSON.parse(schema?.text ?? "{}") as {
    readonly properties: Readonly<Record<string, { readonly description: string }>>;
  };
  return table(
    ["Key", "Description"],
    Object.entries(properties).map(([key, { description }]) => [
      `[${code(key)}](#${key.replace("$", "").toLowerCase()})`,
      description,
    ]),
  );
}

function editorCommands({ contributes }: Manifest, strings: Strings): string {
  return table(
    ["Command", "Id", "Location"],
    contributes.commands.map(({ command, title }) => [
      text(title, strings),
      code(command),
      placesOf(command, contributes.menus).join(", "),
    ]),
  );
}

const MENUS: Readonly<Record<string, string>> = {
  "view/title": "title bar of the views",
  "view/item/context": "context menu of an item",
  "editor/title": "title bar of the editor",
  "editor/context": "context menu of the editor",
  "explorer/context": "context menu of the Explorer",
};

function placesOf(command: string, menus: Manifest["contributes"]["menus"]): readonly string[] {
  const isIn = (menu: string): boolean => menus[menu]?.some((item) => item.command === command) === true;
  const isHidden = menus["commandPalette"]?.some((item) => item.command === command && item.when === "false");
  return [
    ...(isHidden === true ? [] : ["command palette"]),
    ...Object.entries(MENUS).flatMap(([menu, words]) => (isIn(menu) ? [words] : [])),
  ];
}

function editorSettings({ contributes: { configuration } }: Manifest, strings: Strings): string {
  const all = configuration === undefined ? [] : [configuration].flat();
  const settings = all.flatMap(({ properties }) => Object.entries(properties ?? {}));
  if (settings.length === 0)
    return "The extension has no settings. Configuration is in the policy file, which the command line uses, too.";
  return table(
    ["Setting", "Default", "Description"],
    settings.map(([name, setting]) => [
      code(name),
      setting.default === undefined ? "none" : code(JSON.stringify(setting.default)),
      text(setting.markdownDescription ?? setting.description ?? "", strings),
    ]),
  );
}

/** A text of the manifest, looked up where it is a key: `%command.refresh.title%`. */
function text(value: string, strings: Strings): string {
  const key = /^%(.+)%$/.exec(value)?.[1];
  return key === undefined ? value : (strings[key] ?? value);
}

function sentence(about: string): string {
  return `${about.charAt(0).toUpperCase()}${about.slice(1)}.`;
}

function code(words: string): string {
  return `\`${words}\``;
}

function fence(lines: string): string {
  return `\`\`\`text\n${lines}\n\`\`\``;
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(" | ")} |`;
  return [line(columns), `|${" --- |".repeat(columns.length)}`, ...rows.map(line)].join("\n");
}

/** In a cell a bar ends it, in code too. */
function escaped(cell: string): string {
  return cell.replaceAll("|", "\\|").replaceAll("\n", " ");
}
