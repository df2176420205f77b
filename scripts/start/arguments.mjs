// What `npm start` is told. Pure.

/**
 * @typedef {"code" | "browser" | "none" | null} EditorWish null: whichever there is
 * @typedef {{ kind: "start", folder: string | null, editor: EditorWish } | { kind: "help" } | { kind: "wrong", message: string }} StartArguments
 */

export const usage = `npm start [-- FOLDER] [-- --no-editor] [-- --editor code|browser]

  Installs what is missing, builds, decides the sample set, and opens it in an editor with the extension.

  FOLDER            a folder of yours in place of the sample: it is decided and opened where it is
  --no-editor       ends after the decision
  --editor code     opens VS Code on the desktop; --editor browser serves an editor to your browser;
                    without it: VS Code where its \`code\` command is installed, else the browser
  --help            prints this`;

/**
 * @param {readonly string[]} argv
 * @param {Readonly<Record<string, string | undefined>>} [environment] `npm start --no-editor`, without the "--" before it, comes
 *   as the npm setting "editor"
 * @returns {StartArguments}
 */
export function readStartArguments(argv, environment = {}) {
  /** @type {string[]} */
  const folders = [];
  /** @type {EditorWish} */
  let editor = environment.npm_config_editor === "false" ? "none" : null;
  const left = [...argv];
  for (let argument = left.shift(); argument !== undefined; argument = left.shift()) {
    if (argument === "--help" || argument === "-h") return { kind: "help" };
    if (argument === "--no-editor") editor = "none";
    else if (argument === "--editor" || argument.startsWith("--editor=")) {
      const value = argument === "--editor" ? left.shift() : argument.slice("--editor=".length);
      if (value !== "code" && value !== "browser")
        return wrong(`--editor is code or browser${value ? `, not "${value}"` : ""}.`);
      editor = value;
    } else if (argument === "--") folders.push(...left.splice(0));
    else if (argument.startsWith("-")) return wrong(`There is no option "${argument}".`);
    else folders.push(argument);
  }
  const [folder = null, ...others] = folders;
  if (folder === "") return wrong("The name of the folder is empty.");
  if (others.length === 0) return { kind: "start", folder, editor };
  return wrong(
    `One folder at most; a path with spaces stands in quotes: npm start -- "${folders.join(" ")}".`,
  );
}

/** @param {string} message @returns {StartArguments} */
function wrong(message) {
  return { kind: "wrong", message: `${message}\n\n${usage}` };
}
