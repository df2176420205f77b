import { baseName } from "../../workspace/paths";

interface Place {
  readonly path: string;
  readonly line: number;
}

/** A place as the message of a problem in `from` names it: "line 12", or "02_SECURITY_AUDIT.md:12" in another file. */
export function placeName({ path, line }: Place, from: string): string {
  return path === from ? `line ${line}` : `${baseName(path)}:${line}`;
}
