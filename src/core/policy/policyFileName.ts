/** Name of the policy file: in the set, else in the nearest folder above it (decision.md, Which policy). */
export const POLICY_FILE_NAME = "release-readiness.json";
