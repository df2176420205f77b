export const countMismatchPage = `
The report counts findings of a level, in a table or behind a heading, and states another number of them. Either a finding is missing, which nobody can then
decide about, or the count was not kept up. Findings that are stated twice count once.

Correct the count (there is a quick fix), or write the missing finding. Gates and verdict are computed from the findings, never from a count.
`;
