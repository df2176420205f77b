export const waiverProblemPage = `
A waiver of the policy has no effect: it has expired, so that its finding counts again, it names no finding or gate of the set, or its
fingerprint is that of another finding than its key.

Renew or remove the waiver. Fingerprints and keys are listed by \`release-readiness extract\`.
`;
