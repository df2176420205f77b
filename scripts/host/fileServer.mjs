// Serves folders to the web extension host, which loads an extension over http from another origin.
import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";

const types = /** @type {Record<string, string>} */ ({
  ".js": "text/javascript",
  ".json": "application/json",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".wasm": "application/wasm",
});

/**
 * Serves each folder below its prefix ("/extension"), on this machine only; of two prefixes that fit, the longer one counts.
 * @param {Record<string, string>} folders
 * @returns {Promise<{ authority: string, close: () => Promise<void> }>}
 */
export async function serveFolders(folders) {
  const server = createServer((request, response) => {
    void answer(folders, request.url ?? "/", response);
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => resolve(undefined));
  });
  const address = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    authority: `127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** @param {Record<string, string>} folders @param {string} url @param {import("node:http").ServerResponse} response */
async function answer(folders, url, response) {
  response.setHeader("Access-Control-Allow-Origin", "*");
  response.setHeader("Cache-Control", "no-store");
  const file = await fileBehind(folders, url).catch(() => undefined);
  if (file === undefined) {
    response.writeHead(404).end();
    return;
  }
  response.setHeader("Content-Type", types[extname(file)] ?? "application/octet-stream");
  createReadStream(file)
    .on("error", () => response.destroy())
    .pipe(response);
}

/** The file that an address names, when it is a file and really lies inside its folder. */
async function fileBehind(/** @type {Record<string, string>} */ folders, /** @type {string} */ url) {
  const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
  const prefix = Object.keys(folders)
    .sort((left, right) => right.length - left.length)
    .find((candidate) => path.startsWith(`${candidate}/`));
  if (prefix === undefined) return undefined;
  const base = await realpath(folders[prefix] ?? "");
  const file = await realpath(join(base, path.slice(prefix.length)));
  if (!file.startsWith(base + sep)) return undefined;
  return (await stat(file)).isFile() ? file : undefined;
}
