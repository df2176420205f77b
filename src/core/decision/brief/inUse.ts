import { evidenceOf, type SetModel } from "../../readiness/model";
import { says } from "../../reader/annotations/says";
import { wordsOf } from "../../text/words";
import { bare, evidenced, fixed, references, type Content } from "../model";
import { clipped } from "./words";

const LONGEST_QUOTE = 60;

/** A report that says that the release is already in production: what is decided about may be in use. Empty if none does. */
export function inUseContent({ reports, policy }: SetModel): readonly Content[] {
  for (const { facts, role } of reports) {
    const entry = facts.entries.find(
      ({ text }) => says(text, "inUse", "word") && !wordsOf(text).includes("not"),
    );
    if (entry === undefined) continue;
    const place = evidenceOf(facts.path, entry);
    const title = policy.phases.find((phase) => phase.role === role)?.title ?? role;
    return [
      fixed("Already in use?"),
      bare(evidenced(`${title}: “${clipped(entry.text, LONGEST_QUOTE)}”`, [place])),
      references([place]),
    ];
  }
  return [];
}
