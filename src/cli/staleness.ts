import type { Decided } from "../core/decision/decide";
import { classifyDocument } from "../core/decision/ownership";
import { stableStringify } from "../core/text/stableJson";
import { firstDifference } from "./firstDifference";

/** Why an existing decision is not the one that would be written now, and how to fix it. */
export interface Staleness {
  /** Half a sentence. */
  readonly why: string;
  /** A sentence. */
  readonly toDo: string;
}

/** The existing document, and the JSON next to it at `sidecarPath`, null if there is none. */
export interface Standing {
  readonly document: string;
  readonly sidecarPath: string;
  readonly sidecar: string | null;
}

const DECIDE = "Run decide.";

/** The existing files compared with what would be written; null if both files are the same. */
export function stalenessOf(standing: Standing, decided: Decided): Staleness | null {
  const { document, sidecar, sidecarPath } = standing;
  const difference = firstDifference(document, decided.markdown);
  if (difference !== null) {
    const [stood, meant] = [document, decided.markdown].map(hashOf);
    if (stood !== undefined && meant !== undefined && stood !== meant) return otherDecision(stood, meant);
    // Running decide again would be refused, because hand-written text would be lost.
    if (decided.previous !== null) return { why: difference, toDo: MOVE_IT };
  }
  if (sidecar === null) return { why: difference ?? `${sidecarPath} is missing`, toDo: DECIDE };
  const inSidecar = firstDifference(sidecar, decided.sidecar);
  if (difference === null && inSidecar === null) return null;
  if (isOnlyFilledIn(sidecar, decided.sidecar)) {
    const why = `its fields were filled in or changed since, and ${sidecarPath} does not contain that yet`;
    return { why, toDo: DECIDE };
  }
  return { why: difference ?? `${sidecarPath}, ${inSidecar ?? ""}`, toDo: DECIDE };
}

const MOVE_IT =
  "It was edited outside its fields. Undo the edit or move it into a field, or run decide --replace, which keeps the edited document next to the new one.";

function otherDecision(stood: string, meant: string): Staleness {
  const why =
    `it is decision ${short(stood)}, and its reports, its policy or the as-of date now give ${short(meant)}; ` +
    `verify names what changed`;
  return { why, toDo: DECIDE };
}

function hashOf(text: string): string | undefined {
  const owner = classifyDocument(text);
  return owner.kind === "ours" ? owner.decisionHash : undefined;
}

function short(hash: string): string {
  return `sha256:${hash.slice(0, 12)}`;
}

/** What people wrote differs, and else only what follows from it in the document: who has signed. */
function isOnlyFilledIn(standing: string, meant: string): boolean {
  const [one, other] = [standing, meant].map(withoutFields);
  return one !== null && one !== undefined && one === other && standing !== meant;
}

/** A JSON without what people wrote and the print of the document that shows it; null where it is none. */
function withoutFields(text: string): string | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) return null;
    return stableStringify({ ...value, human: null, document: null });
  } catch {
    return null;
  }
}
