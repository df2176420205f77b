import { spellingAdvice } from "../../text/nearest";

/** ` Did you mean "security:SEC-1"?` if the set has a key that is spelled much like a written one, or nothing. */
export function keyAdvice(written: string, findings: readonly { readonly key: string }[]): string {
  const keys = findings.map(({ key }) => key);
  const same = keys.find((key) => key.toLowerCase() === written.toLowerCase());
  return same === undefined ? spellingAdvice(written, keys) : ` Did you mean "${same}"?`;
}
