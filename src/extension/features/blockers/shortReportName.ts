import type { Role } from "../../../core/reader/reportKinds";
import { baseName } from "../../../core/workspace/paths";

/** What tells a report from the others of its set in two or three letters: the number its file begins with, else its role. */
export function shortReportName(path: string, role: Role): string {
  return /^\d{1,3}(?!\d)/.exec(baseName(path))?.[0] ?? role;
}
