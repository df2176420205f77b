export const wrongAttributionPage = `
The decision document gives a report for a finding or a figure that stands in another one: in a column such as Source or Phase, or in a line such
as "From: Security audit". Who follows it does not find it, or takes it for confirmed by a review that never spoke of it.

Name the report that states it; the message says which. The command \`audit\` reports it.
`;
