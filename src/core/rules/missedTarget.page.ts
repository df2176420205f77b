export const missedTargetPage = `
A row of measurements is marked as passed, and its own figures say that the target is missed. A range counts by its worse end. The figures count, not the mark.

Correct the mark or the figure. A target that was changed on purpose belongs into the row, with a reason beside the table.
`;
