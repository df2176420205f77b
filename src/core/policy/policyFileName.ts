/** Name of the policy file, looked up in the set and then in the nearest folder above it. */
export const POLICY_FILE_NAME = "release-readiness.json";
