import { isOpen } from "../../contract/records";
import type { Policy } from "../../policy/model";
import { requirementOf } from "../../policy/requirement";
import type { SetFinding, SetModel } from "../../readiness/model";
import { SEVERITIES, type Severity } from "../../reader/facts";
import { listed } from "../../text/listed";
import {
  findingReferences,
  hasPart,
  lookedEverywhere,
  reportReferences,
  section,
  shownId,
  type DecisionContext,
} from "../context";
import { statusReference, statusText } from "../findingStatus";
import {
  bare,
  derived,
  evidenced,
  fixed,
  fromPolicy,
  group,
  references,
  type Cell,
  type Claim,
  type Content,
  type DocumentBlock,
  type Fixed,
  type Section,
} from "../model";
import { effortCell } from "../brief/blocking";
import { ownerCell } from "../owner";
import { findingTitle } from "../findingTitle";
import { DASH, clipped, fieldCellOf, fieldWords } from "../brief/words";

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

/** Every finding has a row, regardless of its severity and status. Columns that no finding fills are named once instead. */
export function findingsSection(context: DecisionContext): Section {
  const { model } = context;
  if (model.findings.length === 0) {
    const none = derived("None.", "no findings in", reportReferences(model), lookedEverywhere(model));
    return section("findings", "Findings", [
      severityTable(model),
      { kind: "paragraph", label: null, content: [none] },
    ]);
  }
  const columns = COLUMNS.filter(({ name }) => name !== "Impact" || hasPart("finding-impact", context));
  const shown = columns.filter(({ isStated }) => model.findings.some((finding) => isStated(finding, model)));
  const silent = columns.filter((column) => !shown.includes(column));
  return section("findings", "Findings", [
    severityTable(model),
    ...silent.flatMap(({ silence }): readonly DocumentBlock[] =>
      silence === null ? [] : [{ kind: "paragraph", label: null, content: [silence] }],
    ),
    {
      kind: "table",
      columns: ["Finding", "Severity", ...shown.map(({ name }) => name)],
      rows: model.findings.map((finding) => [
        titleCell(finding),
        bare(severityClaim(finding)),
        ...shown.map(({ isStated, cell }) => (isStated(finding, model) ? cell(finding, model) : DASH)),
      ]),
    },
  ]);
}

interface Column {
  readonly name: string;
  readonly isStated: (finding: SetFinding, model: SetModel) => boolean;
  readonly cell: (finding: SetFinding, model: SetModel) => Cell;
  /** Printed once if no finding fills the column; null if that need not be said. */
  readonly silence: Fixed | null;
}

const LONGEST_TITLE = 100;
const LONGEST_IMPACT = 60;

const COLUMNS: readonly Column[] = [
  {
    name: "Impact",
    isStated: (finding) => fieldWords(finding, ["impact"], LONGEST_IMPACT) !== null,
    cell: (finding) => fieldCellOf(finding, ["impact"], LONGEST_IMPACT),
    silence: fixed("Not stated by any finding: impact."),
  },
  {
    name: "Effort",
    isStated: ({ effort }) => typeof effort?.minHours === "number",
    cell: effortCell,
    silence: fixed("Not stated by any finding: effort."),
  },
  {
    name: "Owner",
    isStated: ({ owner }) => owner !== null,
    cell: ownerCell,
    silence: null,
  },
  {
    name: "Status",
    isStated: (finding, model) => statusText(finding, model) !== "Open",
    cell: (finding, model) => bare(evidenced(statusText(finding, model), [statusReference(finding)])),
    silence: fixed("Every finding is open."),
  },
];

function titleCell(finding: SetFinding): Cell {
  const places = findingReferences(finding);
  return group(
    bare(evidenced(`${shownId(finding)} ${clipped(findingTitle(finding), LONGEST_TITLE)}`, places)),
    references(places.slice(0, 1)),
  );
}

function severityClaim(finding: SetFinding): Claim {
  const { effectiveSeverity, severity, priority } = finding;
  const level = effectiveSeverity === severity ? severity : `${effectiveSeverity} (stated ${severity})`;
  return evidenced(priority === null ? level : `${level}, ${priority}`, findingReferences(finding));
}

function severityTable(model: SetModel): DocumentBlock {
  const places = reportReferences(model);
  const count = (findings: readonly SetFinding[], severity: Severity): Claim => {
    const matching = findings.filter((finding) => finding.effectiveSeverity === severity);
    return derived(String(matching.length), "table below", places);
  };
  const counted = model.findings.filter((finding) => finding.mergedInto === null);
  const open = counted.filter(isOpen);
  const rows = SEVERITIES.map((severity): readonly Content[] => [
    bare(fromPolicy(severity)),
    bare(count(counted, severity)),
    bare(count(open, severity)),
    bare(fromPolicy(mustFix(severity, model.policy))),
  ]);
  const total = [
    bare(fromPolicy("total")),
    bare(derived(String(counted.length), "sum of the rows above", places)),
    bare(derived(String(open.length), "sum of the rows above", places)),
    bare(fromPolicy("")),
  ];
  return {
    kind: "table",
    columns: ["Severity", "Findings, not counting merged ones", "Open", "Must fix before production?"],
    rows: [...rows, total],
  };
}
