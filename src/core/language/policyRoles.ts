/** Roles of reports in a policy file: which there are, and where one of them is meant. */
import { findNodeAtLocation, getLocation, parseTree, type JSONPath, type Node } from "jsonc-parser";
import type { SetModel } from "../readiness/model";
import { REPORT_KINDS, type Role } from "../reader/reportKinds";

/** A report that a policy file requires, or that one of its sets has. */
export interface PolicyRole {
  readonly role: Role;
  readonly title: string;
  readonly file: string;
}

/** Whether a value names a report that exists (`role` or `roles`), or names a new one (`role` of a phase); null for any other. */
export function rolePlace(path: JSONPath): "existing" | "new" | null {
  const isInList = path.at(-2) === "roles" && typeof path.at(-1) === "number";
  if (!isInList && path.at(-1) !== "role") return null;
  return path[0] === "phases" ? "new" : "existing";
}

/** The reports of the file's own `phases`, or else those of the sets that it applies to. */
export function policyRoles(text: string, models: readonly SetModel[]): readonly PolicyRole[] {
  const phases = findNodeIn(text, ["phases"]);
  const own = (phases?.children ?? []).flatMap(roleOfPhase);
  if (own.length > 0) return own;
  const roles = new Map<Role, PolicyRole>();
  for (const { role, title, file } of models.flatMap(({ policy }) => policy.phases))
    if (!roles.has(role)) roles.set(role, { role, title, file });
  return [...roles.values()];
}

/** What reports of a known kind can be called, for a phase that is about to be written. */
export const KNOWN_ROLES: readonly Role[] = REPORT_KINDS.filter(
  (kind) => kind !== "release-decision" && kind !== "other",
);

/** What the role below the cursor is, in one paragraph of Markdown; null where there is none. `offset` is 0-based, in UTF-16 units. */
export function roleHover(text: string, offset: number, models: readonly SetModel[]): RoleHover | null {
  const { path, previousNode: node, isAtPropertyKey } = getLocation(text, offset);
  if (isAtPropertyKey || rolePlace(path) !== "existing" || node?.type !== "string") return null;
  if (offset < node.offset || offset > node.offset + node.length) return null;
  const found = policyRoles(text, models).find(({ role }) => role === node.value);
  if (found === undefined) return null;
  return { from: node.offset, to: node.offset + node.length, words: `${found.title} (${found.file})` };
}

export interface RoleHover {
  /** 0-based offsets in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

function roleOfPhase(phase: Node): readonly PolicyRole[] {
  const textAt = (key: string): string | null => {
    const value: unknown = findNodeAtLocation(phase, [key])?.value;
    return typeof value === "string" ? value : null;
  };
  const role = textAt("role");
  return role === null ? [] : [{ role, title: textAt("title") ?? role, file: textAt("file") ?? "" }];
}

function findNodeIn(text: string, path: JSONPath): Node | undefined {
  const root = parseTree(text, [], { allowTrailingComma: true });
  return root && findNodeAtLocation(root, path);
}
