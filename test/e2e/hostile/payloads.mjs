// Texts that act if something shows them as more than text. `https:` is what VS Code allows in more places than `http:`.

/** A command that shows itself: it opens a terminal. The word tells it from the links of VS Code. */
export const COMMAND = "command:workbench.action.terminal.new?hostile";

/** An icon that VS Code itself does not use. */
export const ICON = "squirrel";

const escape = "\u001b";
const bell = "\u0007";

/**
 * Each on one line.
 * @param {string} beacon the host that nothing may connect to
 * @returns {readonly string[]}
 */
export function payloads(beacon) {
  const address = (/** @type {string} */ name) => `https://${beacon}/${name}`;
  return [
    `<script>fetch("${address("script")}")</script>`,
    `<img src="http://${beacon}/image" onerror="fetch('${address("onerror")}')">`,
    `<img src=${address("image")}>`,
    `<svg onload="fetch('${address("onload")}')"></svg>`,
    `<iframe src="${address("frame")}"></iframe>`,
    `<link rel="stylesheet" href="${address("sheet")}">`,
    `<style>@import "${address("import")}";</style>`,
    `<meta http-equiv="refresh" content="0;url=${address("refresh")}">`,
    `![picture](http://${beacon}/picture)`,
    `![picture](${address("picture")})`,
    `![picture][named] [named]: ${address("named")}`,
    `[run](${COMMAND})`,
    `[run](javascript:fetch("${address("javascript")}"))`,
    `[read](${address("link")})`,
    `<${address("angle")}>`,
    `${address("bare")} www.${beacon}`,
    `$(sync~spin) $(${ICON})`,
    `${escape}]8;;${address("terminal")}${bell}click${escape}]8;;${bell}${escape}[31mred`,
    `safe\u202Egnp.exe\u2066\u200B`,
    `<!-- /human --> | cell | </details></body>`,
  ];
}

/** As code it is read word for word: a reader that drops HTML and links keeps it. @param {string} text */
export function asCode(text) {
  return `\`\` ${text} \`\``;
}
