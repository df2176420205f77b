import { amountsOf } from "../../readiness/computed/exposure";
import { moneyText } from "../../readiness/computed/money";
import { likelihoodOf } from "../../readiness/computed/risks";
import { rollbackTime } from "../../readiness/computed/rollbackTime";
import { isStabilityFinding } from "../../readiness/gates/openFindings";
import { evidenceOf, type Evidence, type SetFinding, type SetModel } from "../../readiness/model";
import { isUnfixed } from "../../readiness/setFindings";
import { SEVERITIES } from "../../reader/facts";
import {
  findingReferences,
  hasPart,
  lookedEverywhere,
  reportReferences,
  type DecisionContext,
} from "../context";
import {
  bare,
  derived,
  evidenced,
  fixed,
  notEvidenced,
  recorded,
  references,
  type Claim,
  type Content,
  type DocumentBlock,
} from "../model";
import { clipped } from "../brief/words";
import { statementsAbout } from "../statementsAbout";
import { exploitableClaim } from "./scores";
import { complianceClaims } from "./complianceClaims";

const MOST_NAMES = 4;
const LONGEST_VALUE = 100;
const RUNBOOK = /\brun-?books?\b/i;

/** Security, stability, and operations risks. Money has its own section. */
export function dimensionsBlock(context: DecisionContext): readonly DocumentBlock[] {
  if (!hasPart("risk-dimensions", context)) return [];
  const rows: readonly (readonly Content[])[] = [
    row(fixed("Security: open critical findings"), criticalSecurity(context)),
    row(fixed("Security: exposure"), securityExposure(context)),
    ...complianceClaims(context).map(({ standard, claim }) =>
      row(recorded(`Security: ${standard}`, "of the gate"), claim),
    ),
    row(fixed("Security: likelihood of exploitation"), exploitableClaim(context)),
    row(fixed("Stability: open critical or P0 defects"), stabilityCount(context)),
    row(fixed("Stability: cost per minute"), costPerMinute(context)),
    row(fixed("Stability: likelihood"), stabilityLikelihood(context)),
    row(
      fixed("Stability: time to recover (MTTR)"),
      said(context, /\bMTTR\b|\bmean[- ]time[- ]to[- ](?:re|fix)/i),
    ),
    row(fixed("Operations: monitoring gaps"), monitoringGaps(context.model)),
    row(fixed("Operations: runbook"), runbookClaim(context)),
    row(fixed("Operations: rollback"), rollbackComplexity(context)),
  ];
  return [
    {
      kind: "subsection",
      title: [fixed("Dimensions")],
      blocks: [{ kind: "table", columns: ["Dimension", "Value", "Source"], rows }],
    },
  ];
}

function row(label: Content, claim: Claim): readonly Content[] {
  return [label.kind === "recorded" ? bare(label) : label, bare(claim), sourceOf(claim)];
}

/** The references of a claim, or how it was determined if it has none. */
function sourceOf(claim: Claim): Content {
  switch (claim.kind) {
    case "evidenced":
    case "derived":
      return references(claim.references);
    case "policy":
      return fixed("the policy");
    case "recorded":
      return bare(recorded(claim.how, "how it was determined"));
    case "not-evidenced":
      return fixed("not in any report");
  }
}

function criticalSecurity({ model }: DecisionContext): Claim {
  const open = model.findings.filter(
    (finding) =>
      isUnfixed(finding) && finding.role === "security" && finding.effectiveSeverity === "critical",
  );
  const reports = reportReferences({
    ...model,
    reports: model.reports.filter(({ role }) => role === "security"),
  });
  return derived(String(open.length), "findings table", open.length > 0 ? firstPlaces(open) : reports);
}

function securityExposure({ model }: DecisionContext): Claim {
  const open = model.findings.filter((finding) => isUnfixed(finding) && finding.role === "security");
  const amounts = open.flatMap(amountsOf);
  const text = amounts.map(({ currency, minimum, maximum, isOpen, per }) => {
    const range =
      minimum === maximum
        ? moneyText(currency, minimum, isOpen)
        : `${moneyText(currency, minimum)} to ${moneyText(currency, maximum, isOpen)}`;
    return per === null || per === "other" ? range : `${range} per ${per}`;
  });
  return derivedOrNot(
    shortList(text),
    "as stated",
    amounts.map(({ evidence }) => evidence),
  );
}

