export const missingSectionPage = `
A phase report lacks a section that the policy asks of it. Sections are recognised by their meaning: numbering, case, emoji and the usual
synonyms do not matter.

Add the section, or choose the quick fix that inserts it at its place with its guidance. A section whose heading is there with nothing below it is
missing all the same: headings and comments do not count as content. A policy may ask for other sections.
`;
