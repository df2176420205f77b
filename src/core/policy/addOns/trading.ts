import { COMPLIANCE_GATE } from "../builtin/compliance";
import { MARKET_CALENDAR } from "../builtin/release/calendars";
import { alert, metric } from "../builtin/release/metrics";
import { forPeople } from "../builtin/release/checkItems";
import { wordLists } from "../words";
import { NOTHING_ADDED, type AddOn } from "./model";

/** Services that place orders on a market. */
export const trading: AddOn = {
  ...NOTHING_ADDED,
  id: "trading",
  // A service with a message broker, or one that exchanges keys, does not trade.
  shownBy: { terms: 2, reports: 2, ambiguous: ["broker", "exchange"] },
  context: [
    "The service handles real money: a wrong order or amount has an immediate cost for customers and the company.",
    "PCI-DSS and SOC 2 apply. An unmet requirement of either blocks the release.",
    "The service guarantees 99.9% availability during market hours, 09:15 to 15:30 Asia/Kolkata.",
  ],
  standards: ["PCI-DSS", "SOC 2"],
  gates: [COMPLIANCE_GATE],
  risks: [
    {
      id: "financial-loss",
      title: "Financial loss: incorrect orders",
      kind: "business",
      roles: [],
      words: wordLists(
        "order",
        "trade",
        "price",
        "quantity",
        "balance",
        "margin",
        "position",
        "payment",
        "rounding",
        "decimal",
        "float",
        "calculation",
        "idempotency",
      ),
      impact: "Very High",
      mitigation:
        "Fix the findings about orders and amounts; test against known results before real money is involved.",
    },
    {
      id: "trading-disruption",
      title: "Trading disruption: orders or market data stop",
      kind: "business",
      roles: [],
      words: wordLists("order", "subscription", "websocket", "stream", "tick", "market data", "failover"),
      impact: "Very High",
      mitigation: "Fix the findings about order and data flow; deploy only outside market hours.",
    },
  ],
  exposure: [
    {
      id: "order-execution-errors",
      title: "Order execution errors",
      words: wordLists("order", "trade", "idempotency"),
      probability: null,
      per: "incident",
      assumed: null,
    },
  ],
  metrics: [
    metric("Failed orders", "< 0.1%", "≥ 0.1%", "≥ 0.5%", "P1", true),
    metric("Reconciliation difference", "none", "reconciliation is late", "any", "P1", false),
    metric("WebSocket connections", "≥ 95% connected", "< 95% connected", "< 80% connected", "P1", false),
    metric("Age of market data", "< 1 s", "≥ 2 s", "≥ 5 s", "P2", false),
  ],
  alerts: [
    alert("Order success drops", "P1", "≥ 0.5% of orders fail for 5 minutes", false),
    alert("Market data stops", "P1", "no tick for 30 seconds during market hours", false),
    alert("WebSocket disconnects", "P2", "< 95% connected for 5 minutes", false),
  ],
  calendar: MARKET_CALENDAR,
  checklists: {
    operational: forPeople("No position or order is open that the deployment could interrupt"),
    staging: forPeople(
      "Paper orders were placed, changed, and canceled on staging",
      "Balances and orders reconcile with the books after the soak time",
    ),
  },
  deployment: [
    {
      before: "rollout",
      step: {
        title: "Stop accepting new orders and subscriptions, and wait until open orders are confirmed",
        minutes: 5,
        command: null,
      },
    },
  ],
  smoke: [
    {
      title: "A subscription is accepted",
      minutes: 1,
      command:
        'curl --fail --silent --request POST --header "Authorization: Bearer ${SMOKE_TOKEN}" --header "Content-Type: application/json" --data "$SUBSCRIPTION" "$BASE_URL$SUBSCRIPTIONS_PATH"',
    },
    {
      title: "The WebSocket delivers a tick",
      minutes: 1,
      command:
        'timeout 30 websocat --one-message --header "Authorization: Bearer ${SMOKE_TOKEN}" "$WEBSOCKET_URL"',
    },
    {
      title: "A paper order is accepted",
      minutes: 1,
      command:
        'curl --fail --silent --request POST --header "Authorization: Bearer ${SMOKE_TOKEN}" --header "Content-Type: application/json" --data "$PAPER_ORDER" "$PAPER_BASE_URL$ORDERS_PATH"',
    },
  ],
  triggers: [
    {
      kind: "orders",
      condition: "≥ 0.5% of orders fail for 5 minutes, or one order is executed wrongly or twice",
    },
  ],
  success: {
    Immediately: ["WebSocket connections are healthy", "a paper order is executed"],
    "1 hour": ["orders succeed as often as before"],
    "6 hours": ["trading volume is as expected for the time of day"],
    "24 hours": ["reconciliations show no differences"],
  },
  failedIf: [
    "a P1 incident occurs during market hours",
    "customers or the company lose money through a wrong order or amount",
  ],
};