function stabilityCount({ computed, model }: DecisionContext): Claim {
  const { count, kinds, evidence } = computed.stability;
  const text = kinds.length === 0 ? String(count) : `${count}: ${kinds.join(", ")}`;
  return derived(text, "findings table", count > 0 ? evidence : reportReferences(model));
}

function costPerMinute({ computed }: DecisionContext): Claim {
  const totals = computed.exposure.totals.filter(({ per }) => per === "minute");
  const text = totals.map(({ currency, best, worst, isOpen }) =>
    best === worst
      ? moneyText(currency, worst, isOpen)
      : `${moneyText(currency, best)} to ${moneyText(currency, worst, isOpen)}`,
  );
  const places = totals.flatMap(({ evidence }) => evidence);
  const isAssumed = totals.length > 0 && places.length === 0;
  return isAssumed
    ? recorded(text.join("; "), "assumed by the policy")
    : derivedOrNot(text.join("; "), "sum", places);
}

/** From the worst open stability finding of any severity, on the scale of the risk matrix. */
function stabilityLikelihood({ model }: DecisionContext): Claim {
  const open = model.findings.filter((finding) => isUnfixed(finding) && isStabilityFinding(finding));
  const worst = SEVERITIES.find((severity) => open.some((finding) => finding.effectiveSeverity === severity));
  const level = worst === undefined ? null : likelihoodOf(worst, model.policy.riskMatrix.likelihoods);
  const decisive = open.filter(({ effectiveSeverity }) => effectiveSeverity === worst);
  return derivedOrNot(
    level === null ? "" : `${level} (worst: ${worst ?? ""})`,
    "from the worst open stability finding",
    firstPlaces(decisive),
  );
}

/** The first statement of the reports about a topic, in their words. */
function said({ model }: DecisionContext, words: RegExp): Claim {
  const [first] = statementsAbout(model, words);
  return first ? evidenced(first.text, [first]) : notEvidenced(lookedEverywhere(model));
}

/** A row or label that names the runbook says most about it; else the first mention. */
function runbookClaim(context: DecisionContext): Claim {
  const rows = context.model.reports.flatMap(({ facts }) =>
    facts.entries
      .filter(({ name, values }) => values.length > 0 && RUNBOOK.test(name))
      .map((entry) => ({ entry, place: evidenceOf(facts.path, entry) })),
  );
  const [first] = rows;
  if (!first) return said(context, RUNBOOK);
  const words = first.entry.values.map(({ text }) => text).filter((text) => text !== "");
  return evidenced(clipped(words.join(", "), LONGEST_VALUE), [first.place]);
}

function monitoringGaps({ reports }: SetModel): Claim {
  const gaps = reports.flatMap(({ facts }) =>
    facts.monitoring
      .filter(({ state }) => state !== "present")
      .map((statement) => ({
        name: statement.name.replaceAll("=", " "),
        evidence: evidenceOf(facts.path, statement),
      })),
  );
  return derivedOrNot(
    gaps.length === 0
      ? ""
      : `${gaps.length} stated as missing or untested: ${shortList(gaps.map(({ name }) => name))}`,
    "report statements",
    gaps.map(({ evidence }) => evidence),
  );
}

function rollbackComplexity({ model }: DecisionContext): Claim {
  const { procedures, slas } = model.policy;
  const { steps } = procedures.rollback;
  if (steps.length === 0) return notEvidenced([]);
  const { minutes, isWithin, slaMinutes } = rollbackTime(steps, slas.rollbackMinutes);
  const against =
    isWithin === null ? "" : `, ${isWithin ? "within" : "longer than"} the SLA of ${slaMinutes ?? 0} minutes`;
  return recorded(
    `procedure of the policy: ${steps.length} steps, ${minutes} minutes${against}`,
    "sum of the steps in the policy",
  );
}

function derivedOrNot(text: string, formula: string, places: readonly Evidence[]): Claim {
  return text === "" || places.length === 0 ? notEvidenced([]) : derived(text, formula, places);
}

function firstPlaces(findings: readonly SetFinding[]): readonly Evidence[] {
  return findings.flatMap((finding) => findingReferences(finding).slice(0, 1));
}

function shortList(texts: readonly string[]): string {
  const rest = texts.length - MOST_NAMES;
  return texts.slice(0, MOST_NAMES).join("; ") + (rest > 0 ? ` and ${rest} more` : "");
}
