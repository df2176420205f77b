import type { Waiver } from "../../policy/model";
import type { SetModel } from "../../readiness/model";
import { findingReferences, section, shownId, type DecisionContext } from "../context";
import { bare, evidenced, fixed, fromPolicy, type Claim, type UntitledSection } from "../model";

/** The waivers of the policy. A waiver never leads to an unconditional approval. */
export function waiversSection(context: DecisionContext): UntitledSection {
  const { model } = context;
  const { waivers } = model.policy;
  const rows = waivers.map((waiver) => [
    bare(titleClaim(waiver, model)),
    bare(fromPolicy(reasonText(waiver))),
    bare(fromPolicy(waiver.owner)),
    bare(fromPolicy(waiver.approver)),
    bare(fromPolicy(waiver.expires)),
  ]);
  if (rows.length === 0) {
    return section("waivers", [
      { kind: "paragraph", label: null, content: [fixed("The policy does not contain any waivers.")] },
    ]);
  }
  return section("waivers", [
    {
      kind: "table",
      columns: ["Finding or gate", "Reason", "Owner", "Approver", "Valid until"],
      rows,
    },
    {
      kind: "paragraph",
      label: null,
      content: [
        fixed(
          "A waived finding is not fixed: it counts in the risk, the readiness score, and the residual risk like an open one.",
        ),
      ],
    },
  ]);
}

/** What is waived, by id and title. */
function titleClaim({ finding, fingerprint, gate }: Waiver, model: SetModel): Claim {
  const waived = model.findings.find(
    (one) => one.key === finding || (finding === null && one.fingerprint === fingerprint),
  );
  if (waived) {
    return evidenced(`${shownId(waived)} ${waived.title}`, findingReferences(waived).slice(0, 1));
  }
  const title = model.policy.gates.find(({ id }) => id === gate)?.title;
  return fromPolicy([gate ?? finding ?? fingerprint ?? "", title ?? ""].join(" ").trim());
}

function reasonText({ reason, compensatingControl }: Waiver): string {
  return compensatingControl === null ? reason : `${reason}; compensating control: ${compensatingControl}`;
}
