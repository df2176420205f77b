import { fixed, recorded, type DocumentBlock } from "../model";

/** One line for everything that a table leaves out because no report states it. */
export function notStatedByReports(names: readonly string[]): readonly DocumentBlock[] {
  if (names.length === 0) return [];
  return [
    {
      kind: "paragraph",
      label: null,
      content: [
        fixed("Not stated by any report:"),
        recorded(`${names.join("; ")}.`, "what the policy asks for, without what the reports state"),
      ],
    },
  ];
}
