/** Inputs that once went wrong, or that are at an edge: tried first in every run. What a fuzzing run finds is added here, made small. */

export const REPORT_SEEDS: readonly string[] = [
  "",
  "\uFEFF",
  "\u0000",
  "# ",
  "# Security Audit\r\r\r",
  "|".repeat(500),
  "### [CRITICAL] SEC-1:",
  "### [CRITICAL] SEC-1: ::error::x ##vso[task.complete]",
  "- [ ] ".repeat(50),
  "> ".repeat(200),
  "<!-- release-readiness: severity=",
  "---\n---\n---",
  "```\n### CRITICAL",
  `### [CRITICAL] ${"a ".repeat(5000)}`,
  // An underlined title, and by a word of it the minutes of a meeting: left out of the set, and no finding with it.
  "Tokens expire after 30 minutes.\n\u0000\n---\n# Security Audit\n",
];

export const POLICY_SEEDS: readonly string[] = [
  "",
  "null",
  "[]",
  "{",
  '{"__proto__": {"rules": {}}}',
  '{"extends": "seven-phase", "extends": null}',
  `{"a": ${"[".repeat(100)}${"]".repeat(100)}}`,
  '{"sets": "' + "*".repeat(600) + '"}',
  '{"rules": {"constructor": "off"}}',
  '{"extends": null, "phases": [], "gates": {}}',
  "/* not closed",
];

export const DOCUMENT_SEEDS: readonly string[] = [
  "",
  "# x\n\n<!-- /human -->\n",
  "# x\n\n<!-- human: sign-off.qa-manager -->\n```\n<!-- /human -->\n",
  "# x\n\n<!-- human: sign-off.qa-manager -->\n<!-- human: sign-off.qa-manager -->\n<!-- /human -->\n",
  `# x\n\n<!-- release-readiness: decision sha256:${"0".repeat(64)} -->\n`,
];

export const SIDECAR_SEEDS: readonly string[] = [
  "",
  "null",
  "[]",
  "{}",
  '{"decisionHash": 1}',
  "\uFEFF{}",
  '{"asOf": "2026-13-45"}',
];

export const ARGUMENT_SEEDS: readonly (readonly string[])[] = [
  [],
  [""],
  ["--"],
  ["check", "--policy", "--root"],
  ["check", "--policy="],
  ["check", "--__proto__"],
  ["constructor"],
  ["help", "__proto__"],
  ["decide", "a", "b"],
  ["\u001b[31m", "::error::"],
  // Reserved for characters that are not seen, and not assigned yet.
  ["\u{E0000}"],
];

const SET_FILE = (name: string): string => `docs/assessment 1/${name}`;

export const SET_SEEDS: readonly Readonly<Record<string, string>>[] = [
  // No report, an empty one, two of one role, only a decision.
  { [SET_FILE("MINUTES.md")]: "# Minutes\n" },
  { [SET_FILE("02_SECURITY_AUDIT.md")]: "" },
  {
    [SET_FILE("02_SECURITY_AUDIT.md")]: "# Security Audit\n\n### SEC-1: a\n\n**Severity:** CRITICAL\n",
    [SET_FILE("02_SECURITY_AUDIT_v2.md")]: "# Security Audit\n\n### SEC-1: a\n\n**Status:** Same as SEC-1\n",
  },
  { [SET_FILE("08_RELEASE_DECISION.md")]: "# Release Decision\n\nApproved\n" },
  // Two findings that are the same as each other.
  {
    [SET_FILE("02_SECURITY_AUDIT.md")]:
      "# Security Audit\n\n### C-1: a\n\n**Severity:** CRITICAL\n**Status:** Same as C-2\n\n### C-2: b\n\n**Severity:** LOW\n**Status:** Same as C-1\n",
  },
];
