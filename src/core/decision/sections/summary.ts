import { DECIDED_BY_FINDINGS } from "../../readiness/computed/overallRisk";
import { isOpenFinding } from "../../readiness/setFindings";
import type { Evidence } from "../../readiness/model";
import {
  delivers,
  findingReferences,
  hasPart,
  lookedEverywhere,
  reportReferences,
  section,
  shownId,
  type DecisionContext,
} from "../context";
import {
  bare,
  derived,
  internal,
  type Claim,
  type Content,
  type DocumentBlock,
  type ListEntry,
  type Section,
} from "../model";
import { exposureLine } from "./exposure";
import { overallClaim } from "./risk";
import { protectionClaim, readinessClaim } from "./scores";
import { timelineClaim } from "./timeline";

/** The most important figures, then the rationale, each sentence with its sources. */
export function summarySection(context: DecisionContext): Section {
  return section(context, "summary", "Executive summary", [
    ...delivers(context, ["A-100"], [{ kind: "list", ordered: false, items: figures(context) }]),
    ...delivers(context, ["B-055"], rationale(context)),
  ]);
}

function figures(context: DecisionContext): readonly ListEntry[] {
  const { computed } = context;
  const entry = (label: string, claim: Claim, anchor: string): ListEntry => ({
    label,
    content: [claim.kind === "not-evidenced" ? bare(claim) : internal(claim, anchor)],
  });
  return [
    entry("Overall risk", overallClaim(computed.overall, context), "risk"),
    entry("Readiness score", readinessClaim(context), "scores"),
    entry("Earliest deployment", timelineClaim(context), "timeline-to-production"),
    ...(hasPart("test-protection", context)
      ? [entry("Test protection ratio", protectionClaim(context), "scores")]
      : []),
    ...(hasPart("financial-exposure", context)
      ? [entry("Financial exposure", exposureLine(context), "financial-exposure")]
      : []),
  ];
}

/** Sentences composed from facts; none states more than its references. */
function rationale(context: DecisionContext): readonly DocumentBlock[] {
  const facts = [findingsSentence(context), ...gateSentences(context)];
  const reports = reportSentences(context);
  return [
    { kind: "paragraph", label: "Rationale", content: facts },
    ...(reports.length > 0 ? [{ kind: "paragraph", label: "The reports", content: reports } as const] : []),
  ];
}

const MOST_IDS = 5;
const MOST_PLACES = 3;

function findingsSentence({ model }: DecisionContext): Claim {
  const open = model.findings.filter(isOpenFinding);
  const blocking = open.filter(({ blocks }) => blocks);
  if (blocking.length === 0) {
    const text = `None of the ${open.length} open findings is a blocker.`;
    return derived(
      text,
      "no open critical or P0 finding in",
      reportReferences(model),
      lookedEverywhere(model),
    );
  }
  const ids = blocking.slice(0, MOST_IDS).map(shownId).join(", ");
  const rest = blocking.length > MOST_IDS ? ` and ${blocking.length - MOST_IDS} more` : "";
  const text = `${blocking.length} of ${open.length} open findings ${blocking.length === 1 ? "is a blocker" : "are blockers"}: ${ids}${rest}.`;
  return derived(
    text,
    "critical or P0",
    firstPlaces(blocking.flatMap((finding) => findingReferences(finding).slice(0, 1))),
  );
}

/** The gates that block the release for reasons other than findings. */
function gateSentences({ model, say }: DecisionContext): readonly Content[] {
  const kinds = new Map(model.policy.gates.map(({ id, kind }) => [id, kind]));
  const failing = model.gates.filter(
    ({ id, state, effect }) =>
      state === "fail" && effect !== "advisory" && !DECIDED_BY_FINDINGS.has(kinds.get(id) ?? ""),
  );
  const unknown = model.gates.filter(
    ({ state, effect }) => state === "not-evidenced" && effect !== "advisory",
  );
  const places = unknown.flatMap(({ lookedAt }) => lookedAt);
  return [
    ...failing.map((gate) =>
      derived(`${gate.id} (${gate.title}) fails: ${say(gate.actual)}.`, "see", firstPlaces(gate.evidence)),
    ),
    ...(unknown.length === 0
      ? []
      : [
          derived(
            `No evidence in any report: ${unknown.map(({ id, title }) => `${id} (${title})`).join(", ")}.`,
            "searched",
            firstPlaces(places.length > 0 ? places : reportReferences(model)),
          ),
        ]),
  ];
}

/** The conclusions of the reports, least favorable first. */
function reportSentences({ model }: DecisionContext): readonly Content[] {
  return VERDICT_WORDS.flatMap(([verdict, words]) => {
    const reports = model.reports.filter((report) => report.verdict === verdict);
    if (reports.length === 0) return [];
    const titles = reports.map(
      ({ role }) => model.policy.phases.find((phase) => phase.role === role)?.title ?? role,
    );
    const places = reports.flatMap(({ facts }) =>
      facts.verdicts
        .filter((statement) => statement.verdict === verdict)
        .slice(0, 1)
        .map(({ text, range }) => ({ path: facts.path, line: range.line, text })),
    );
    return [derived(`${words} ${[...new Set(titles)].join(", ")}.`, "as stated", places)];
  });
}

const VERDICT_WORDS = [
  ["not-approved", "Not approved by:"],
  ["conditional", "Approved with conditions by:"],
  ["approved", "Approved by:"],
] as const;

function firstPlaces(places: readonly Evidence[]): readonly Evidence[] {
  return places.slice(0, MOST_PLACES);
}
