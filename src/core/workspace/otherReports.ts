/** Reports that a policy takes without naming them: every document of the set that states a result. */
import type { Phase, Policy } from "../policy/model";
import { requirementOf } from "../policy/requirement";
import type { ReportFacts } from "../reader/facts";
import { REPORT_KINDS, type Role } from "../reader/reportKinds";
import { capitalized } from "../text/capitalized";
import { slug } from "../text/words";
import { wordsOf } from "../policy/words";
import { kindOfWords, readFileName } from "./reportKind";
import { discoverReports, type FoundReports, type SetFile } from "./reports";
import { checklistOf, statesReadiness, statesResult } from "./statedResults";

/** The policy with a phase for every file that may be such a report. Policies that name all of their reports stay as they are. */
export function withOtherReports(policy: Policy, files: readonly SetFile[]): Policy {
  if (policy.otherReports !== true) return policy;
  const { others } = discoverReports(files, policy);
  const phases = others
    .filter(({ isRefused }) => isRefused !== true)
    .map(({ name }) => phaseOf(name, files.find((file) => file.name === name)?.title ?? null));
  return { ...policy, phases: [...policy.phases, ...numbered(onePerRole(phases), policy.phases)] };
}

/** The reports and the policy without those of them that turned out to state no result. */
export function settleOtherReports(
  found: FoundReports,
  asked: Policy,
  withOthers: Policy,
  factsOf: (name: string) => ReportFacts | null,
): Settled {
  if (asked === withOthers) return { found, policy: asked };
  const own = new Set(asked.phases.map(({ role }) => role));
  const isSilent = ({ role, name }: FoundReports["reports"][number]): boolean => {
    const facts = factsOf(name);
    return !own.has(role) && facts !== null && !statesResult(facts) && !isAskedFor(facts, withOthers);
  };
  const reports = found.reports.filter((report) => !isSilent(report));
  const silent = found.reports.filter(isSilent).map(({ name }) => ({ name, reason: "it states no result" }));
  const roles = new Set(reports.map(({ role }) => role));
  return {
    found: {
      ...found,
      reports,
      others: [...found.others, ...silent].sort((a, b) => (a.name < b.name ? -1 : 1)),
    },
    policy: {
      ...withOthers,
      phases: withOthers.phases.filter(({ role }) => own.has(role) || roles.has(role)),
    },
  };
}

interface Settled {
  readonly found: FoundReports;
  readonly policy: Policy;
}

/**
 * Of documents in one of the usual places, only those that state a finding, a gate or a verdict, and checklists where the policy has a gate for
 * them; nothing is said of the others.
 */
export function settleUsual(
  { found, policy }: Settled,
  factsOf: (name: string) => ReportFacts | null,
): Settled {
  const reports = found.reports.filter(({ name }) => {
    const facts = factsOf(name);
    return facts === null || statesReadiness(facts) || isAskedFor(facts, policy);
  });
  const roles = new Set(reports.map(({ role }) => role));
  return {
    found: { ...found, reports, others: [] },
    policy: { ...policy, phases: policy.phases.filter(({ role }) => roles.has(role)) },
  };
}

/** A checklist, of a policy with a gate for one. */
function isAskedFor(facts: ReportFacts, { gates }: Policy): boolean {
  const hasGate = gates.some((gate) => requirementOf(gate).kind === "checklist-complete");
  return hasGate && checklistOf(facts) !== null;
}

/** The policy for a document that is a set of one: it is judged against itself, whatever it is called. */
export function withDocument(policy: Policy, files: readonly SetFile[]): Policy {
  const phases = files.map(({ name, title }) => {
    const phase = phaseOf(name, title);
    const isKnown = phase.role !== "release-decision" && REPORT_KINDS.some((kind) => kind === phase.role);
    return { ...phase, role: isKnown ? phase.role : ITSELF, number: 1 };
  });
  return { ...policy, phases };
}

export function onlyDocument(files: readonly SetFile[], { phases }: Policy): FoundReports {
  return {
    reports: files.map(({ name }) => ({ role: phases[0]?.role ?? ITSELF, name })),
    others: [],
    decision: null,
  };
}

const ITSELF: Role = "production-readiness";

/** Its own role: what kind of report the name or the title says it is, otherwise the words of its name. */
function phaseOf(name: string, title: string | null): Phase {
  const { words, number } = readFileName(name);
  const role =
    kindOfWords(words) ?? (title === null ? null : kindOfWords(wordsOf(title))) ?? roleOfName(name);
  const stem = capitalized(role.replaceAll("-", " "));
  return {
    role,
    number: number ?? 0,
    file: name,
    title: title ?? stem,
    files: [name],
    names: [],
    sections: [],
  };
}

function roleOfName(name: string): Role {
  const words = readFileName(name).words.map(({ raw }) => raw);
  return slug(words.join(" "));
}

function onePerRole(phases: readonly Phase[]): readonly Phase[] {
  const byRole = new Map<Role, Phase>();
  for (const phase of phases) {
    const known = byRole.get(phase.role);
    const files = [...(known?.files ?? []), ...(phase.files ?? [])];
    byRole.set(phase.role, { ...(known ?? phase), files });
  }
  return [...byRole.values()];
}

/** Numbers of the file names where each is used once, otherwise the next free ones. */
function numbered(phases: readonly Phase[], named: readonly Phase[]): readonly Phase[] {
  const used = new Set(named.map(({ number }) => number));
  return phases.map((phase) => {
    let { number } = phase;
    while (number === 0 || used.has(number)) number++;
    used.add(number);
    return { ...phase, number };
  });
}
