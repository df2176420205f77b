/** Milliseconds after which what a test waits for counts as hanging: long, because a busy machine is not a failure. */
export const PATIENCE = 240_000;

/** Milliseconds without the result of a test after which a suite counts as hanging. */
export const SILENCE = 900_000;
