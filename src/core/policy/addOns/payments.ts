import { COMPLIANCE_GATE } from "../builtin/compliance";
import { alert, metric } from "../builtin/release/metrics";
import { forPeople } from "../builtin/release/checkItems";
import { wordLists } from "../words";
import { NOTHING_ADDED, type AddOn } from "./model";

/** Services that take or send payments. */
export const payments: AddOn = {
  ...NOTHING_ADDED,
  id: "payments",
  // A shop with refunds and invoices need not handle the payment itself.
  shownBy: { terms: 2, reports: 2, ambiguous: ["refund", "invoice"] },
  context: [
    "The service moves money: a wrong or repeated payment has an immediate cost for customers and the company.",
    "PCI-DSS applies. An unmet requirement blocks the release.",
  ],
  standards: ["PCI-DSS"],
  gates: [COMPLIANCE_GATE],
  risks: [
    {
      id: "payment-loss",
      title: "Financial loss: wrong or repeated payments",
      kind: "business",
      roles: [],
      words: wordLists(
        "payment",
        "refund",
        "charge",
        "invoice",
        "amount",
        "currency",
        "balance",
        "rounding",
        "idempotency",
      ),
      impact: "Very High",
      mitigation:
        "Fix the findings about payments and amounts; reconcile with the provider before the release.",
    },
  ],
  exposure: [
    {
      id: "payment-errors",
      title: "Payment errors",
      words: wordLists("payment", "refund", "charge", "invoice", "idempotency"),
      probability: null,
      per: "incident",
      assumed: null,
    },
  ],
  metrics: [
    metric("Failed payments", "< 0.5%", "≥ 1%", "≥ 3%", "P1", true),
    metric("Payment reconciliation difference", "none", "reconciliation is late", "any", "P1", false),
  ],
  alerts: [alert("Payment failures rise", "P1", "≥ 3% of payments fail for 5 minutes", false)],
  checklists: {
    staging: forPeople(
      "A payment, a refund, and a declined card were tested against the provider's test system",
      "A repeated request does not charge twice",
    ),
  },
  triggers: [
    {
      kind: "payments",
      condition: "≥ 3% of payments fail for 5 minutes, or a customer is charged wrongly or twice",
    },
  ],
  success: {
    "1 hour": ["payments succeed as often as before"],
    "24 hours": ["payments reconcile with the statement of the provider"],
  },
  failedIf: ["customers are charged wrongly or twice", "card data is exposed"],
};
