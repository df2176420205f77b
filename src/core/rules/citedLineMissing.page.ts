export const citedLineMissingPage = `
The decision document cites a line that its file does not have: the report or the source has changed since, or the line was made up.

Cite the line where it stands today. Lines of reports are looked at wherever a decision stands; lines of sources by \`audit\` only, in the folders
from that of the set up to the root. Where not one of the cited sources is there, one note says so.
`;
