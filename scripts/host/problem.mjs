// What went wrong in words for a user: what happened, and what to do.

/**
 * An error whose message is self-explanatory: print `error.message`, not the stack.
 * @param {string} message
 * @param {unknown} [cause]
 * @returns {Error}
 */
export function hostProblem(message, cause) {
  const error = new Error(message, { cause });
  error.name = "HostProblem";
  return error;
}

/**
 * One line for a known problem, the stack for anything unexpected.
 * @param {unknown} error
 * @returns {string}
 */
export function describeProblem(error) {
  if (!(error instanceof Error)) return String(error);
  return error.name === "HostProblem" ? error.message : (error.stack ?? error.message);
}
