export const internalErrorPage = `
A rule failed while it looked at the set, and reported nothing. All other rules were run. This is a fault of Release Readiness, not of your
documents: please report it with the message and, where you can, the document.
`;
