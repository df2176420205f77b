/** The effective policy of a set, for people. */
import type { Policy } from "../policy/model";
import { originsIn } from "../policy/values/origins";
import { policyValues } from "../policy/values/policyValues";
import type { PolicyValue } from "../policy/values/value";
import { printable } from "./printable";
import type { TextOptions } from "./text";

export interface EffectivePolicy {
  readonly path: string;
  /** Why this policy. */
  readonly reason: string;
  readonly policy: Policy;
  /** The policy file and its text, null if there is none. */
  readonly file: { readonly path: string; readonly text: string } | null;
}

/** What the policy asks for, why it is the one, and where each value is from. */
export function policyText(effective: EffectivePolicy, paint: TextOptions["paint"]): string {
  const { path, reason, policy, file } = effective;
  const head = [`because ${reason}`, originSentence(effective)];
  const groups = new Map<string, string[]>([[`${path}: ${policy.id} (${policy.title})`, head]]);
  for (const value of policyValues(policy, originsIn(file?.text ?? null))) {
    const lines = groups.get(value.group) ?? [];
    groups.set(value.group, [...lines, withOrigin(value)]);
  }
  return Array.from(groups, ([title, lines]) =>
    [paint("title", printable(title)), ...lines.map((line) => `  ${printable(line)}`)]
      .map((line) => `${line}\n`)
      .join(""),
  ).join("\n");
}

function originSentence({ policy, file }: EffectivePolicy): string {
  const origin = originOf(policy);
  return file === null
    ? `every value is ${origin}`
    : `every value is ${origin}, except those marked with a line of ${file.path}`;
}

/** Where values that the policy file does not set come from. */
function originOf({ id }: Policy): string {
  return id === "custom" ? "a default" : `from the built-in policy ${id}`;
}

function withOrigin({ path, text, origin }: PolicyValue): string {
  if (origin.line === null) return text;
  // A gate is often changed in one thing, the rest as it was.
  const keys = path.startsWith("gates.") ? `: ${origin.keys.join(", ")}` : "";
  return `${text}  <- line ${origin.line}${keys}`;
}

/** The origin of every value by its path, as `policy --format json` gives it. */
export function policyOrigins({
  policy,
  file,
}: Pick<EffectivePolicy, "policy" | "file">): Readonly<Record<string, object>> {
  const otherwise =
    policy.id === "custom" ? { source: "default" } : { source: "built-in", policy: policy.id };
  const entries = policyValues(policy, originsIn(file?.text ?? null)).map(
    ({ path, origin: { line, keys } }) => [
      path,
      line === null
        ? otherwise
        : { source: "policy-file", path: file?.path ?? "", line, ...(keys.length === 0 ? {} : { keys }) },
    ],
  );
  return Object.fromEntries(entries) as Readonly<Record<string, object>>;
}
