import { SEVERITIES, type Severity } from "../../reader/facts";

/** Whether a severity is below another one. */
export function isLower(severity: Severity, than: Severity): boolean {
  return SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(than);
}
