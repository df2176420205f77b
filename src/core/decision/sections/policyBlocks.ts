/** Blocks that say what the policy gives, shared by the sections that print it. */
import {
  bare,
  fixed,
  fromPolicy,
  type Content,
  type DocumentBlock,
  type FromPolicy,
  type ListEntry,
} from "../model";

/** Stands in front of a table or list whose every figure is the policy's. */
export const POLICY_SAYS: DocumentBlock = {
  kind: "paragraph",
  label: null,
  content: [fixed("From the policy; nothing of it is evidence:")],
};

export const POLICY_IS_SILENT: DocumentBlock = {
  kind: "paragraph",
  label: null,
  content: [fixed("The policy says nothing of it.")],
};

/** A cell of the policy; an empty one where it says nothing. */
export function cell(text: string): Content {
  return bare(fromPolicy(text));
}

export function policyList(texts: readonly string[]): readonly DocumentBlock[] {
  return texts.length === 0
    ? []
    : [bulletList(texts.map((text) => ({ label: null, content: [cell(text)] })))];
}

export function bulletList(items: readonly ListEntry[]): DocumentBlock {
  return { kind: "list", ordered: false, items };
}

/** The commands of steps below each other, each under its title. Never run by the tool. */
export function commandsOf(
  steps: readonly { readonly title: string; readonly command: string | null }[],
): readonly DocumentBlock[] {
  const commands = steps.flatMap(({ title, command }) =>
    command === null ? [] : [`# ${title}\n${command}`],
  );
  if (commands.length === 0) return [];
  const claim: FromPolicy = fromPolicy(commands.join("\n\n"));
  return [
    {
      kind: "paragraph",
      label: null,
      content: [
        fixed(
          "Commands of the policy, to be read and run by people; the tool runs none. Set the variables first:",
        ),
      ],
    },
    { kind: "code", language: "sh", claim },
  ];
}

/** `B-100` to `B-106`. */
export function idRange(family: "A" | "B", from: number, to: number): readonly string[] {
  return Array.from({ length: to - from + 1 }, (_, i) => `${family}-${String(from + i).padStart(3, "0")}`);
}
