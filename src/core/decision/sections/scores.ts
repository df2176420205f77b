import { figure } from "../../readiness/gates/gate";
import type { PhaseScore } from "../../readiness/computed/readinessScore";
import type { SeverityConflict } from "../../readiness/computed/severityConflicts";
import type { PathProtection } from "../../readiness/computed/testProtection";
import { SEVERITIES } from "../../reader/facts";
import { oneLine } from "../../text/words";
import {
  findingReferences,
  lookedEverywhere,
  reportReferences,
  section,
  shownId,
  type DecisionContext,
} from "../context";
import { plainNumber } from "../effort";
import {
  bare,
  derived,
  evidenced,
  fixed,
  fromPolicy,
  internal,
  notEvidenced,
  recorded,
  references,
  type Claim,
  type Content,
  type DocumentBlock,
  type UntitledSection,
} from "../model";
import { statedProtection, statedScores } from "./statedScores";

const LONGEST_STATEMENT = 60;

/** Scores are for information only: the verdict comes from the gates. */
export function scoresSection(context: DecisionContext): UntitledSection {
  return section("scores", [
    {
      kind: "paragraph",
      label: null,
      content: [fixed("For information only: the verdict comes from the gates.")],
    },
    ...readinessBlocks(context),
    {
      kind: "subsection",
      title: [fixed("Security risk score")],
      blocks: securityBlocks(context),
    },
    {
      kind: "subsection",
      title: [fixed("Stability risk score")],
      blocks: [{ kind: "paragraph", label: null, content: [stabilityClaim(context)] }],
    },
    {
      kind: "subsection",
      title: [fixed("Test protection ratio")],
      blocks: protectionBlocks(context),
    },
  ]);
}

/** The headline score: the lower bound, after the cap. */
export function readinessClaim({ computed, model }: DecisionContext): Claim {
  const { headline, highest, cap, lower, phases } = computed.readiness;
  if (headline === null || lower === null) return notEvidenced(lookedEverywhere(model));
  const isCapped = cap !== null && lower > cap.limit;
  const text = [
    `${shown(headline)} of 10`,
    ...(highest !== null && shown(highest) !== shown(headline)
      ? [`up to ${shown(highest)} if missing scores are 10`]
      : []),
    ...(isCapped ? [`capped at ${cap.limit} by an open ${cap.severity} finding`] : []),
  ].join(", ");
  const places = phases.flatMap(({ evidence }) => evidence);
  return derived(text, meanText(computed.readiness), [
    ...(isCapped ? cap.evidence.slice(0, 1) : []),
    ...places,
  ]);
}

/** The formula with its numbers: `(2 × 8.5 + 8 + 7.3) ÷ 4 = 8.08`. */
function meanText({ phases, lower, upper }: DecisionContext["computed"]["readiness"]): string {
  const isWhole = phases.every(({ score }) => score !== null);
  const mean = (missing: number, result: number): string => {
    const terms = phases.map(({ score, weight }) => {
      const value = plainNumber(score ?? missing);
      return weight === 1 ? value : `${plainNumber(weight)} × ${value}`;
    });
    const weights = phases.reduce((sum, { weight }) => sum + weight, 0);
    return `(${terms.join(" + ")}) ÷ ${plainNumber(weights)} ≈ ${result.toFixed(2)}`;
  };
  const low = `mean of the phases ${mean(0, lower ?? 0)}`;
  return isWhole
    ? low
    : `${low}, with missing scores as 0; ${mean(10, upper ?? 0)}, with missing scores as 10`;
}

function shown(value: number): string {
  return String(Number(value.toFixed(1)));
}

function readinessBlocks(context: DecisionContext): readonly DocumentBlock[] {
  const { phases } = context.computed.readiness;
  return [
    {
      kind: "subsection",
      title: [fixed("Readiness score")],
      blocks: [
        { kind: "paragraph", label: null, content: [readinessClaim(context)] },
        {
          kind: "table",
          columns: ["Phase", "Score of 10", "Statement", "Weight", "Source"],
          rows: phases.map((phase) => phaseRow(phase, context)),
        },
        {
          kind: "paragraph",
          label: null,
          content: [
            fixed(
              "Each score is the number that the report states, or else the lower bound of its letter grade. A phase without either counts as 0 to 10, which makes the mean an interval; its lower bound counts. The worst open finding caps the score: critical 4, high 6, medium 8, low 9.5.",
            ),
          ],
        },
      ],
    },
  ];
}

function phaseRow(
  { role, score, from, weight, evidence }: PhaseScore,
  { model }: DecisionContext,
): readonly Content[] {
  const phase = model.policy.phases.find((candidate) => candidate.role === role);
  const title = bare(fromPolicy(phase?.title ?? role));
  const share = bare(recorded(plainNumber(weight), "weight of the policy"));
  if (score === null)
    return [title, notEvidenced([]), fixed(""), share, fixed("no report with a score or grade")];
  return [
    title,
    bare(
      derived(
        shown(score),
        from === "letter" ? "lower bound of the letter grade" : "as stated, out of 10",
        evidence,
      ),
    ),
    bare(evidenced(oneLine(evidence[0]?.text ?? "", LONGEST_STATEMENT), evidence)),
    share,
    references(evidence),
  ];
}

