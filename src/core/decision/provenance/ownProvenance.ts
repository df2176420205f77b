import type { Root } from "mdast";
import { oneLine } from "../../text/words";
import type { SetModel } from "../../readiness/model";
import { groundOf } from "./ground";
import { sourcesIn } from "./ownClaims";
import { meantPassages } from "./passages";

/** At most this many are listed. */
const MOST_NAMED = 3;

/**
 * The first figures of a document by this tool without a source, in words; null if all have one. Works on the intended document; `auditDocument`
 * checks that the written text is the same.
 */
export function orphanProblem(meant: Root, model: SetModel): string | null {
  const ground = groundOf(model);
  const orphans = meantPassages(meant).flatMap((passage) =>
    sourcesIn(passage, ground)
      .filter(({ state }) => state === "orphan")
      .map(({ figure, formula }) => `"${figure.text}" in "${oneLine(passage.text, 120)}" (${formula ?? ""})`),
  );
  if (orphans.length === 0) return null;
  const rest = orphans.length - MOST_NAMED;
  return `no source for ${orphans.slice(0, MOST_NAMED).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
