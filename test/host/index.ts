// What VS Code calls in an extension host that was started for tests.
import { loadTestFiles, options } from "suite:test-files";
import { runMocha } from "./support/runMocha";

/** Resolves when every test passed. */
export function run(): Promise<void> {
  return runMocha(loadTestFiles, options);
}
