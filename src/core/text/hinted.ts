/** A part of an expression, and stretches of lower-case text of which whatever it matches holds one. */
export type HintedPart = readonly [hints: readonly string[], source: string];

/**
 * A test for the alternatives of a long expression, whatever their case. An alternative is compiled when one of its hints is first met: V8 needs
 * milliseconds for a long expression, most texts hold hardly any of the hints. For parts written in the sources, never for one made of a setting or a
 * report.
 */
export function hinted(parts: readonly HintedPart[]): (text: string) => boolean {
  const compiled: RegExp[] = [];
  return (text) => {
    const lower = text.toLowerCase();
    return parts.some(
      ([hints, source], index) =>
        hints.some((hint) => lower.includes(hint)) &&
        (compiled[index] ??= new RegExp(source, "i")).test(text),
    );
  };
}
