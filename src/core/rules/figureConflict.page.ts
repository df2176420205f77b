export const figureConflictPage = `
The same figure, such as the overall test coverage, has different values in one report or in two of them. Gates use the least favourable and show all.

Find out which measurement holds, state it everywhere, and say of the others what they are ("before the release", "of the new code").
`;
