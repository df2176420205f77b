import type { SubjectValue } from "../../readiness/model";
import { section, type DecisionContext } from "../context";
import {
  bare,
  derived,
  fixed,
  fromPolicy,
  recorded,
  strong,
  type Content,
  type UntitledSection,
} from "../model";
import { SYMBOLS } from "../symbols";
import { asOfClaim } from "../sections/manifest";
import { verdictClaim } from "../sections/head";

/** The verdict in bold, and what it is about. */
export function bannerSection(context: DecisionContext): UntitledSection {
  const { verdict } = context.model;
  const symbol = fromPolicy(SYMBOLS[verdict]);
  return section("banner", [
    {
      kind: "quote",
      blocks: [
        { kind: "paragraph", label: null, content: [bare(symbol), strong(verdictClaim(context))] },
        { kind: "paragraph", label: null, content: factsOf(context) },
      ],
    },
  ]);
}

function factsOf(context: DecisionContext): readonly Content[] {
  const { policy, subject, shownAddOns, asOf } = context.model;
  const addOns = [...policy.addOns, ...shownAddOns.map(({ id }) => id)];
  const withAddOns = addOns.length === 0 ? "" : ` with ${addOns.join(", ")}`;
  const { commit, environment } = subject;
  return [
    ...subjectPart("commit ", commit),
    ...subjectPart("", environment),
    ...(asOf === null ? [fixed("undated reports")] : [fixed("as of"), bare(asOfClaim(context))]),
    fixed("· policy"),
    bare(recorded(`${policy.id}${withAddOns}`, "the id of the policy and the ids of its add-ons")),
    fixed("· draft until signed · links name report and line"),
  ];
}

/** The title above has the name and the version. */
function subjectPart(before: string, { value, evidence }: SubjectValue): readonly Content[] {
  if (value === null) return [];
  const text = `${before}${value}`;
  const claim = derived(text, "stated by the reports", evidence);
  return [bare(claim.kind === "derived" ? claim : fromPolicy(text)), fixed("·")];
}
