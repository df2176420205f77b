export const missingReportPage = `
The set lacks a report of the policy, so the gates that need it are not evidenced and the release cannot be approved.

Write the report under the name that the message gives, or choose another policy for the set. A file that you meant to be this report may be
named so that it is not recognised: the first word that tells the phase has to be in its name or title.
`;
