import type { SetModel } from "../../readiness/model";
import { significantStems } from "../../lexicon/englishStems";
import { idKey, figuresIn } from "./figures";
import { numberKeys, statingPolicy } from "./ground";

/** The figures of the effective policy by key, each with the stems of what it is about: the names and texts next to it and above it. */
export function policySubjects({
  policy,
  gates,
  missing,
}: Pick<SetModel, "policy" | "gates" | "missing">): ReadonlyMap<string, readonly ReadonlySet<string>[]> {
  const subjects = new Map<string, ReadonlySet<string>[]>();
  const add = (keys: readonly string[], stems: ReadonlySet<string>): void => {
    for (const key of keys) subjects.set(key, [...(subjects.get(key) ?? []), stems]);
  };
  const visit = (value: unknown, about: ReadonlySet<string>): void => {
    if (typeof value === "number") {
      add(numberKeys(value), about);
      if (value > 0 && value < 1) add(numberKeys(value * 100), about);
    } else if (typeof value === "string") {
      const keys = figuresIn(value).map(({ key }) => key);
      if (keys.length > 0) add(keys, about);
    } else if (typeof value === "object" && value !== null) {
      const texts = Object.values(value).filter((member) => typeof member === "string");
      const own = new Set([...about, ...significantStems(texts.join(" "))]);
      for (const [name, member] of Object.entries(value)) visit(member, named(own, name));
    }
  };
  add(
    policy.gates.map(({ id }) => idKey(id)),
    new Set(),
  );
  visit(statingPolicy(policy), new Set());
  visit(missing, new Set());
  // The requirement of a gate comes from the policy, in the words of the engine.
  visit(
    gates.map(({ id, title, threshold }) => ({ id, title, threshold })),
    new Set(),
  );
  return subjects;
}

/** "maxLatency" names a latency. */
function named(about: ReadonlySet<string>, name: string): ReadonlySet<string> {
  const words = name.replace(/([a-z])([A-Z])/g, "$1 $2");
  return /^\d+$/.test(name) ? about : new Set([...about, ...significantStems(words)]);
}
