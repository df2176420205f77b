import { changeWords } from "../../decision/compare/changeWords";
import { compareSnapshots } from "../../decision/compare/compareSnapshots";
import { findingRows, waiverRows } from "../../decision/compare/words";
import type { JudgedSet } from "../input";
import { element, type PageElement } from "../page";
import { counted, paragraph, placeOf, quoted, shown, titled } from "../words";
import { snapshotOfSet } from "../snapshotOfSet";

const MOST_ROWS = 12;
const SAME = "Verdict, gates, findings and waivers are the same.";

/** What changed since the last decision or set; says so if there is none. */
export function changesSection(set: JudgedSet): PageElement {
  const { previous, model, isLive } = set;
  if (previous === null)
    return titled(
      "changes",
      "What changed",
      paragraph("", "There is no earlier decision or set to compare with."),
      ...(isLive
        ? [paragraph("note", "Generate a release decision, and the changes after it are listed here.")]
        : []),
    );
  const current = snapshotOfSet(model);
  const comparison = compareSnapshots(previous.snapshot, current);
  const rows = findingRows(comparison);
  const isSame =
    rows.length === 0 &&
    comparison.gates.changed.length === 0 &&
    waiverRows(comparison).length === 0 &&
    previous.snapshot.verdict === current.verdict;
  const sentences = isSame ? [SAME] : changeWords(previous.snapshot, current, 0);
  const items = rows.slice(0, MOST_ROWS).map(({ kind, finding, change }) => {
    const now = model.findings.find(({ key }) => key === finding.key);
    return element(
      "li",
      { key: `${kind} ${finding.key}` },
      element("span", { class: `chip change-${kind.split(" ")[0] ?? ""}` }, kind),
      " ",
      quoted(`${finding.id === null ? "" : `${finding.id} `}${finding.title}`, 120),
      element("span", { class: "note" }, ` ${shown(change, 120)} `),
      ...(now ? [placeOf({ path: now.report, line: now.range.line }, set)] : []),
    );
  });
  const rest = rows.length - MOST_ROWS;
  return titled(
    "changes",
    "What changed",
    paragraph("note", `Since ${shown(previous.name, 120)}:`),
    element("ul", { class: "sentences" }, ...sentences.map((text) => element("li", {}, quoted(text, 300)))),
    ...(items.length === 0 ? [] : [element("ul", { class: "list changes-list" }, ...items)]),
    ...(rest > 0 ? [paragraph("note", `and ${counted(rest, "more change")}`)] : []),
  );
}
