export const evidenceOutsideSetPage = `
The decision document cites a Markdown file that is not one of its set: a report of an earlier assessment or of another service, which says nothing
of this release. Sources that findings point at lie outside of every set and are not meant.

Cite the report of this set, or move the file into it. A file that is no report by its name is only noted.
`;
