/** Blocks with content from the policy, shared by several sections. */
import type { Step } from "../../policy/releaseModel";
import {
  bare,
  fixed,
  fromPolicy,
  type Content,
  type DocumentBlock,
  type FromPolicy,
  type ListEntry,
} from "../model";

/** Introduces a table or list whose figures all come from the policy. */
export const POLICY_SAYS: DocumentBlock = {
  kind: "paragraph",
  label: null,
  content: [fixed("From the policy, not evidence:")],
};

export const POLICY_IS_SILENT: DocumentBlock = {
  kind: "paragraph",
  label: null,
  content: [fixed("The policy does not cover this.")],
};

/** A cell with a text from the policy, possibly empty. */
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

/** The commands of several steps, each below its title. Never executed by the tool. */
export function commandsOf(steps: readonly Step[]): readonly DocumentBlock[] {
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
          "Commands from the policy. Review and run them yourself; the tool does not run any. Set the variables first:",
        ),
      ],
    },
    { kind: "code", language: "sh", claim },
  ];
}

/** `B-100` to `B-106`. */
export function idRange(prefix: "A" | "B", from: number, to: number): readonly string[] {
  return Array.from({ length: to - from + 1 }, (_, i) => `${prefix}-${String(from + i).padStart(3, "0")}`);
}
