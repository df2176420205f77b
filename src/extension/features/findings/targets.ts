/** The argument of a command on one item: a tree element, or the name of a finding or gate. Nothing about it is taken for granted. */
import type { SetModel } from "../../../core/readiness/model";
import type { Place } from "../../shared/tree/treeNode";

/** The id of the set that an argument belongs to; null if it names none. */
export function setOfTarget(argument: unknown): string | null {
  const target = nodeOf(argument) ?? argument;
  return stringIn(target, "set");
}

/** The place that an argument refers to: the node's own, or the current place of a named finding or gate. */
export function placeOfTarget(argument: unknown, model: SetModel | null): Place | null {
  const node = nodeOf(argument);
  if (node !== null) return placeIn(node);
  const finding = stringIn(argument, "finding");
  const gate = stringIn(argument, "gate");
  if (finding !== null) {
    const found = model?.findings.find(({ key }) => key === finding);
    return found ? { path: found.report, line: found.range.line, column: found.range.column } : null;
  }
  const evidence = model?.gates.find(({ id }) => id === gate)?.evidence[0];
  return evidence ? { path: evidence.path, line: evidence.line, column: 1 } : null;
}

function nodeOf(argument: unknown): object | null {
  return isObject(argument) && "node" in argument && isObject(argument.node) ? argument.node : null;
}

function placeIn(node: object): Place | null {
  const place = "place" in node ? node.place : null;
  const path = stringIn(place, "path");
  if (path === null || !isObject(place)) return null;
  const { line, column } = place as Partial<Record<string, unknown>>;
  return typeof line === "number" && typeof column === "number" ? { path, line, column } : null;
}

function stringIn(value: unknown, name: string): string | null {
  if (!isObject(value)) return null;
  const found = (value as Partial<Record<string, unknown>>)[name];
  return typeof found === "string" ? found : null;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
