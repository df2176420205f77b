/** A file error with a code, as the errors of node:fs have. The message is half a sentence. */
export function fileError(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}
