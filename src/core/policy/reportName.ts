/** How a sentence names the report with a title of the policy: `Security Audit report`, and `QA Validation Report` as it is. */
export function reportName(title: string): string {
  return /report$/i.test(title) ? title : `${title} report`;
}
