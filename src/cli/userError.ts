/** Failures that the user can fix, in contrast to errors of the program. */
import { printable } from "../core/export/printable";

const NAME = "UserError";

/** An error whose message says what happened, where, and what to do; it ends the command with exit code 2. */
export function userError(message: string): Error {
  return Object.assign(new Error(message), { name: NAME });
}

export function isUserError(error: unknown): error is Error {
  return error instanceof Error && error.name === NAME;
}

const NO_SET = "ERR_NO_SET";

/** The user error that nothing was found to work on, which `check --allow-empty` accepts. */
export function noSetError(message: string): Error {
  return Object.assign(userError(message), { code: NO_SET });
}

export function isNoSetError(error: unknown): error is Error {
  return isUserError(error) && "code" in error && error.code === NO_SET;
}

/** Why the operating system refused, in words; null where the error is none of the operating system. */
export function systemReason(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return null;
  return REASONS[error.code] ?? printable(error.message);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  ENOTDIR: "part of the path is a file, not a folder",
  EISDIR: "it is a folder, not a file",
  EACCES: "permission is missing",
  EPERM: "permission is missing",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EFBIG: "the file would be larger than the disk allows",
  ELOOP: "its symbolic links form a loop",
  ENAMETOOLONG: "the name is too long",
  EINVAL: "the path is not valid",
  ERR_INVALID_ARG_VALUE: "the path is not valid",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
  EBUSY: "another program is using it",
  ETXTBSY: "another program is using it",
  EIO: "the disk reported an error",
};
