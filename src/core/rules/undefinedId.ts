import type { IdMention } from "../reader/claims";
import type { ReportFacts } from "../reader/facts";
import { normaliseId } from "../reader/findingIds";
import { enumerated } from "../text/phrases";
import { defineRule, type Report } from "./rule";
import { documentsOf } from "./shared/documents";
import { definedIds, familyOf, idFamilies, type IdFamily } from "./shared/knownIds";

export const undefinedId = defineRule({
  id: "undefined-id",
  title: "Id without a finding",
  level: "warning",
  docs: `
    A document refers to a finding by an id that no report defines, such as a step of a roadmap for ARCH-007 when the findings are ARCH-001 to
    ARCH-006. Either the id is wrong, or the finding is missing from its report, and then it is missing from the decision too.

    Correct the id, or add the finding to its report.

    Only ids that are built like those of the findings are checked. Other ids, such as those of requirements, tickets, CVEs and CWEs, are not reported,
    nor are ids that are defined by a heading.
  `,
  examples: {
    bad: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ### SEC-1: Signing key in the container image

        **Severity:** High

        ## Roadmap

        1. Rotate the signing key (SEC-1)
        2. Shorten the lifetime of tokens (SEC-4) <!-- problem -->
      `,
    },
    good: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ### SEC-1: Signing key in the container image

        **Severity:** High

        ## Roadmap

        1. Rotate the signing key (SEC-1)
        2. Shorten the lifetime of tokens (TICKET-4)
      `,
    },
  },
  *check(context): Generator<Report> {
    const documents = documentsOf(context);
    const defined = definedIds(documents);
    const families = idFamilies(documents);
    const reported = new Set<string>();
    for (const document of documents) {
      for (const mention of document.claims.idMentions) {
        const id = normaliseId(mention.id);
        const family = families.get(familyOf(mention.id) ?? "");
        if (!family || defined.has(id) || reported.has(id)) continue;
        reported.add(id);
        yield problem(document, mention, family, documents);
      }
    }
  },
});

function problem(
  { path }: ReportFacts,
  { id, range }: IdMention,
  family: IdFamily,
  documents: readonly ReportFacts[],
): Report {
  const known = [...new Set(family.ids)];
  const others = documents.flatMap((document) =>
    document.claims.idMentions
      .filter((one) => one.id === id && (document.path !== path || one.range.line !== range.line))
      .map((one) => ({ path: document.path, line: one.range.line, message: one.text })),
  );
  return {
    path,
    range,
    message: `No report of the set contains a finding ${id}; similar ids are ${enumerated(known)}. Correct the id or add the finding.`,
    identity: [id],
    related: others,
  };
}
