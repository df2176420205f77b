import type { FindingFacts } from "../reader/facts";
import { normaliseId } from "../reader/findingIds";
import { listIn } from "../text/listIn";

export interface Identified {
  readonly finding: FindingFacts;
  readonly report: string;
  readonly key: string;
}

/**
 * For every finding, the key of the finding that it is stated to be the same as, by its report or by the policy; null if it counts
 * itself. Chains lead to their end, and of findings that refer to each other the first one counts. See docs/design/status.md.
 */
export function mergedKeys(
  identified: readonly Identified[],
  sameAs: readonly (readonly [string, string])[],
): readonly (string | null)[] {
  const order = new Map(identified.map(({ key }, index) => [key, index]));
  const byReference = findingsByReference(identified);
  const targets = new Map<string, string>();
  for (const one of identified) {
    const target = referredKey(one, byReference);
    if (target !== null) targets.set(one.key, target);
  }
  for (const [one, other] of sameAs)
    if (one !== other && order.has(one) && order.has(other)) targets.set(one, other);
  return identified.map(({ key }) => {
    const root = rootOf(key, targets, order);
    return root === key ? null : root;
  });
}

function rootOf(
  key: string,
  targets: ReadonlyMap<string, string>,
  order: ReadonlyMap<string, number>,
): string {
  const path: string[] = [];
  let current = key;
  for (let next = targets.get(current); next !== undefined; next = targets.get(current)) {
    path.push(current);
    const start = path.indexOf(next);
    if (start >= 0) return firstOf(path.slice(start), order);
    current = next;
  }
  return current;
}

function firstOf(keys: readonly string[], order: ReadonlyMap<string, number>): string {
  return [...keys].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))[0] ?? "";
}

/** By id and by place in a numbered list ("P1#6"), each as it is compared. */
function findingsByReference(identified: readonly Identified[]): ReadonlyMap<string, readonly Identified[]> {
  const found = new Map<string, Identified[]>();
  for (const one of identified) {
    const { id, numberedAs } = one.finding;
    const names = [...(id === null ? [] : [id]), ...numberedAs].map(normaliseId);
    for (const name of new Set(names)) listIn(found, name).push(one);
  }
  return found;
}

/** The one finding that a reference can mean: in the same report before the others. An ambiguous reference merges nothing. */
function referredKey(
  { finding, report, key }: Identified,
  byReference: ReadonlyMap<string, readonly Identified[]>,
): string | null {
  if (finding.sameAs === null) return null;
  const known = byReference.get(normaliseId(finding.sameAs)) ?? [];
  const others = known.filter((other) => other.key !== key);
  const choices = [
    others.filter((other) => other.report === report),
    others,
    others.filter((other) => other.finding.id === finding.sameAs),
  ];
  return choices.find((choice) => choice.length === 1)?.[0]?.key ?? null;
}
