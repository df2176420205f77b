export const sumMismatchPage = `
A stated total is not what its rows, items or outcomes add up to: hours of a plan, findings of a table, tests. A sum is as exact as it is written: "3 days" may stand
for 23 hours, "~14 days" for ten per cent more or less, "713+" for anything above. Percentages, means and scores are not added up.

Correct the total (there is a quick fix for plain numbers), or the row that is wrong. The decision prints what was stated beside what was computed.
`;
