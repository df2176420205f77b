export const decisionVerdictPage = `
The decision document says something else than what its reports and the policy give. More favourable than they allow, it releases what they
hold back: that is an error. Stricter, it is a warning.

Mend the reports or the policy where they are wrong, waive what has been accepted, with owner, approver and date, or generate the decision
anew. Of several verdicts in the document the most favourable is held against them: somebody will act on it.
`;
