export const acceptedWithoutWaiverPage = `
The report calls a finding accepted, acknowledged or not to be fixed, and no waiver in force covers it: it counts as open. A report's author
cannot accept a risk for the owner of the release.

Add a waiver to the policy file with owner, approver, reason and expiry, or fix the finding.
`;
