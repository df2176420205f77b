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
  const roots = rootsOf(identified, targets, order);
  return identified.map(({ key }) => {
    const root = roots.get(key) ?? key;
    return root === key ? null : root;
  });
}

/** Of every finding, the one that counts for it. Each reference is followed once. */
function rootsOf(
  identified: readonly Identified[],
  targets: ReadonlyMap<string, string>,
  order: ReadonlyMap<string, number>,
): ReadonlyMap<string, string> {
  const roots = new Map<string, string>();
  for (const { key } of identified) {
    const path = new Set<string>();
    let current = key;
    while (!path.has(current) && !roots.has(current) && targets.has(current)) {
      path.add(current);
      current = targets.get(current) ?? current;
    }
    const root = path.has(current) ? firstOfCircle(current, targets, order) : (roots.get(current) ?? current);
    for (const one of path) roots.set(one, root);
  }
  return roots;
}

function firstOfCircle(
  start: string,
  targets: ReadonlyMap<string, string>,
  order: ReadonlyMap<string, number>,
): string {
  let first = start;
  for (let key = targets.get(start); key !== undefined && key !== start; key = targets.get(key))
    if ((order.get(key) ?? 0) < (order.get(first) ?? 0)) first = key;
  return first;
}

/** By id and by place in a numbered list ("P1#6"), each as it is compared. */
function findingsByReference(identified: readonly Identified[]): ReadonlyMap<string, readonly Identified[]> {
  const found = new Map<string, Identified[]>();
  for (const one of identified) {
    const { id, numberedAs } = one.finding;
    const names = [...(id === null ? [] : [id]), ...numberedAs].map(normaliseId);
    for (const name of new Set(names)) {
      listIn(found, name).push(one);
    }
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
