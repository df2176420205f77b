export const omittedBlockerPage = `
A report states a finding that blocks the release, and the decision document does not mention it, neither by its id nor by its title: who signs
the decision does not know of it.

Name the finding in the decision, with its status. Where it is fixed, say so in the report, with the commit or the test; where it is the same as
another one, say which. A generated decision holds all of them.
`;