function securityBlocks(context: DecisionContext): readonly DocumentBlock[] {
  const { severityConflicts } = context.computed;
  return [
    {
      kind: "list",
      ordered: false,
      items: [
        { label: "Highest CVSS score of the open findings", content: [highestClaim(context)] },
        { label: "Open findings by CVSS band", content: [bandsClaim(context)] },
        { label: "Exploitable", content: [exploitableClaim(context)] },
        {
          label: "Without a CVSS score",
          content: [withoutScore(context)],
        },
        ...statedScores(context.model),
      ],
    },
    ...conflictBlocks(severityConflicts),
  ];
}

function withoutScore({ computed, model }: DecisionContext): Content {
  const { unscored, considered } = computed.security;
  const text = `${unscored} of ${considered} open findings that are in the security report or have a score`;
  const claim = derived(text, "findings table", reportReferences(model), lookedEverywhere(model));
  return claim.kind === "derived" ? internal(claim, "findings") : claim;
}

function highestClaim({ computed, model }: DecisionContext): Claim {
  const { highest, highestEvidence } = computed.security;
  return highest === null
    ? notEvidenced(lookedEverywhere(model))
    : derived(highest.toFixed(1), "the highest base score", highestEvidence);
}

function bandsClaim({ computed, model }: DecisionContext): Claim {
  const { bands, scored } = computed.security;
  if (scored === 0) return notEvidenced([]);
  const text = SEVERITIES.filter((severity) => bands[severity] > 0)
    .map((severity) => `${bands[severity]} ${severity === "info" ? "none" : severity}`)
    .join(", ");
  const places = model.findings
    .filter(({ cvss }) => cvss !== null)
    .flatMap((finding) => findingReferences(finding).slice(0, 1));
  return derived(text, "CVSS v3.1 and v4.0: low from 0.1, medium 4, high 7, critical 9", places);
}

/** The share that is easily exploitable over the network, or stated to be. */
export function exploitableClaim({ computed, model }: DecisionContext): Claim {
  const { exploitable, considered, exploitableEvidence } = computed.security;
  if (exploitable === null) return notEvidenced(lookedEverywhere(model));
  return derived(
    `${exploitable} of ${considered}`,
    "AV:N with AC:L, or stated as exploitable",
    exploitableEvidence,
  );
}

function conflictBlocks(conflicts: readonly SeverityConflict[]): readonly DocumentBlock[] {
  if (conflicts.length === 0) return [];
  return [
    {
      kind: "paragraph",
      label: null,
      content: [fixed("Severity conflicts with CVSS; the higher one counts:")],
    },
    {
      kind: "table",
      columns: ["Finding", "Stated", "CVSS", "Band", "Source"],
      rows: conflicts.map(({ finding, stated, cvss, band }): readonly Content[] => {
        const places = findingReferences(finding).slice(0, 1);
        return [
          bare(evidenced(shownId(finding), places)),
          bare(derived(stated, "label", places)),
          bare(derived(cvss.toFixed(1), "base score", places)),
          bare(derived(band, "band of the score", places)),
          references(places),
        ];
      }),
    },
  ];
}

function stabilityClaim({ computed, model }: DecisionContext): Claim {
  const { count, kinds, evidence } = computed.stability;
  const text = kinds.length === 0 ? String(count) : `${count}: ${kinds.join(", ")}`;
  return derived(
    text,
    "open critical or P0 deadlocks, races, and leaks",
    count > 0 ? evidence : reportReferences(model),
    lookedEverywhere(model),
  );
}

/** The share of critical paths that is protected, in one claim. */
export function protectionClaim({ computed, model }: DecisionContext): Claim {
  const { paths, protectedCount } = computed.protection;
  const places = paths.flatMap(({ evidence }) => evidence.slice(0, 1));
  if (paths.length === 0 || places.length === 0) return notEvidenced(lookedEverywhere(model));
  const percent = figure((100 * protectedCount) / paths.length);
  return derived(
    `${protectedCount} of ${paths.length} critical paths (${percent}%)`,
    `coverage of at least ${model.policy.thresholds.protectedPathCoverage}%, no failing test, not marked as failed; unknown counts as unprotected`,
    places,
  );
}

function protectionBlocks(context: DecisionContext): readonly DocumentBlock[] {
  const { paths } = context.computed.protection;
  const open = paths.filter(({ isProtected }) => !isProtected);
  return [
    { kind: "paragraph", label: null, content: [protectionClaim(context)] },
    ...(open.length === 0
      ? []
      : [
          { kind: "paragraph", label: null, content: [fixed("Unprotected:")] } as const,
          {
            kind: "list",
            ordered: false,
            items: open.map((path) => ({ label: null, content: pathContent(path) })),
          } as const,
        ]),
    ...statedProtection(context.model),
  ];
}

/** Removes equals signs, so that a name from a report is not checked as our arithmetic. */
function withoutEquals(name: string): string {
  return name.replaceAll("=", " ");
}

function pathContent({ name, coverage, isInConflict, reason, evidence }: PathProtection): readonly Content[] {
  if (evidence.length === 0) return [fromPolicy(`${name}: ${reason}`)];
  const percent = coverage === null ? "" : `, ${plainNumber(coverage)}%`;
  const conflict = isInConflict ? ", the lowest of several figures" : "";
  return [derived(`${withoutEquals(name)}${percent}`, `${reason}${conflict}`, evidence)];
}
