import { jsonText } from "../core/export/jsonText";
import type { Invocation } from "./arguments";
import type { Host } from "./host";

/** What a command can print, by `--format`; each is made only when it is needed. */
export interface Formats {
  readonly json: () => unknown;
  readonly sarif?: () => unknown;
  readonly github?: () => string;
  readonly markdown?: () => string;
  readonly text: () => string;
}

/** Prints the output in the requested format, through the sink of that format. */
export async function printOutput({ values }: Invocation, host: Host, formats: Formats): Promise<void> {
  switch (values.get("format")) {
    case "json":
      return host.print(jsonText(formats.json()));
    case "sarif":
      return host.print(jsonText(formats.sarif?.()));
    case "github":
      return host.print(formats.github?.() ?? "");
    case "markdown":
      return host.printText(formats.markdown?.() ?? "");
    default:
      return host.printText(formats.text());
  }
}
