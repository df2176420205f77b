// The arguments of `npm start`. Pure.

/**
 * @typedef {"code" | "browser" | "none" | null} EditorWish null: whichever there is
 * @typedef {{ kind: "start", folder: string | null, editor: EditorWish } | { kind: "help" } | { kind: "wrong", message: string }} StartArguments
 */

export const usage = `npm start [-- FOLDER] [-- --no-editor] [-- --editor code|browser]

Installs dependencies, builds, decides on the sample, and opens it in an editor with the extension.

  FOLDER            use your own folder instead of the sample, in place
  --no-editor       ends after the decision
  --editor code     opens VS Code on the desktop; --editor browser serves an editor to your browser;
                    default: VS Code if its \`code\` command is installed, otherwise the browser
  --help            prints this help`;

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
  if (folder === "") return wrong("The folder name is empty.");
  if (others.length === 0) return { kind: "start", folder, editor };
  return wrong(
    `Only one folder can be given. Put a path with spaces in quotes: npm start -- "${folders.join(" ")}".`,
  );
}

/** @param {string} message @returns {StartArguments} */
function wrong(message) {
  return { kind: "wrong", message: `${message}\n\n${usage}` };
}
