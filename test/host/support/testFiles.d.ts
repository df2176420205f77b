// The module that scripts/host/bundleSuite.mjs writes into a bundle: the test files of one suite.
declare module "suite:test-files" {
  /** Loads each test file in turn; each one registers its tests with the globals of mocha. */
  export function loadTestFiles(): void;
  /** The same as SuiteOptions (an ambient module cannot import it). */
  export const options: {
    readonly grep?: string;
    readonly timeout?: number;
    /** Of the test with random edits: where it starts, and how much it tries. */
    readonly seed: number;
    readonly rounds: number;
    readonly stepsPerRound: number;
    /** Whether another window edits the same files at the same time. */
    readonly isShared: boolean;
  };
}
