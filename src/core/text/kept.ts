/**
 * A computation whose results are kept for texts that come again and again, such as words and labels. For short texts that are no part of a
 * longer one: whoever keeps a part keeps the whole. All are forgotten where there are too many, so that no report can fill the memory.
 */
export function kept<Result extends string | null>(
  compute: (text: string) => Result,
  most: number,
): (text: string) => Result {
  const results = new Map<string, Result>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    const result = compute(text);
    if (results.size >= most) results.clear();
    results.set(text, result);
    return result;
  };
}
