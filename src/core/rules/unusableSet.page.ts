export const unusableSetPage = `
The policy file has an error, or the folder or its reports cannot be found or read. Half a policy would decide wrongly, so nothing of the set is
judged until this is mended.

The message says what is wrong and where. The policy file is \`release-readiness.json\` in the set or the nearest folder above it; its schema
ships with the extension.
`;
