export const severityConflictPage = `
One finding has two levels: its text says one and a table another, or its label is not what its CVSS score says (9.0 and more is critical, 7.0 high, 4.0 medium, below
low), or two reports that state it disagree. The highest counts, so that a mistake can only be too careful.

Decide which level is right and state it everywhere. Where a label below the score is meant, say why in the report and write the score that goes with it.
`;
