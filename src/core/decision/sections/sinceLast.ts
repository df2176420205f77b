import type { Snapshot } from "../../contract/snapshot";
import { compareSnapshots } from "../compare/compareSnapshots";
import { findingCounts, findingRows, gateWords, sideRows, summed, waiverRows } from "../compare/words";
import { section, type DecisionContext } from "../context";
import { hashOf } from "../hash";
import {
  bare,
  fixed,
  recorded,
  references,
  type Content,
  type DocumentBlock,
  type UntitledSection,
} from "../model";

/** What changed since the last decision in this file; null if there was none. */
export function sinceLastSection(context: DecisionContext): UntitledSection | null {
  const { previous, current } = context;
  if (previous === null) return null;
  const comparison = compareSnapshots(previous, current);
  const summary: DocumentBlock = {
    kind: "table",
    columns: ["", "Last decision", "This decision"],
    rows: sideRows(summed(previous), summed(current)).map((row) => row.map(compared)),
  };
  const gates = comparison.gates.changed.map(({ id, title, before, after }) =>
    [`${id} ${title}`, gateWords(before), gateWords(after)].map(compared),
  );
  const waivers = waiverRows(comparison).map((row) => row.map(compared));
  return section("since-last", [
    { kind: "paragraph", label: "Compared with", content: [nameOf(previous)] },
    summary,
    ...tableOf(["Gate", "Last decision", "This decision"], gates),
    { kind: "paragraph", label: "Findings", content: [compared(findingCounts(comparison))] },
    ...tableOf(["Finding", "Title", "Change", "Source"], rowsOfFindings(context, comparison)),
    ...tableOf(["Waiver", "Change"], waivers),
    {
      kind: "paragraph",
      label: null,
      content: [
        fixed(
          "Findings are matched by their key, then by their fingerprint. Gone without evidence: the finding was not resolved, no report lists it now, and nothing states that it is fixed.",
        ),
      ],
    },
  ]);
}

const HOW = "comparison with the last decision";

function compared(text: string): Content {
  return bare(recorded(text, HOW));
}

/** Includes the hash of its facts, so that changes to them in the JSON are noticed. */
function nameOf(previous: Snapshot): Content {
  const { decisionHash } = previous;
  return recorded(`the decision sha256:${decisionHash}, facts sha256:${hashOf(previous)}`, HOW);
}

function tableOf(
  columns: readonly string[],
  rows: readonly (readonly Content[])[],
): readonly DocumentBlock[] {
  return rows.length === 0 ? [] : [{ kind: "table", columns, rows }];
}

function rowsOfFindings(
  { model }: DecisionContext,
  comparison: Parameters<typeof findingRows>[0],
): readonly (readonly Content[])[] {
  return findingRows(comparison).map(({ kind, finding, change }) => {
    const isThere = kind === "new" || kind === "changed";
    const now = isThere ? model.findings.find(({ key }) => key === finding.key) : undefined;
    const source: Content = now
      ? references([{ path: now.report, line: now.range.line, text: now.title }])
      : compared("the last decision");
    return [
      ...[now?.displayId ?? finding.id ?? finding.key, finding.title, `${kind}: ${change}`].map(compared),
      source,
    ];
  });
}
