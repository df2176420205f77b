import type { Standard } from "../../reader/facts";
import type { Policy } from "../../policy/model";
import type { SetReport } from "../model";

/** What the release has to comply with: the standards that the policy names, then those that the reports state something about. */
export function standardsInForce(
  { standards }: Pick<Policy, "standards">,
  reports: readonly Pick<SetReport, "facts">[],
): readonly Standard[] {
  const stated = reports.flatMap(({ facts }) =>
    facts.compliance.filter(({ state }) => state !== "unclear").map(({ standard }) => standard),
  );
  return [...new Set([...standards, ...stated])];
}
