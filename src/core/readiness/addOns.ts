import type { Policy } from "../policy/model";
import { shownAddOns } from "../policy/addOns/shownAddOns";
import type { ReportFacts } from "../reader/facts";
import { evidenceOf, type SetModel } from "./model";

/** The add-ons that apply because the reports show them: those that the policy neither names nor excludes. */
export function addOnsShownTo(
  { addOns, withoutAddOns }: Pick<Policy, "addOns" | "withoutAddOns">,
  reports: readonly { readonly facts: ReportFacts }[],
): SetModel["shownAddOns"] {
  return shownAddOns(reports.map(({ facts }) => facts))
    .filter(({ id }) => !addOns.includes(id) && !withoutAddOns.includes(id))
    .map(({ id, terms }) => ({
      id,
      evidence: terms.map(({ path, statement }) => evidenceOf(path, statement)),
    }));
}
