import type { ComplianceStatement } from "../facts";
import { labelKind } from "../labels";
import type { LineElement } from "../outline";
import { statementOf, type Scan } from "./scan";

const STANDARDS: readonly (readonly [ComplianceStatement["standard"], RegExp])[] = [
  ["PCI-DSS", /\bpci[\s-]*dss\b/i],
  ["SOC 2", /\bsoc[\s-]*2\b/i],
];

/** Stated compliance with PCI-DSS and SOC 2: on the line of the standard, or as the status of a part about it. */
export function readCompliance(scan: Scan): readonly ComplianceStatement[] {
  return scan.outline.elements.flatMap((element) =>
    element.kind === "line" ? lineStatements(scan, element) : [],
  );
}

function lineStatements(scan: Scan, line: LineElement): readonly ComplianceStatement[] {
  if (line.item?.checked !== null && line.item?.checked !== undefined) return [];
  const label = line.label;
  if (!label) return [];
  const state = stateOf(label.value);
  if (!state) return [];
  const named = STANDARDS.filter(([, pattern]) => pattern.test(label.name));
  const title = line.section.titles[0] ?? "";
  const isStatus = labelKind(label.name) === "status" || label.name.endsWith("compliance");
  const about =
    named.length > 0 ? named : isStatus ? STANDARDS.filter(([, pattern]) => pattern.test(title)) : [];
  return about.map(([standard]) => ({ standard, state, ...statementOf(scan, line, line.plain) }));
}

function stateOf(value: string): ComplianceStatement["state"] | null {
  const text = value.slice(0, 80);
  if (
    /\b(?:non[\s-]*compliant|not\s+(?:yet\s+)?compliant|non[\s-]*compliance|fail(?:s|ed)?|violat\w+)\b|❌/iu.test(
      text,
    )
  )
    return "non-compliant";
  if (/\b(?:partial(?:ly)?|gaps?)\b|⚠/iu.test(text)) return "partial";
  return /\b(?:compliant|pass(?:ed)?)\b|✅/iu.test(text) ? "compliant" : null;
}
