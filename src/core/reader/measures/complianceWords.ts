import type { ComplianceStatement } from "../facts";

/** Standards by what reports call them. */
const STANDARDS: readonly (readonly [ComplianceStatement["standard"], RegExp])[] = [
  ["PCI-DSS", /\bpci(?:[\s-]*dss)?\b/i],
  ["SOC 2", /\bsoc[\s-]*(?:2|ii)\b/i],
  ["ISO 27001", /\biso(?:\/iec)?[\s-]*27001\b/i],
  ["HIPAA", /\bhipaa\b/i],
  ["GDPR", /\b(?:gdpr|dsgvo|rgpd)\b/i],
  ["CCPA", /\bccpa\b/i],
  ["FedRAMP", /\bfedramp\b/i],
  ["NIST 800-53", /\bnist(?: sp)?[\s-]*800-53\b/i],
];

/** The standards that a text names; hardly any does. */
export function standardsIn(text: string): readonly ComplianceStatement["standard"][] {
  return STANDARDS.flatMap(([standard, pattern]) => (pattern.test(text) ? [standard] : []));
}

/** What a value begins with when only a part is met, whatever it says of the rest: "⚠️ Partial (backups missing)". */
const PARTIAL_FIRST = /^\W*(?:⚠|partial|partly|in progress|mostly)/i;
const PARTIAL = /\b(?:partial(?:ly)?|partly|gaps?)\b|⚠/i;
const NOT_MET =
  /\bnot\b.{0,20}\b(?:compliant|met|implemented|in place|satisfied|fulfilled|addressed|done)\b/i;
const UNMET =
  /\b(?:non[\s-]*complian(?:t|ce)|missing|absent|unmet|fail(?:s|ed|ing)?|violat\w+|lacking)\b|[❌✗✘]/i;
/** Words that say no only where they are all that is said. */
const UNMET_ALONE = /^\W*(?:no|none|open)\W*$/i;
const MET =
  /\b(?:compliant|complies|pass(?:ed|es)?|met|implemented|in place|satisfied|fulfilled|yes)\b|[✅✓✔]/i;

/** What a status says; null where it says nothing of it, as "n/a". */
export function complianceIn(value: string): ComplianceStatement["state"] | null {
  const text = value.slice(0, 80);
  if (PARTIAL_FIRST.test(text)) return "partial";
  if (NOT_MET.test(text) || UNMET.test(text) || UNMET_ALONE.test(text)) return "non-compliant";
  if (PARTIAL.test(text)) return "partial";
  return MET.test(text) ? "compliant" : null;
}

/** "PCI-DSS requirement 6.5", "CC6.1", "Art. 32": a part of a standard, not the standard. */
export function namesControl(name: string): boolean {
  return /\b(?:req(?:uirement)?s?|section|controls?|criteri(?:on|a)|art(?:icle)?)\b|\d\.\d|\bCC\d/i.test(
    name,
  );
}
