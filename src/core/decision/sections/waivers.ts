import { section, type DecisionContext } from "../context";
import { idOf } from "../findingStatus";
import { bare, fixed, fromPolicy, type Section } from "../model";

/** The waivers of the policy. A waiver never leads to an unconditional approval. */
export function waiversSection(context: DecisionContext): Section {
  const { model } = context;
  const { waivers } = model.policy;
  const rows = waivers.map((waiver) => [
    bare(fromPolicy(waiver.gate ?? (waiver.finding === null ? "" : idOf(waiver.finding, model)))),
    bare(fromPolicy(waiver.owner)),
    bare(fromPolicy(waiver.approver)),
    bare(fromPolicy(waiver.expires)),
    bare(fromPolicy(waiver.reason)),
    bare(fromPolicy(waiver.compensatingControl ?? "")),
  ]);
  return section("waivers", "Waivers", [
    rows.length === 0
      ? { kind: "paragraph", label: null, content: [fixed("The policy does not contain any waivers.")] }
      : {
          kind: "table",
          columns: ["Finding or gate", "Owner", "Approver", "Valid until", "Reason", "Compensating control"],
          rows,
        },
  ]);
}
