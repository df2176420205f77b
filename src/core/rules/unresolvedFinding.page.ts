export const unresolvedCriticalPage = `
A finding that blocks the release is open: its severity is critical or its priority is P0, by the highest that the report says of it.

Fix it and state its status with a reference (a commit, a pull request, a test), or have the risk accepted with a waiver in the policy file.
`;

export const unresolvedHighPage = `
A finding of high severity or priority P1 is open. It does not block the release, but the verdict is at most conditional.
`;
