/** The findings that count as fixed for now, by set: the boxes that are checked. They last as long as the panel, and nothing is written. */
export interface FixedFindings {
  /** Keys of findings. `set`: id of the set. */
  of(set: string): ReadonlySet<string>;
  mark(set: string, finding: string, isFixed: boolean): void;
  reset(set: string): void;
}

export function createFixedFindings(): FixedFindings {
  const bySet = new Map<string, ReadonlySet<string>>();
  const of = (set: string): ReadonlySet<string> => bySet.get(set) ?? new Set();
  return {
    of,
    mark(set, finding, isFixed) {
      const others = [...of(set)].filter((key) => key !== finding);
      bySet.set(set, new Set(isFixed ? [...others, finding] : others));
    },
    reset(set) {
      bySet.delete(set);
    },
  };
}
