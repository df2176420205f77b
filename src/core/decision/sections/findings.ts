import type { SetFinding, SetModel } from "../../readiness/model";
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
  group,
  references,
  type Cell,
  type Claim,
  type DocumentBlock,
  type Fixed,
  type UntitledSection,
} from "../model";
import { effortCell } from "../brief/blocking";
import { ownerCell } from "../owner";
import { findingTitle } from "../findingTitle";
import { conditionFixes } from "./conditionFixes";
import { severityTable } from "./severityTable";
import { DASH, clipped, fieldCellOf, fieldWords } from "../brief/words";

/** Every finding has a row, regardless of its severity and status. Columns that no finding fills are named once instead. */
export function findingsSection(context: DecisionContext): UntitledSection {
  const { model } = context;
  if (model.findings.length === 0) {
    const none = derived("None.", "no findings in", reportReferences(model), lookedEverywhere(model));
    return section("findings", [severityTable(context), { kind: "paragraph", label: null, content: [none] }]);
  }
  const columns = COLUMNS.filter(({ name }) => name !== "Impact" || hasPart("finding-impact", context));
  const shown = columns.filter(({ isStated }) => model.findings.some((finding) => isStated(finding, model)));
  const silent = columns.filter((column) => !shown.includes(column));
  return section("findings", [
    severityTable(context),
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
    ...conditionFixes(context),
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
