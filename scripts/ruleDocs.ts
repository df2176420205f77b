/** The documentation pages of the rules, made from the rules. */
import { PAGE_IDS, rulePage, rulesOverview } from "../src/core/rules/rulePage";

/** File name in `docs/rules/` and content of each, in a fixed order. */
export function ruleDocs(): readonly { readonly file: string; readonly text: string }[] {
  const pages = PAGE_IDS.map((id) => ({ file: `${id}.md`, text: rulePage(id) ?? "" }));
  return [{ file: "README.md", text: rulesOverview() }, ...pages];
}
