import { counted } from "../../readiness/gates/gate";
import { section, type DecisionContext } from "../context";
import {
  bare,
  derived,
  fixed,
  fromPolicy,
  recorded,
  strong,
  type Claim,
  type Content,
  type Section,
} from "../model";
import { SYMBOLS } from "../symbols";
import { asOfClaim } from "../sections/manifest";
import { verdictClaim } from "../sections/head";

/** The verdict in bold, and what it is about. */
export function bannerSection(context: DecisionContext): Section {
  const { verdict } = context.model;
  const symbol = fromPolicy(SYMBOLS[verdict]);
  return section("banner", "", [
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
  const { policy, subject, shownAddOns } = context.model;
  const addOns = [...policy.addOns, ...shownAddOns.map(({ id }) => id)];
  const withAddOns = addOns.length === 0 ? "" : ` with ${counted(addOns.length, "add-on")}`;
  const { version, commit } = subject;
  return [
    ...(version.value === null ? [] : [bare(subjectClaim(version.value, version.evidence))]),
    ...(version.value === null ? [] : [fixed("·")]),
    ...(commit.value === null ? [] : [bare(subjectClaim(`commit ${commit.value}`, commit.evidence))]),
    ...(commit.value === null ? [] : [fixed("·")]),
    fixed("as of"),
    bare(asOfClaim(context)),
    fixed("· policy"),
    bare(recorded(`${policy.id}${withAddOns}`, "the id of the policy and the number of its add-ons")),
    fixed("· draft until signed"),
  ];
}

function subjectClaim(value: string, evidence: Parameters<typeof derived>[2]): Claim {
  const claim = derived(value, "stated by the reports", evidence);
  return claim.kind === "derived" ? claim : fromPolicy(value);
}
