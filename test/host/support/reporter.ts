// What a suite says from inside an extension host: one line of JSON for each event, with a prefix that tells it from the
// noise of the workbench. scripts/host/suiteLog.mjs reads these lines.

export const linePrefix = "@@host-suite ";

export interface SuiteFailure {
  readonly message: string;
  readonly stack: string;
}

export type SuiteEvent =
  | { readonly type: "pass"; readonly title: string; readonly milliseconds: number }
  | { readonly type: "pending"; readonly title: string }
  | { readonly type: "fail"; readonly title: string; readonly failure: SuiteFailure }
  | { readonly type: "end"; readonly passed: number; readonly failed: number; readonly pending: number };

/** Longer texts are cut: the console of an extension host drops very long lines as a whole. */
const longestText = 6000;

/** Prints one event on the console of the extension host. */
export function reportEvent(event: SuiteEvent): void {
  console.log(linePrefix + JSON.stringify(event));
}

/** What was thrown, in a form that survives JSON; anything can be thrown. */
export function describeFailure(thrown: unknown): SuiteFailure {
  if (!(thrown instanceof Error)) return { message: String(thrown).slice(0, longestText), stack: "" };
  return {
    message: thrown.message.slice(0, longestText),
    stack: ownFrames(thrown.stack ?? "").slice(0, longestText),
  };
}

/** Up to the test itself: the frames below it are mocha's. */
function ownFrames(stack: string): string {
  const lines = stack.split("\n");
  const test = lines.findIndex((line) => /^\s*at (?:async )?Context/.test(line));
  return test === -1 ? stack : lines.slice(0, test + 1).join("\n");
}

/**
 * A mocha reporter: mocha calls it with `new`, so it is a function with a body of its own.
 * A hook that fails counts as one failed test.
 */
export function LineReporter(runner: Mocha.Runner): void {
  let passed = 0;
  let failed = 0;
  let pending = 0;
  runner.on("pass", (test) => {
    passed += 1;
    reportEvent({ type: "pass", title: test.fullTitle(), milliseconds: test.duration ?? 0 });
  });
  runner.on("pending", (test) => {
    pending += 1;
    reportEvent({ type: "pending", title: test.fullTitle() });
  });
  runner.on("fail", (test, thrown: unknown) => {
    failed += 1;
    reportEvent({ type: "fail", title: test.fullTitle(), failure: describeFailure(thrown) });
  });
  runner.once("end", () => {
    reportEvent({ type: "end", passed, failed, pending });
  });
}
