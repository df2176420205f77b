import { consequenceText } from "../../../core/edits/consequence";
import { loadSet } from "../../../core/judge/loadSet";
import type { SetModel } from "../../../core/readiness/model";
import type { ReportFacts } from "../../../core/reader/facts";
import { readReport } from "../../../core/reader/readReport";
import { ALL_RULES } from "../../../core/rules/allRules";
import { localDate } from "../../../core/text/isoDate";
import { withContents } from "../../../core/workspace/withContents";
import { createWorkspaceFileSystem, pathBelow } from "../../adapters/workspaceFileSystem";
import type { Target } from "../../shared/findingTarget";

/** The set as it would be if a file had another text, judged as always; null if it could not be judged then. `read`: the facts of that text. */
export async function previewSet(
  { set }: Pick<Target, "set">,
  path: string,
  text: string,
  read: ReportFacts | null = null,
): Promise<SetModel | null> {
  const files = withContents(
    createWorkspaceFileSystem(set.folder.uri),
    new Map([[path, new TextEncoder().encode(text)]]),
  );
  const known = new Map(set.model.reports.map(({ facts }) => [facts.sha256, facts]));
  const loaded = await loadSet(
    files,
    pathBelow(set.folder.uri, set.uri) ?? set.model.path,
    {
      asOf: null,
      today: localDate(new Date()),
      workspaceFolder: ".",
      rules: ALL_RULES.map(({ id }) => id),
    },
    (source, options) => {
      if (read !== null && source.path === path) {
        const { sha256, byteLength } = source;
        return { ...read, sha256, byteLength };
      }
      const facts = known.get(source.sha256);
      return facts?.path === source.path ? facts : readReport(source, options);
    },
  );
  return loaded.kind === "set" ? loaded.model : null;
}

/** What a text of a file would change, in words. */
export async function consequenceOf(
  target: Target,
  path: string,
  text: string,
  read: ReportFacts | null = null,
): Promise<string> {
  const after = await previewSet(target, path, text, read);
  return after === null ? "The set can no longer be judged" : consequenceText(target.set.model, after);
}
