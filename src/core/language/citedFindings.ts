import { isOpen } from "../contract/records";
import type { SetFinding, SetModel } from "../readiness/model";

/** An open finding that cites a source file, with the lines that it cites. */
export interface CitedFinding {
  readonly finding: SetFinding;
  /** The path as written in the report. */
  readonly cited: string;
  /** 1-based; null if only the file is cited. */
  readonly startLine: number | null;
  readonly endLine: number | null;
}

/**
 * The open findings of a set that may cite a file, in the order of its lines. `folders`: the folder of the set and those above it, `""` for the
 * root; `file`: the path of the file relative to the same root.
 */
export function citedFindings(
  { findings }: SetModel,
  folders: readonly string[],
  file: string,
): readonly CitedFinding[] {
  const cites = (path: string): boolean => {
    const bare = path.replace(/^(?:\.?\/)+/, "");
    return folders.some((folder) => file === (folder === "" ? bare : `${folder}/${bare}`));
  };
  return findings
    .filter(isOpen)
    .flatMap((finding) =>
      finding.locations
        .filter(({ path }) => cites(path))
        .map(({ path, startLine, endLine }) => ({
          finding,
          cited: path,
          startLine,
          endLine: endLine ?? startLine,
        })),
    )
    .filter(isFirstOfPlace)
    .sort((a, b) => (a.startLine ?? 0) - (b.startLine ?? 0));
}

function isFirstOfPlace(one: CitedFinding, index: number, all: readonly CitedFinding[]): boolean {
  return (
    all.findIndex(({ finding, startLine }) => finding === one.finding && startLine === one.startLine) ===
    index
  );
}
