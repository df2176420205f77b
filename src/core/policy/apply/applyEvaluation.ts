import type { JsonPath } from "../jsonDocument";
import type { GateDefinition, Phase } from "../model";
import type { CheckItem, Evaluation } from "../releaseModel";
import { placeOf } from "../schemaProblems";
import type { EvaluationEntry, ItemEntry } from "../schema/procedures";
import { REPORT_KINDS } from "../../reader/reportKinds";
import { advice, type Complaints } from "./complaints";

/** What the checkboxes of checklists and tiers can refer to. */
export interface Known {
  readonly gates: readonly GateDefinition[];
  readonly phases: readonly Phase[];
}

type Field = Exclude<keyof EvaluationEntry, "kind">;

/** The fields of each kind: required ones, then optional ones. */
const FIELDS: Readonly<Record<EvaluationEntry["kind"], readonly [readonly Field[], readonly Field[]]>> = {
  gate: [["gate"], []],
  "no-open-finding": [[], ["roles", "severities", "priorities"]],
  coverage: [["of", "threshold"], []],
  section: [["role", "section"], []],
  tests: [[], []],
  performance: [[], []],
  monitoring: [["name"], []],
  rollback: [["of"], []],
  statement: [["names"], []],
  advisories: [[], []],
  person: [[], []],
};

const ROLLED_BACK = ["database", "code", "services"] as const;

/** A checkbox. A plain string is checked by a person. */
export function itemOf(entry: ItemEntry, path: JsonPath, known: Known, complaints: Complaints): CheckItem {
  if (typeof entry === "string") return { text: entry, evaluation: { kind: "person" } };
  const { text, evaluation } = entry;
  if (evaluation === undefined) return { text, evaluation: { kind: "person" } };
  const at = [...path, "evaluation"];
  checkFields(evaluation, at, complaints);
  checkReferences(evaluation, at, known, complaints);
  return { text, evaluation: evaluationOf(evaluation) };
}

function checkFields(entry: EvaluationEntry, at: JsonPath, complaints: Complaints): void {
  const { kind, ...fields } = entry;
  const [needed, optional] = FIELDS[kind];
  const stated = Object.keys(fields) as Field[];
  for (const field of needed.filter((one) => !stated.includes(one))) {
    const message = `${placeOf([...at, field])} is missing: an evaluation of kind "${kind}" requires it.`;
    complaints.atValue(message, at);
  }
  for (const field of stated.filter((one) => !needed.includes(one) && !optional.includes(one))) {
    complaints.atKey(`An evaluation of kind "${kind}" does not take "${field}": remove it.`, [...at, field]);
  }
  if (kind === "no-open-finding" && !entry.severities?.length && !entry.priorities?.length) {
    complaints.atValue(`State which findings must not be open: add "severities" or "priorities".`, at);
  }
}

function checkReferences(entry: EvaluationEntry, at: JsonPath, known: Known, complaints: Complaints): void {
  const gates = known.gates.map(({ id }) => id);
  if (entry.kind === "gate" && entry.gate !== undefined && !gates.includes(entry.gate)) {
    const message = `There is no gate "${entry.gate}".${advice(entry.gate, gates)}`;
    complaints.atValue(message, [...at, "gate"]);
  }
  if (entry.kind === "rollback" && entry.of !== undefined && !ROLLED_BACK.some((one) => one === entry.of)) {
    const message = `"of" must be one of ${ROLLED_BACK.join(", ")}.${advice(entry.of, ROLLED_BACK)}`;
    complaints.atValue(message, [...at, "of"]);
  }
  const roles = known.phases.map(({ role }) => role);
  for (const [index, role] of (entry.roles ?? []).entries()) {
    if (roles.includes(role) || REPORT_KINDS.some((kind) => kind === role)) continue;
    const message = `The policy does not require a ${role} report.${advice(role, roles)}`;
    complaints.atValue(message, [...at, "roles", index]);
  }
  if (entry.kind !== "section" || entry.role === undefined || entry.section === undefined) return;
  const sections = known.phases.find(({ role }) => role === entry.role)?.sections.map(({ id }) => id) ?? [];
  if (sections.includes(entry.section)) return;
  const message = `The ${entry.role} report has no required section "${entry.section}".${advice(entry.section, sections)}`;
  complaints.atValue(message, [...at, "section"]);
}

/** Missing fields were reported already, and the policy is not used in that case. */
function evaluationOf(entry: EvaluationEntry): Evaluation {
  switch (entry.kind) {
    case "gate":
      return { kind: "gate", gate: entry.gate ?? "" };
    case "no-open-finding":
      return {
        kind: "no-open-finding",
        roles: entry.roles ?? [],
        severities: entry.severities ?? [],
        priorities: entry.priorities ?? [],
      };
    case "coverage":
      return { kind: "coverage", of: entry.of ?? "", threshold: entry.threshold ?? 100 };
    case "section":
      return { kind: "section", role: entry.role ?? "other", section: entry.section ?? "" };
    case "monitoring":
      return { kind: "monitoring", name: entry.name ?? "" };
    case "rollback":
      return { kind: "rollback", of: ROLLED_BACK.find((one) => one === entry.of) ?? "services" };
    case "statement":
      return { kind: "statement", names: entry.names ?? [] };
    default:
      return { kind: entry.kind };
  }
}
