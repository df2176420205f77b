export const figureWithoutSourcePage = `
A number, an id or a date of the decision document occurs in no report of its set, not in the policy, and follows from neither: nobody who reads
the decision can check it. Numbers that only order the text, code and fields that people fill in are not asked for a source.

Cite the report and the line, correct the number, or leave it out. In a decision of this tool it means that somebody changed the text: the message
says what should stand there. The command \`audit\` reports it, and lists with \`--format json\` the source of every figure.
`;
