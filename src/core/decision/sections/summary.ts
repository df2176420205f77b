import { DECIDED_BY_FINDINGS } from "../../readiness/computed/overallRisk";
import { isOpenFinding } from "../../readiness/setFindings";
import type { Evidence } from "../../readiness/model";
import {
  delivers,
  findingReferences,
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

/** The figures that a decider asks for first, then why, every sentence with what it rests on. */
export function summarySection(context: DecisionContext): Section {
  return section(context, "summary", "Executive summary", [
    ...delivers(context, ["A-100"], [{ kind: "list", ordered: false, items: figures(context) }]),
    ...delivers(context, ["B-055"], rationale(context)),
  ]);
}

function figures(context: DecisionContext): readonly ListEntry[] {
  const { family, computed } = context;
  const entry = (label: string, claim: Claim, anchor: string): ListEntry => ({
    label,
    content: [claim.kind === "not-evidenced" ? bare(claim) : internal(claim, anchor)],
  });
  return [
    entry("Overall risk", overallClaim(computed.overall, context), "risk"),
    entry("Readiness score", readinessClaim(context), "scores"),
    entry("Earliest deployment", timelineClaim(context), "timeline-to-production"),
    ...(family === "B"
      ? [
          entry("Test protection ratio", protectionClaim(context), "scores"),
          entry("Financial exposure", exposureLine(context), "financial-exposure"),
        ]
      : []),
  ];
}

/** Sentences that the tool makes of facts; none says more than its references. */
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
    const text = `None of the ${open.length} open findings blocks.`;
    return derived(text, "searched for critical and P0 in", reportReferences(model), lookedEverywhere(model));
  }
  const ids = blocking.slice(0, MOST_IDS).map(shownId).join(", ");
  const rest = blocking.length > MOST_IDS ? ` and ${blocking.length - MOST_IDS} more` : "";
  const text = `${blocking.length} of ${open.length} open findings block: ${ids}${rest}.`;
  return derived(
    text,
    "critical or P0",
    firstPlaces(blocking.flatMap((finding) => findingReferences(finding).slice(0, 1))),
  );
}

/** The gates that hold the release back for another reason than findings. */
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
            `Not shown by any report: ${unknown.map(({ id, title }) => `${id} (${title})`).join(", ")}.`,
            "looked in",
            firstPlaces(places.length > 0 ? places : reportReferences(model)),
          ),
        ]),
  ];
}

/** What the reports themselves conclude, the least favourable first. */
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
    return [derived(`${words} ${[...new Set(titles)].join(", ")}.`, "by its own words", places)];
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
