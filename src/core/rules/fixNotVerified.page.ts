export const fixNotVerifiedPage = `
The report says that a critical or high finding is fixed and gives no reference: no commit, pull request, test or re-audit. The fix of a
blocker that nobody verified keeps the verdict conditional.

Add the reference to the status, such as \`Fixed (commit 1a2b3c4)\` or \`Fixed, verified by test_login_timing\`.
`;
