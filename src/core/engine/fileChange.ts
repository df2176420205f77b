/** How a file changed. */
export type FileChange = "created" | "changed" | "deleted";
