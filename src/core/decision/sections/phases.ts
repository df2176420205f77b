import { isReadBy } from "../../policy/requirement";
import { isOpen } from "../../contract/records";
import type { Evidence, SetModel, SetReport } from "../../readiness/model";
import { GATE_STATE_WORDS } from "../../readiness/gateStateWords";
import type { Verdict } from "../../reader/facts";
import { findingReferences, missingPlace, reportReference, section, type DecisionContext } from "../context";
import { plainNumber } from "../effort";
import {
  derived,
  evidenced,
  fixed,
  bare,
  fromPolicy,
  notEvidenced,
  references,
  type Claim,
  type Content,
  type DocumentBlock,
  type LookedIn,
  type UntitledSection,
} from "../model";

// Labels of fields in the head that name the assessor: "Assessor Role", "QA Manager", "Audited by".
const ASSESSORS = [
  /^(?:lead |senior )?(?:assessor|auditor|reviewer|analyst|author|tester)(?: (?:role|name|team))?s?$/,
  /^(?:report |assessment )?(?:prepared|assessed|audited|reviewed|tested|validated|written|performed|conducted) by$/,
  /^(?:qa|security|test|quality) (?:manager|lead|engineer|team|auditor|reviewer|expert)$/,
  /^role$/,
];

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  approved: "approved",
  conditional: "conditional",
  "not-approved": "not approved",
};

export function phasesSection(context: DecisionContext): UntitledSection {
  const { model } = context;
  const rows = model.policy.phases.flatMap((phase) => {
    const reports = model.reports.filter((candidate) => candidate.role === phase.role);
    const title = bare(fromPolicy(`${phase.number} ${phase.title}`));
    if (reports.length === 0) return [missingRow(title, missingPlace(model, phase.file))];
    return reports.map((report) => reportRow(title, report, model));
  });
  const table: DocumentBlock = {
    kind: "table",
    columns: ["Phase", "Report", "Assessor", "Findings", "Blockers", "Own verdict"],
    rows,
  };
  return section("phases", [table, ...missingBlocks(context), ...conflictBlocks(model)]);
}

function missingRow(title: Content, place: LookedIn): readonly Content[] {
  const nothing = notEvidenced([]);
  return [title, notEvidenced([place]), nothing, nothing, nothing, nothing];
}

function reportRow(title: Content, report: SetReport, model: SetModel): readonly Content[] {
  const { facts } = report;
  const findings = model.findings.filter((finding) => finding.report === facts.path);
  const open = findings.filter((finding) => isOpen(finding));
  const critical = open.filter((finding) => finding.effectiveSeverity === "critical").length;
  const high = open.filter((finding) => finding.effectiveSeverity === "high").length;
  const blocking = findings.filter((finding) => model.blockers.includes(finding.key));
  const counts = `${findings.length}, open ${open.length}: ${critical} critical, ${high} high`;
  const whole = [reportReference(report)];
  return [
    title,
    references(whole),
    assessorClaim(report),
    bare(derived(counts, "findings table below", whole)),
    blocking.length === 0
      ? bare(derived("0", "blockers below", whole))
      : derived(
          String(blocking.length),
          "counted at",
          blocking.flatMap((finding) => findingReferences(finding).slice(0, 1)),
        ),
    statusClaim(report),
  ];
}

function assessorClaim({ facts }: SetReport): Claim {
  const field = ASSESSORS.flatMap((label) => facts.fields.find(({ name }) => label.test(name)) ?? [])[0];
  return field
    ? evidenced(field.value, [{ path: facts.path, line: field.range.line, text: field.text }])
    : notEvidenced([]);
}

export function gradeClaim({ facts: { grade, score, path } }: SetReport): Claim {
  const texts: string[] = [];
  const places: Evidence[] = [];
  if (grade) {
    texts.push(grade.text);
    places.push({ path, line: grade.range.line, text: grade.text });
  }
  if (score) {
    texts.push(`${plainNumber(score.value)}/${plainNumber(score.max)}`);
    places.push({ path, line: score.range.line, text: score.text });
  }
  return evidenced(texts.join(", "), places);
}

export function statusClaim(report: SetReport): Claim {
  const { verdict } = report;
  if (verdict === null) return notEvidenced([]);
  const isInConflict = new Set(report.facts.verdicts.map((statement) => statement.verdict)).size > 1;
  const text = isInConflict ? `${VERDICT_WORDS[verdict]} (conflict)` : VERDICT_WORDS[verdict];
  return evidenced(text, verdictReferences(report, verdict));
}

function verdictReferences({ facts }: SetReport, verdict: Verdict): readonly Evidence[] {
  return facts.verdicts
    .filter((statement) => statement.verdict === verdict)
    .map((statement) => ({ path: facts.path, line: statement.range.line, text: statement.text }));
}

/** The effect of missing reports on the gates. */
function missingBlocks({ model }: DecisionContext): readonly DocumentBlock[] {
  if (model.missing.length === 0) return [];
  const items = model.missing.map((missing) => {
    const needing = model.policy.gates.filter((gate) => isReadBy(missing.role, gate));
    const states = needing.flatMap(({ id }) => {
      const result = model.gates.find((gate) => gate.id === id);
      return result ? [`${id} ${GATE_STATE_WORDS[result.state]}`] : [];
    });
    const effect = states.length > 0 ? `Affected gates: ${states.join(", ")}` : "No gate depends on it";
    const place = missingPlace(model, missing.file);
    return {
      label: null,
      content: [notEvidenced([place], `${missing.number} ${missing.title}`), fromPolicy(effect)],
    };
  });
  return [
    { kind: "paragraph", label: null, content: [fixed("Missing reports and affected gates:")] },
    { kind: "list", ordered: false, items },
  ];
}

/** Reports that state several verdicts; the least favorable counts. */
function conflictBlocks(model: SetModel): readonly DocumentBlock[] {
  const items = model.reports.flatMap((report) => {
    const stated = new Set(report.facts.verdicts.map((statement) => statement.verdict));
    if (stated.size < 2) return [];
    const content = [...stated].map((verdict) =>
      evidenced(VERDICT_WORDS[verdict], verdictReferences(report, verdict)),
    );
    return [{ label: null, content: [references([reportReference(report)]), fixed("states:"), ...content] }];
  });
  if (items.length === 0) return [];
  return [
    {
      kind: "paragraph",
      label: null,
      content: [fixed("Reports with more than one verdict; the least favorable counts:")],
    },
    { kind: "list", ordered: false, items },
  ];
}
