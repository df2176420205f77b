import { runProgram } from "./program";

// Not process.exit(): it would cut off what is still on its way to a pipe.
void runProgram({
  args: process.argv.slice(2),
  environment: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
}).then((code) => {
  process.exitCode = code;
});
