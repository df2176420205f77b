const KIB = 1024;
const MIB = 1024 * KIB;

/** The most bytes that are read of each kind of file: a repository must not fill the memory of the machine that checks it. */
export const LARGEST = {
  policy: MIB,
  report: 16 * MIB,
  /** The JSON next to a decision lists every finding, and those of the decision before. */
  sidecar: 64 * MIB,
  /** A source file that a decision cites: only its lines are counted. */
  source: 64 * MIB,
} as const;

/** Half a sentence: "it is larger than 16 MiB". */
export function tooLarge(largest: number): string {
  const size = largest % MIB === 0 ? `${largest / MIB} MiB` : `${Math.ceil(largest / KIB)} KiB`;
  return `it is larger than ${size}, the most that is read`;
}
