import { evidenceOf, type SetModel } from "../../readiness/model";
import { clipped } from "../brief/words";
import { evidenced, fixed, type DocumentBlock, type ListEntry } from "../model";
import { plainLine } from "../plainLine";

const LONGEST_STATEMENT = 60;
const RISK_SCORE = /\b(?:risk (?:score|level|rating)|security (?:posture|grade|score))$/i;

/** The risk scores that security reports state of themselves. */
export function statedScores({ reports }: SetModel): readonly ListEntry[] {
  const stated = reports
    .filter(({ role }) => role === "security")
    .flatMap(({ facts }) =>
      facts.entries
        .filter(({ name, values }) => RISK_SCORE.test(name) && values.length === 1)
        .map((entry) => evidenced(clipped(entry.text, LONGEST_STATEMENT), [evidenceOf(facts.path, entry)])),
    );
  return stated.length === 0 ? [] : [{ label: "Stated by the report", content: stated }];
}

const PROTECTION_COLUMN = /\bprotect(?:ed|ion)\b/i;

/** How far regressions would be noticed, by the tables that say so. */
export function statedProtection({ reports }: SetModel): readonly DocumentBlock[] {
  const rows = reports.flatMap(({ facts }) =>
    facts.entries.flatMap((entry) => {
      const cell = entry.values.find(({ header }) => PROTECTION_COLUMN.test(header));
      const text = `${entry.name}: ${plainLine(cell?.text ?? "")}`;
      return cell ? [evidenced(clipped(text, LONGEST_STATEMENT), [evidenceOf(facts.path, entry)])] : [];
    }),
  );
  if (rows.length === 0) return [];
  return [
    { kind: "paragraph", label: null, content: [fixed("Stated by the reports:")] },
    { kind: "list", ordered: false, items: rows.map((row) => ({ label: null, content: [row] })) },
  ];
}
