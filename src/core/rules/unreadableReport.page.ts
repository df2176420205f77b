export const unreadableReportPage = `
A report, or a part of it, could not be read: the file cannot be opened, is not UTF-8, or holds a block that is too large. What was not read
was not counted, so the gates that need it may be not evidenced. The same is said of a value of the front matter, and of a comment that corrects
a reading (\`<!-- finding severity=high -->\`), that cannot be read.
`;
