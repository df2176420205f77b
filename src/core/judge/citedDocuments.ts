import type { FileSystem } from "../workspace/fileSystem";
import { baseName, isSamePath } from "../workspace/paths";
import type { SetInput } from "./judgeSet";
import { readSource } from "./loadSet";

/**
 * The texts of documents of a set that are no reports but that a decision names as its sources, by path. Its gates never use them, but its
 * figures may come from them.
 */
export async function citedDocuments(
  fileSystem: FileSystem,
  decision: { readonly path: string; readonly text: string },
  { others, decisionPath }: Pick<SetInput, "others" | "decisionPath">,
): Promise<ReadonlyMap<string, string>> {
  const paths = [...others.map(({ path }) => path), ...(decisionPath === null ? [] : [decisionPath])];
  const cited = paths.filter(
    (path) => !isSamePath(path, decision.path) && decision.text.includes(baseName(path)),
  );
  const read = await Promise.all(cited.map((path) => readSource(fileSystem, path)));
  return new Map(
    read.flatMap((source, index) => ("text" in source ? [[cited[index] ?? source.path, source.text]] : [])),
  );
}
