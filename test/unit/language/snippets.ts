/** What a snippet is if everything that it suggests is accepted: the first value of each choice, and "text" in empty places. */
export function expanded(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|((?:\\.|[^|\\])*)\|\}/g, (_, values: string) => values.split(/(?<!\\),/)[0] ?? "")
    .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, "$1")
    .replace(/(?<!\\)\$0/g, "")
    .replace(/(?<!\\)\$\d+/g, "text")
    .replace(/\\([\\$},|])/g, "$1");
}
