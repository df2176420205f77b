import { defineRule, FILE_START, type Report } from "./rule";
import { findingNames } from "./shared/findingName";
import { placeIn, type DecisionReading } from "../decision/provenance/decisionReading";
import { enumerated } from "../text/phrases";
import { baseName } from "../workspace/paths";
import { shortActions } from "./shared/requiredActions";
import { leftOutOfLists } from "./shared/leftOutOfList";
import { omittedBlockers } from "./shared/omittedBlockers";
import { shortLists, type ShortList } from "./shared/wholeLists";

export const omittedBlocker = defineRule({
  id: "omitted-blocker",
  title: "Blocker missing from the decision",
  level: "error",
  docs: `
    A report contains a finding that blocks the release, and the decision document mentions neither its id nor its title, and cites neither its
    place in the report nor its place in the sources. The people who sign the decision do not learn about it.

    Add the finding to the decision with its status. If it is fixed, say so in the report and name the commit or the test; if it duplicates another
    finding, say which one. A list that claims to be complete ("all open critical security findings") has to name each of them. A generated decision contains every blocker.
  `,
  examples: {
    bad: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ### SEC-1: Signing key in the container image

        **Severity:** Critical
      `,
      "08_RELEASE_DECISION.md": `
        # Release Decision <!-- problem -->

        **Decision:** NOT APPROVED
      `,
    },
    good: {
      "02_SECURITY_AUDIT.md": `
        # Security Audit

        ### SEC-1: Signing key in the container image

        **Severity:** Critical
      `,
      "08_RELEASE_DECISION.md": `
        # Release Decision

        **Decision:** NOT APPROVED

        The release is blocked by the signing key in the container image.
      `,
    },
  },
  *check({ decisionText, blockers, findings }): Generator<Report> {
    if (decisionText === null) return;
    const short = decisionText.isOurs ? [] : shortLists(decisionText, { findings });
    // What a list leaves out is reported at the list.
    const omitted = omittedBlockers(decisionText, { blockers, findings }).filter(
      (one) => !short.some(({ missing }) => missing.includes(one)),
    );
    if (!decisionText.isOurs) {
      yield* fromWholeLists(decisionText, short);
      yield* fromActions(decisionText);
      for (const { heading, listed, missing } of leftOutOfLists(decisionText, { blockers, findings })) {
        const named = missing.filter(
          (one) => !omitted.includes(one) && !short.some(({ missing: own }) => own.includes(one)),
        );
        if (named.length === 0) continue;
        yield {
          path: decisionText.path,
          range: placeIn(decisionText, heading, 0, heading.text.length),
          message: `This section lists ${listed} blockers of ${baseName(named[0]?.report ?? "")} but not ${findingNames(named)}, which the decision mentions only elsewhere. Add what is missing.`,
          identity: ["list", ...named.map(({ key }) => key)],
          related: named.map(({ report: path, range, title }) => ({
            path,
            line: range.line,
            message: title,
          })),
        };
      }
    }
    if (omitted.length === 0) return;
    const remedy = omitted.length === 1 ? "Add it with its status." : "Add them with their status.";
    yield {
      path: decisionText.path,
      range: FILE_START,
      message: `The decision does not mention ${omitted.length} of ${blockers.length} ${blockers.length === 1 ? "blocker" : "blockers"}: ${findingNames(omitted)}. ${remedy}`,
      identity: [],
      related: omitted.map(({ report: path, range, title }) => ({ path, line: range.line, message: title })),
    };
  },
});

/** A line that sums up what has to be done, and names some of the blockers only. */
function* fromActions(decision: DecisionReading): Generator<Report> {
  for (const { passage, named, missing } of shortActions(decision)) {
    const range = placeIn(decision, passage, 0, passage.text.length);
    if (decision.isHuman(range.line)) continue;
    yield {
      path: decision.path,
      range,
      message: `This line names ${named} of the ${named + missing.length} blockers that the decision itself lists. Add ${enumerated(missing.map((title) => `"${title}"`))}.`,
      identity: ["actions", ...missing],
    };
  }
}

function* fromWholeLists(decision: DecisionReading, lists: readonly ShortList[]): Generator<Report> {
  for (const { list, level, all, missing } of lists) {
    const name = baseName(all[0]?.report ?? "");
    const levelName = level === "blocker" ? "blockers" : level;
    const { length } = list.entries;
    const why =
      length < all.length
        ? `it has ${length} entries, and ${all.length} findings of ${name} are ${levelName}.`
        : `numbers of ${name} between its first and last entry are missing.`;
    yield {
      path: decision.path,
      range: list.range,
      message: `This list claims to be complete, but ${why} Add ${findingNames(missing)}.`,
      identity: ["whole", level, ...missing.map(({ key }) => key)],
      related: missing.map(({ report: path, range, title }) => ({ path, line: range.line, message: title })),
    };
  }
}
