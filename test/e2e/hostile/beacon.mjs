// What text of a hostile repository tries to reach: an address that counts who connects, and a record of what the window asks for.
import { once } from "node:events";
import { createServer } from "node:net";

/**
 * @typedef {object} Beacon
 * @property {string} host 127.0.0.1:PORT
 * @property {number} connections how many were opened since it listens, by whatever process
 * @property {(page: import("playwright-core").Page) => void} watch records from now on what a window asks for
 * @property {() => readonly string[]} requests the addresses below this host that watched windows asked for, also in vain
 * @property {() => readonly string[]} hosts all hosts that watched windows asked for something
 * @property {() => Promise<void>} close
 */

/**
 * Listens on 127.0.0.1. A connection is counted and closed, so it serves `http:` as well as `https:`, which VS Code allows in more places.
 * @returns {Promise<Beacon>}
 */
export async function startBeacon() {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.on("error", () => {});
    socket.destroy();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The beacon has no port.");
  const host = `127.0.0.1:${address.port}`;
  /** @type {string[]} */
  const asked = [];
  const hostOf = (/** @type {string} */ url) => (URL.canParse(url) ? new URL(url).host : "");
  return {
    host,
    get connections() {
      return connections;
    },
    watch(page) {
      // Of the context: also what frames and service workers ask for.
      page.context().on("request", (request) => asked.push(request.url()));
      page.on("websocket", (socket) => asked.push(socket.url()));
    },
    requests: () => asked.filter((url) => hostOf(url) === host),
    hosts: () => [...new Set(asked.map(hostOf))].filter((name) => name !== ""),
    close: async () => {
      server.close();
      await once(server, "close");
    },
  };
}
