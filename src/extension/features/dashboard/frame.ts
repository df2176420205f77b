import * as vscode from "vscode";

/** The HTML of the page: one script, one style sheet, and nothing else may be loaded. What it shows arrives as messages. */
export function frameHtml(webview: vscode.Webview, extensionUri: vscode.Uri): string {
  const nonce = newNonce();
  const uriOf = (...path: readonly string[]): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...path)).toString();
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Release Readiness</title>
<link rel="stylesheet" href="${uriOf("media", "dashboard.css")}">
</head>
<body>
<script nonce="${nonce}" src="${uriOf("dist", "dashboard.js")}"></script>
</body>
</html>
`;
}

/** The folders that the page may load from. */
export function frameFolders(extensionUri: vscode.Uri): readonly vscode.Uri[] {
  return [vscode.Uri.joinPath(extensionUri, "dist"), vscode.Uri.joinPath(extensionUri, "media")];
}

function newNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}
