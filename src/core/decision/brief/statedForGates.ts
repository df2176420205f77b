import { requirementOf } from "../../policy/requirement";
import { evidenceOf, type SetModel } from "../../readiness/model";
import { titleLikeness } from "../../reader/similarity";
import type { Statement } from "../../reader/facts";
import { significantStems } from "../../lexicon/englishStems";
import { bare, evidenced, references, type Content } from "../model";
import { clipped } from "./words";

const LONGEST_STATED = 50;

/** What a report states about the time that a gate takes: "3-4 weeks for full compliance", a part of its plan with the name of the gate. */
export function statedForGates(ids: readonly string[], { policy, reports }: SetModel): readonly Content[] {
  const gates = policy.gates.filter(({ id }) => ids.includes(id));
  const stated = reports.flatMap(({ facts, role }): readonly (readonly Content[])[] => {
    const own = gates.filter((gate) => {
      const { roles } = requirementOf(gate);
      return roles.length === 0 || roles.includes(role);
    });
    const plans = facts.plans.map((plan) => ({ ...plan, name: plan.written }));
    const sums = facts.sums
      .filter(({ unit }) => unit === "hours")
      .map((sum) => ({ ...sum, name: sum.what, written: `${clipped(sum.what, 30)} ${sum.written}` }));
    const [first] = [...plans, ...sums].filter(({ name }) =>
      own.some((gate) => isAbout(name, gate.shortTitle ?? gate.title)),
    );
    return first ? [statedWords(first, facts.path)] : [];
  });
  return stated[0] ?? [];
}

/** Every word of the short title of the gate. */
function isAbout(name: string, shortTitle: string): boolean {
  return (
    titleLikeness(significantStems(shortTitle), significantStems(name)) === 1 || hasOnlyWord(name, shortTitle)
  );
}

function hasOnlyWord(name: string, shortTitle: string): boolean {
  const [only, ...others] = significantStems(shortTitle);
  return only !== undefined && others.length === 0 && significantStems(name).has(only);
}

function statedWords(stated: Statement & { readonly written: string }, path: string): readonly Content[] {
  const place = evidenceOf(path, stated);
  return [
    bare(evidenced(`· stated: ${clipped(stated.written, LONGEST_STATED)}`, [place])),
    references([place]),
  ];
}
