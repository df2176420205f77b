// What VS Code calls in an extension host that was started for tests.
import { loadTestFiles, options } from "suite:test-files";
import { fileEventsArrive } from "./support/fileEvents";
import { runMocha } from "./support/runMocha";

/** Resolves when every test passed. */
export async function run(): Promise<void> {
  await fileEventsArrive();
  return runMocha(loadTestFiles, options);
}
