import type { Mark } from "../../markdown/blocks";
import type { LineElement } from "../outline";

/** The first bold stretch of a line, else null. */
export function firstStrong({ marks }: LineElement): Mark | null {
  return marks.find(({ kind }) => kind === "strong") ?? null;
}
