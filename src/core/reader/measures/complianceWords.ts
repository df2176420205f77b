import { ofFamily } from "../annotations/annotate";
import { phrasesIn } from "../annotations/phrases";
import { isDenied } from "../annotations/relations";
import { beginsWith, isOnly, says } from "../annotations/says";
import type { ComplianceStatement } from "../facts";

type Standard = ComplianceStatement["standard"];

/** The standards that a text names; hardly any does. */
export function standardsIn(text: string): readonly Standard[] {
  return [...new Set(ofFamily(phrasesIn(text), "standard").map(({ concept }) => concept as Standard))];
}

/** What a status says; null where it says nothing of it, as "n/a". */
export function complianceIn(value: string): ComplianceStatement["state"] | null {
  const text = value.slice(0, 80);
  // Whatever it says of the rest: "⚠️ Partial (backups missing)".
  if (beginsWith(text, "compliance", "partial", "underWay")) return "partial";
  if (says(text, "compliance", "unmet", "nonCompliant") || denies(text, "compliant", "met", "done"))
    return "non-compliant";
  if (isOnly(text, "compliance", "no")) return "non-compliant";
  if (says(text, "compliance", "partial", "gap")) return "partial";
  if (!says(text, "compliance", "compliant", "met") && !says(text, "fulfillment", "met")) return null;
  if (hasReserve(text)) return "partial";
  return says(text, "compliance", "compliant", "met") ? "compliant" : null;
}

/** "Conforms, except item 14", "compliant once V-3 is inspected"; not "without exceptions". */
function hasReserve(text: string): boolean {
  return says(text, "compliance", "reserve") || says(text, "condition", "hedge");
}

/** "The service is not PCI-DSS compliant". */
export function saysNotCompliant(text: string): boolean {
  return says(text, "compliance", "nonCompliant") || denies(text, "compliant");
}

function denies(text: string, ...concepts: readonly string[]): boolean {
  const said = phrasesIn(text);
  return ofFamily(said, "compliance").some((one) => concepts.includes(one.concept) && isDenied(said, one));
}

/** "PCI-DSS requirement 6.5", "CC6.1", "Art. 32": a part of a standard, not the standard. */
export function namesControl(name: string): boolean {
  return says(name, "control", "name") || /\d\.\d|\bCC\d/i.test(name);
}
