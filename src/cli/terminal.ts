import type { WriteStream } from "node:tty";
import { styleText } from "node:util";
import type { Tone } from "../core/export/text";

/** Of a process, or one that collects. */
export type Stream = NodeJS.WritableStream & Partial<Pick<WriteStream, "isTTY">>;

const STYLES = {
  good: "green",
  warning: "yellow",
  bad: "red",
  title: "bold",
  quiet: "gray",
} as const satisfies Record<Tone, Parameters<typeof styleText>[0]>;

/** Colors on a terminal, unless NO_COLOR is set to something (no-color.org). */
export function hasColors(stream: Stream, environment: NodeJS.ProcessEnv): boolean {
  return stream.isTTY === true && !environment["NO_COLOR"] && environment["TERM"] !== "dumb";
}

export function painter(isColored: boolean): (tone: Tone, text: string) => string {
  return isColored ? (tone, text) => styleText(STYLES[tone], text) : (_tone, text) => text;
}

/** Writes all of a text and waits until it is handed over. A reader that went away (EPIPE) is not an error; others reject. */
export function writeAll(stream: Stream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // The error comes both here and as an event; without a listener the event would end the process.
    if (stream.listenerCount("error") === 0) stream.on("error", () => undefined);
    stream.write(text, (error) => {
      if (!error || isBrokenPipe(error)) resolve();
      else reject(error);
    });
  });
}

function isBrokenPipe(error: Error): boolean {
  return "code" in error && error.code === "EPIPE";
}
