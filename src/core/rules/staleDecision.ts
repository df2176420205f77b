import type { DecisionBasis } from "../decision/standingDecision";
import { baseName } from "../workspace/paths";
import { defineRule, type Report, type RuleContext } from "./rule";

/** decision.md, Dates: staleness is judged by today in the editor and in `check`. */
export const staleDecision = defineRule({
  id: "stale-decision",
  title: "Stale decision",
  severity: "warning",
  *check(context): Generator<Report> {
    const { decision } = context;
    if (decision === null) return;
    const { basis, path, titleLength } = decision;
    const changes = basis.kind === "known" ? changesSince(basis, context) : null;
    const reasons = changes?.reasons ?? [`the JSON beside it ${basis.kind === "lost" ? basis.reason : ""}`];
    if (reasons.length === 0) return;
    yield {
      path,
      range: { line: 1, column: 1, endLine: 1, endColumn: titleLength + 1 },
      message: `The decision is out of date: ${reasons.join("; ")}. Generate it again.`,
      identity: [],
      related: (changes?.changed ?? []).map((report) => ({
        path: report,
        line: 1,
        message: "is not what was decided about",
      })),
    };
  },
});

interface Changes {
  readonly reasons: readonly string[];
  /** Paths of reports that are there and not the ones that were decided about. */
  readonly changed: readonly string[];
}

function changesSince(basis: DecisionBasis, { reports, unreadable, policy, judgedAt }: RuleContext): Changes {
  const hashes = new Map(basis.inputs.map(({ path, sha256 }) => [path, sha256]));
  const now = reports.map(({ facts: { path, sha256 } }) => ({ path, name: baseName(path), sha256 }));
  const there = new Set([...now.map(({ name }) => name), ...unreadable.map(({ path }) => baseName(path))]);
  const changed = now.filter(({ name, sha256 }) => hashes.has(name) && hashes.get(name) !== sha256);
  const added = now.filter(({ name }) => !hashes.has(name));
  const gone = [...hashes.keys()].filter((name) => !there.has(name));
  const expired = policy.waivers.filter(
    ({ expires }) =>
      judgedAt !== null && expires < judgedAt && (basis.asOf === null || expires >= basis.asOf),
  );
  const reasons = [
    ...sentence(
      changed.map(({ name }) => name),
      "has changed",
      "have changed",
    ),
    ...sentence(
      added.map(({ name }) => name),
      "is new",
      "are new",
    ),
    ...sentence(gone, "is gone", "are gone"),
    ...(basis.isPolicySame ? [] : ["the policy is another one"]),
    ...(basis.isEngineSame ? [] : ["another version of Release Readiness decided by other rules"]),
    ...(expired.length === 0 ? [] : [`a waiver expired on ${expired[0]?.expires ?? ""}`]),
  ];
  return { reasons, changed: [...changed, ...added].map(({ path }) => path) };
}

const MOST_NAMED = 3;

function sentence(names: readonly string[], one: string, many: string): readonly string[] {
  if (names.length === 0) return [];
  const rest = names.length - MOST_NAMED;
  const said = [...names.slice(0, MOST_NAMED), ...(rest > 0 ? [`${rest} more`] : [])];
  const last = said.at(-1) ?? "";
  return said.length === 1 ? [`${last} ${one}`] : [`${said.slice(0, -1).join(", ")} and ${last} ${many}`];
}
