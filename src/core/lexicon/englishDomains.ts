import type { Words } from "./words";

/**
 * Terms that show what kind of business a service is part of, by term: different phrases for one thing are one term. `other` lists longer
 * phrases that contain such a word and mean something else.
 */
export const ENGLISH_DOMAINS: Words = {
  // What says that the service runs only once. A traffic share for a new version needs a second instance next to it.
  topologyTerm: {
    "single instance":
      "single instance only, single instance deployment, single instance architecture, single instance service, only one instance, one instance only, " +
      "single replica, not horizontally scalable, cannot scale horizontally, can not scale horizontally, cannot be scaled horizontally, " +
      "does not scale horizontally, no horizontal scaling, no horizontal scalability",
  },
  tradingTerm: {
    "order execution":
      "order execution, trade execution, execution of orders, executing orders, order placement and execution",
    "market hours": "market hours, trading hours, market session, trading session, market open, market close",
    "paper trade": "paper trade, paper trades, paper trading, paper order, paper orders",
    "trading account":
      "trading account, trading accounts, brokerage account, brokerage accounts, demat account",
    broker: "broker, brokers, brokerage",
    exchange: "exchange, exchanges, stock exchange",
    other:
      "message broker, message brokers, kafka broker, kafka brokers, event broker, mqtt broker, rabbitmq broker, redis broker, celery broker, " +
      "amqp broker, task broker, queue broker, broker url, broker queue, token exchange, key exchange, code exchange, data exchange, " +
      "information exchange, message exchange, topic exchange, direct exchange, fanout exchange, rabbitmq exchange, amqp exchange, " +
      "exchange rate, exchange rates",
  },
  paymentsTerm: {
    "payment provider":
      "payment provider, payment providers, payment gateway, payment gateways, payment processor, payment service provider, psp",
    "card payment":
      "card payment, card payments, credit card, credit cards, debit card, cardholder data, card data, card number, card numbers",
    chargeback: "chargeback, chargebacks",
    payout: "payout, payouts, settlement file, payment settlement",
    refund: "refund, refunds, partial refund",
    invoice: "invoice, invoices",
  },
  healthcareTerm: {
    "patient data":
      "patient data, patient record, patient records, patient information, patient portal, medical record, medical records",
    "protected health information":
      "protected health information, phi, ephi, health data, health information",
    "electronic health record": "electronic health record, electronic health records, ehr, emr, hl7, fhir",
    "clinical decision":
      "clinical decision, clinical workflow, clinical workflows, clinician, clinicians, diagnosis",
    hipaa: "hipaa",
  },
};
