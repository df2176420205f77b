import type { Section } from "./outline";

/** A question about sections, answered once for each: every line of a section asks it again. */
export function oncePerSection<Answer>(answer: (section: Section) => Answer): (section: Section) => Answer {
  const known = new WeakMap<Section, { readonly answer: Answer }>();
  return (section) => {
    const before = known.get(section);
    if (before !== undefined) return before.answer;
    const found = answer(section);
    known.set(section, { answer: found });
    return found;
  };
}
