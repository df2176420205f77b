/** What the sets of a workspace are called, without editor types. */
import { groupBy } from "../../../core/text/groupBy";
import { plainLabel } from "../untrustedText";

export interface NamedSet {
  readonly id: string;
  /** The folder's path relative to the workspace. */
  readonly label: string;
  /** What is released, as the reports and the policy state it; null where nothing is known. */
  readonly subject: { readonly name: string | null; readonly version: string | null } | null;
}

/** Such as `3.4.0` or `v2`. A branch or a sentence is not part of a name. */
const VERSION = /^v?\d[\w.+-]{0,19}$/;

/** A name for each set, by id: name and version of what is released, or else the path. Equal names get the part of the path that differs. */
export function setNames(sets: readonly NamedSet[]): ReadonlyMap<string, string> {
  const byName = groupBy(sets, (set) => plainName(set).toLowerCase());
  return new Map(
    [...byName.values()].flatMap((same) =>
      same.map((set): [string, string] => [
        set.id,
        same.length === 1 ? plainName(set) : `${plainName(set)} (${distinguishingPart(set, same)})`,
      ]),
    ),
  );
}

function plainName({ label, subject }: NamedSet): string {
  const name = subject?.name ?? null;
  if (name === null || name.trim() === "") return plainLabel(label);
  const version = subject?.version?.trim() ?? "";
  return plainLabel(VERSION.test(version) ? `${name} ${version}` : name, 60);
}

/** The path without what all these paths have in common at their start and end; the whole path if nothing is left. */
function distinguishingPart({ label }: NamedSet, same: readonly NamedSet[]): string {
  const paths = same.map((set) => set.label.split("/"));
  const own = label.split("/");
  const start = commonLength(paths);
  const end = commonLength(paths.map((path) => path.slice(start).reverse()));
  const part = own.slice(start, own.length - end).join("/");
  return plainLabel(part === "" ? label : part);
}

function commonLength(paths: readonly (readonly string[])[]): number {
  const [first = []] = paths;
  const differing = first.findIndex((segment, index) => paths.some((path) => path[index] !== segment));
  return differing === -1 ? first.length : differing;
}
