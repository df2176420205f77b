import type { Role } from "../../../core/reader/reportKinds";
import { baseName } from "../../../core/workspace/paths";

/** A short name that is unique in the set: the number at the start of the file name, or else the role. */
export function shortReportName(path: string, role: Role): string {
  return /^\d{1,3}(?!\d)/.exec(baseName(path))?.[0] ?? role;
}
