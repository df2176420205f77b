/** The questions of the commands on a finding. Canceling any of them writes nothing. */
import * as vscode from "vscode";
import { messageText, plainLabel, withoutIcons } from "../../shared/untrustedText";

/** One input of a series. */
export interface Question<Key extends string> {
  readonly key: Key;
  readonly prompt: string;
  readonly placeHolder: string;
  readonly value?: string;
  /** What is wrong with an answer; null if nothing is. */
  readonly problem: (answer: string) => string | null;
}

/** Asks what is not answered yet, one input after the other. Null if the user cancels. */
export async function askInTurn<Key extends string>(
  title: string,
  questions: readonly Question<Key>[],
  given: Readonly<Partial<Record<Key, string>>>,
): Promise<Readonly<Record<Key, string>> | null> {
  const answers: Partial<Record<Key, string>> = { ...given };
  const left = questions.filter(({ key }) => given[key] === undefined);
  for (const [index, question] of left.entries()) {
    const step = left.length === 1 ? "" : ` (${index + 1} of ${left.length})`;
    const answer = await ask(`${title}${step}`, question);
    if (answer === undefined) return null;
    answers[question.key] = answer.trim();
  }
  return answers as Record<Key, string>;
}

function ask(title: string, question: Omit<Question<string>, "key">): Thenable<string | undefined> {
  const { prompt, placeHolder, value, problem } = question;
  return vscode.window.showInputBox({
    title: plainLabel(title),
    prompt: messageText(prompt),
    placeHolder,
    ignoreFocusOut: true,
    ...(value !== undefined && { value }),
    validateInput: (text) => problem(text.trim()),
  });
}

/** Shows what a change would do, in words, and asks whether to write it. */
export async function askToWrite(title: string, action: string, consequence: string): Promise<boolean> {
  const write = { label: `$(check) ${action}`, detail: withoutIcons(consequence) };
  const cancel = { label: "$(close) Cancel", detail: "Nothing is written" };
  const picked = await vscode.window.showQuickPick([write, cancel], {
    title: plainLabel(title),
    placeHolder: "Choose whether to write this",
    ignoreFocusOut: true,
  });
  return picked === write;
}
