/** An error of ours about a file, told apart from others by its code as those of node:fs are. The message is half a sentence. */
export function fileError(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}
