import type { CheckItem } from "../../releaseModel";

/** Items that only a person can check. */
export function forPeople(...texts: readonly string[]): readonly CheckItem[] {
  return texts.map((text) => ({ text, evaluation: { kind: "person" } }));
}
