export const verdictConflictPage = `
A report states two verdicts, or approves while it states findings that block. The least favourable verdict counts, and a blocker blocks whatever the report concludes.

State one verdict, in one place, and let it follow from the findings.
`;
