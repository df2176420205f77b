// A thread that runs the command line as often as it is asked to: most tests need no process of its own for each run, which takes
// most of their time to start and to compile.
import { Writable } from "node:stream";
import { workerData, type MessagePort } from "node:worker_threads";
import { runProgram } from "../../src/cli/program";
import type { CliRun } from "./runCli";

export interface WarmRequest {
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const { port, isAnswered } = workerData as { readonly port: MessagePort; readonly isAnswered: Int32Array };

port.on("message", ({ args, environment }: WarmRequest) => {
  const out = collector();
  const err = collector();
  void runProgram({ args, environment, stdout: out.stream, stderr: err.stream }).then(
    (code) => {
      answer({ code, out: out.text(), err: err.text() });
    },
    (error: unknown) => {
      answer({ code: null, out: out.text(), err: String(error) });
    },
  );
});

function answer(run: CliRun): void {
  port.postMessage(run);
  Atomics.store(isAnswered, 0, 1);
  Atomics.notify(isAnswered, 0);
}

function collector() {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString("utf8") };
}
