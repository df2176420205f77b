import type { Evidence, OtherFile, SetReport } from "../../readiness/model";
import { lookedEverywhere, section, type DecisionContext } from "../context";
import { RULES_VERSION } from "../hash";
import {
  bare,
  evidenced,
  fixed,
  fromPolicy,
  group,
  notEvidenced,
  recorded,
  references,
  type Cell,
  type Claim,
  type DocumentBlock,
  type ListEntry,
  type UntitledSection,
} from "../model";
import { clipped } from "../brief/words";
import { othersOf } from "../otherFiles";
import { statedDate } from "../statedDate";

/** Enough to recognize a file; the JSON file next to the document contains the whole hash. */
const SHOWN_HASH = 16;

/** The inputs of the decision, byte for byte. */
export function manifestSection(context: DecisionContext): UntitledSection {
  const { model } = context;
  const rows = model.reports.map((report): readonly Cell[] => [
    fileCell(report, context),
    bare(recorded(`${report.facts.sha256.slice(0, SHOWN_HASH)}…`, "SHA-256 of the bytes")),
    bare(recorded(String(report.facts.byteLength), "number of bytes")),
    dateClaim(report),
  ]);
  const inputs: DocumentBlock =
    rows.length === 0
      ? { kind: "paragraph", label: null, content: [notEvidenced(lookedEverywhere(model))] }
      : { kind: "table", columns: ["File", "SHA-256", "Bytes", "Stated date"], rows };
  return section("manifest", [inputs, settings(context), ...otherFiles(context)]);
}

/** The name of the file, which is elsewhere only a number, and the reference that stands for it. */
function fileCell({ facts: { path } }: SetReport, { name }: DecisionContext): Cell {
  const file = name(path).split("/").at(-1) ?? "";
  const place = { path, line: 1, text: "" };
  return group(bare(recorded(clipped(file, LONGEST_NAME), "the name of the file")), references([place]));
}

/** Longer text without a space does not break in a cell. */
const LONGEST_NAME = 40;

function settings(context: DecisionContext): DocumentBlock {
  const { policy } = context.model;
  return {
    kind: "list",
    ordered: false,
    items: [
      { label: "Policy", content: [fromPolicy(`${policy.id}, ${policy.title}`)] },
      {
        label: "Policy hash",
        content: [recorded(`sha256:${context.policyHash}`, "SHA-256 of its canonical JSON")],
      },
      ...policyFileItem(context),
      { label: "As of", content: [asOfClaim(context)] },
      { label: "Rules", content: [recorded(`version ${RULES_VERSION}`, "of the engine")] },
      { label: "Tool", content: [recorded(`release-readiness ${context.toolVersion}`, "its own version")] },
      { label: "Decision hash", content: [recorded(`sha256:${context.decisionHash}`, "see below")] },
    ],
  };
}

function policyFileItem({ policyFile, name }: DecisionContext): readonly ListEntry[] {
  if (policyFile === null) return [];
  const { path, sha256, bytes } = policyFile;
  return [
    {
      label: "Policy file",
      content: [recorded(`${name(path)}, sha256:${sha256}, ${bytes} bytes`, "SHA-256 and size of the file")],
    },
  ];
}

function otherFiles({ model, say, name }: DecisionContext): readonly DocumentBlock[] {
  const others = othersOf(model);
  if (others.length === 0) return [];
  const items = others.map((file) => ({
    label: null,
    content: [
      recorded(
        `${name(file.path)}: ${say(file.reason)}${file.criticals.length === 0 ? "" : "."}`,
        "the folder of the set",
      ),
      ...(file.criticals.length === 0 ? [] : [recorded(criticalsText(file), "read in the file")]),
    ],
  }));
  return [
    { kind: "paragraph", label: null, content: [fixed("Files in the folder that are not evidence:")] },
    { kind: "list", ordered: false, items },
  ];
}

function criticalsText({ criticals }: OtherFile): string {
  return criticals.length === 1
    ? "It states 1 open critical finding that does not count."
    : `It states ${criticals.length} open critical findings that do not count.`;
}

function dateClaim(report: SetReport): Claim {
  const date = statedDate(report.facts);
  return date
    ? evidenced(date.value, [{ path: report.facts.path, line: date.range.line, text: date.text }])
    : notEvidenced([]);
}

/** The date by which waivers and stale reports are judged, with the reports that state it. */
export function asOfClaim({ model }: DecisionContext): Claim {
  const { asOf } = model;
  if (asOf === null) return notEvidenced(lookedEverywhere(model));
  const places = model.reports.flatMap(({ facts }): readonly Evidence[] => {
    const date = statedDate(facts);
    return date?.value.includes(asOf) === true
      ? [{ path: facts.path, line: date.range.line, text: date.text }]
      : [];
  });
  return places.length > 0
    ? evidenced(asOf, places)
    : recorded(asOf, "passed to the command, or computed from the report dates");
}
