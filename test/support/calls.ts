/** Counts the work of functions without a clock: how many calls they make, whatever else the machine does. */
import { Session } from "node:inspector";

export type CountCalls = (work: () => void) => number;

/**
 * For the tests of the suite that is being declared: counts the calls of JavaScript functions that `work` makes, down to the last
 * callback; the same work gives the same count. What regular expressions and other built-in functions do is not counted.
 */
export function countingCalls(): CountCalls {
  const session = new Session();
  const post = (method: string, parameters?: object): unknown => {
    let answer: unknown;
    // Answers before it returns, for the session is one with this thread.
    session.post(method, parameters, (error, result) => {
      if (error !== null) throw new Error(`${method}: ${error.message}`);
      answer = result;
    });
    return answer;
  };
  /** Since it was asked before. */
  const calls = (): number =>
    (post("Profiler.takePreciseCoverage") as Coverage).result
      .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
      .reduce((sum, count) => sum + count, 0);

  before(() => {
    session.connect();
    post("Profiler.enable");
    post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  });
  after(() => {
    post("Profiler.stopPreciseCoverage");
    session.disconnect();
  });
  return (work) => {
    calls();
    work();
    return calls();
  };
}

interface Coverage {
  readonly result: readonly {
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}
