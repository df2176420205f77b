export const staleDecisionPage = `
The decision document of the set was made of other reports, by another policy or other rules than those that are there now, or a waiver that it
rests on has expired: whoever reads it reads about another release. The message names what is different.

Generate the decision again; what people filled in stays, and a sign-off that was given for the decision before says so. The JSON beside the
document tells what it was made of: where that is missing or belongs to another decision, nobody can tell, and the decision is stale as well.

Only a decision that stands in the folder of its reports is looked at. \`decide --check\` is stricter: it writes the decision anew and compares
every character.
`;
