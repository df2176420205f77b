import type { ReportFacts } from "../reader/facts";
import { baseName } from "../workspace/paths";
import { isMarkdownFile } from "../workspace/reportKind";

/** The files other than Markdown of which reports cite lines, as written, in order. */
export function citedByReports(reports: readonly ReportFacts[]): readonly string[] {
  const paths = reports.flatMap(({ claims }) => claims.citations.map(({ path }) => path));
  return [...new Set(paths)].filter((path) => !isMarkdownFile(baseName(path)));
}
