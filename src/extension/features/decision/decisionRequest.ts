import { memberOf, setIn, textIn, uriText } from "../../shared/commandArgument";

/** The arguments of the command. Everything except the set answers a question in advance, for key bindings, tasks and tests. */
export interface DecisionRequest {
  /** Folder of the set: its URI, or its path in a workspace folder. Null: the user chooses if there are several. */
  readonly set: string | null;
  readonly policy: string | null;
  /** ISO date. */
  readonly asOf: string | null;
  readonly choice: Choice | null;
  /** The URI that the document is written to. */
  readonly output: string | null;
  /** Unsaved reports are saved without asking. */
  readonly save: boolean;
}

export const CHOICES = ["write", "replace", "difference", "elsewhere", "cancel"] as const;

/** What to do with an existing document at the target path; `replace` keeps it under another name, `difference` shows what changes first. */
export type Choice = (typeof CHOICES)[number];

/**
 * Reads the argument of the command: nothing, a set or its URI, a tree element (`{ node }`), or an object with the answers. Nothing
 * about it is taken for granted.
 */
export function readRequest(argument: unknown): DecisionRequest {
  const choice = textIn(argument, "choice");
  return {
    set: setIn(argument),
    policy: textIn(argument, "policy"),
    asOf: textIn(argument, "asOf"),
    choice: CHOICES.find((one) => one === choice) ?? null,
    output: uriText(memberOf(argument, "output")),
    save: memberOf(argument, "save") === true,
  };
}
