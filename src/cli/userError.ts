/** Failures that the user can mend, in contrast to errors of the program. */
import { printable } from "../core/export/printable";

const NAME = "UserError";

/** An error whose message says what happened, where, and what to do; it ends the command with exit code 2. */
export function userError(message: string): Error {
  return Object.assign(new Error(message), { name: NAME });
}

export function isUserError(error: unknown): error is Error {
  return error instanceof Error && error.name === NAME;
}

/** Why the operating system refused, in words; null where the error is none of the operating system. */
export function systemReason(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return null;
  return REASONS[error.code] ?? printable(error.message);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  ENOTDIR: "a file stands where a folder is needed",
  EISDIR: "it is a folder, not a file",
  EACCES: "permission is missing",
  EPERM: "permission is missing",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  ELOOP: "its symbolic links lead in a circle",
  ENAMETOOLONG: "the name is too long",
  EMFILE: "too many files are open",
  EBUSY: "another program holds it",
  EIO: "the disk reported an error",
  ERR_FS_FILE_TOO_LARGE: "it is larger than 2 GiB",
};
