// From a fresh clone to the editor: installs what is missing, builds, decides the sample set and opens it.
//   npm start [-- FOLDER] [-- --no-editor] [-- --editor code|browser]
import { requireNode } from "./nodeVersion.mjs";

requireNode();
const { start } = await import("./start/start.mjs");
process.exitCode = await start(process.argv.slice(2));
