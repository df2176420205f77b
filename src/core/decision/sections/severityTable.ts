import { isOpen } from "../../contract/records";
import type { Policy } from "../../policy/model";
import { requirementOf } from "../../policy/requirement";
import { evidenceOf, type SetFinding } from "../../readiness/model";
import { SEVERITIES, type Severity } from "../../reader/facts";
import { listed } from "../../text/listed";
import { reportReferences, type DecisionContext } from "../context";
import {
  bare,
  derived,
  fromPolicy,
  group,
  references,
  type Cell,
  type Claim,
  type DocumentBlock,
} from "../model";

const MUST_FIX: Readonly<Record<Severity, string>> = {
  critical: "Yes",
  high: "Condition",
  medium: "No",
  low: "No",
  info: "No",
};

/** What the levels alone require, and the gates of the policy that block because of other ones. */
function mustFix(severity: Severity, { gates }: Policy): string {
  const required = MUST_FIX[severity];
  if (required === "Yes") return required;
  const blocking = gates.flatMap((gate) => {
    const requirement = requirementOf(gate);
    const isAbout = requirement.kind === "no-open" && requirement.severities.includes(severity);
    const isDeciding = gate.onFail === "block" && gate.notApplicable === undefined;
    return isAbout && isDeciding ? [{ id: gate.id, requirement }] : [];
  });
  if (blocking.length === 0) return required;
  const isAlways = blocking.some(
    ({ requirement }) => requirement.roles.length === 0 && requirement.topic === null,
  );
  const ids = blocking.map(({ id }) => id);
  return isAlways ? "Yes" : `${required}, yes for gate ${listed(ids, "or")}`;
}

/** At most this many demands are cited for a level. */
const MOST_PLACES = 2;

/** The findings of each level, the vulnerabilities among them, and whether policy or reports demand that they are fixed first. */
export function severityTable(context: DecisionContext): DocumentBlock {
  const { model } = context;
  const places = reportReferences(model);
  const counted = model.findings.filter((finding) => finding.mergedInto === null);
  const sets: readonly (readonly SetFinding[])[] = [
    counted,
    counted.filter(isOpen),
    counted.filter(({ role }) => role === "security"),
  ];
  const hasVulnerabilities = model.reports.some(({ role }) => role === "security");
  const shown = hasVulnerabilities ? sets : sets.slice(0, 2);
  const count = (findings: readonly SetFinding[], severity: Severity): Claim => {
    const matching = findings.filter((finding) => finding.effectiveSeverity === severity);
    return derived(String(matching.length), "table below", places);
  };
  const rows = SEVERITIES.map((severity): readonly Cell[] => [
    bare(fromPolicy(severity)),
    ...shown.map((findings) => bare(count(findings, severity))),
    mustFixCell(severity, context),
  ]);
  const total = [
    bare(fromPolicy("total")),
    ...shown.map(({ length }) => bare(derived(String(length), "sum of the rows above", places))),
    bare(fromPolicy("")),
  ];
  const security = hasVulnerabilities ? ["Vulnerabilities (security)"] : [];
  return {
    kind: "table",
    columns: [
      "Severity",
      "Findings, not counting merged ones",
      "Open",
      ...security,
      "Must fix before production?",
    ],
    rows: [...rows, total],
  };
}

/** What the policy says of a level, and how many of its other findings the reports demand first. */
function mustFixCell(severity: Severity, { model, computed }: DecisionContext): Cell {
  const ofPolicy = bare(fromPolicy(mustFix(severity, model.policy)));
  const isOfLevel = ({ effectiveSeverity }: SetFinding): boolean => effectiveSeverity === severity;
  const demanded = computed.beforeRelease.findings.filter(
    ({ finding, demands }) => isOfLevel(finding) && demands.length > 0,
  );
  if (demanded.length === 0) return ofPolicy;
  const open = model.findings.filter((finding) => isOfLevel(finding) && isOpen(finding));
  const places = demanded.flatMap(({ demands }) =>
    demands.map(({ report, demand }) => evidenceOf(report.facts.path, demand)),
  );
  const distinct = [...new Map(places.map((place) => [`${place.path}:${place.line}`, place])).values()];
  const text = `· reports demand ${demanded.length} of ${open.length}`;
  return group(
    ofPolicy,
    bare(derived(text, "demanded before the release", distinct)),
    references(distinct.slice(0, MOST_PLACES)),
  );
}
