/** How often a property is tried, and from where: the same every time unless the environment says otherwise; a failure prints its seed. */
export function runs(times: number): { readonly seed: number; readonly numRuns: number } {
  return {
    seed: Number(process.env["FUZZ_SEED"] ?? 20_261_121),
    numRuns: times * Number(process.env["FUZZ_FACTOR"] ?? 1),
  };
}
