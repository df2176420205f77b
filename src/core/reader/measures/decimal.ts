/**
 * A number as written, with a decimal point or comma and separators of thousands: "98,5", "2,400", "1.234,5". One comma before three
 * digits separates thousands, unless the number begins with 0. Null for a version ("4.4.1") and other dotted ids.
 */
export function decimalIn(written: string): number | null {
  const point = Math.max(written.lastIndexOf("."), written.lastIndexOf(","));
  if (point < 0) return Number(written);
  const mark = written[point] ?? "";
  const other = mark === "," ? "." : ",";
  const groups = written.split(mark);
  if (written.includes(other)) {
    const whole = groups.length === 2 ? inThousands((groups[0] ?? "").split(other)) : null;
    return whole === null ? null : Number(`${whole}.${groups[1] ?? ""}`);
  }
  const isThousands = mark === "," || groups.length > 2;
  const thousands = isThousands ? inThousands(groups) : null;
  if (thousands !== null) return Number(thousands);
  return groups.length === 2 ? Number(groups.join(".")) : null;
}

/** "2", "400" as "2400"; null where the groups are none of thousands. */
function inThousands(groups: readonly string[]): string | null {
  const [first = "", ...others] = groups;
  const isFirst = first.length <= 3 && !first.startsWith("0");
  return isFirst && others.every((group) => group.length === 3) ? groups.join("") : null;
}
