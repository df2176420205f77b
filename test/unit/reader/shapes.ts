/** Texts of about n characters that are expensive to read for a careless reader. */
export const SHAPES: Readonly<Record<string, (units: number) => string>> = {
  "nested quotes": (units) => ">".repeat(units),
  "quotes nested line by line": (units) =>
    Array.from({ length: units / 400 }, () => `${"> ".repeat(180)}CRITICAL: a`).join("\n"),
  "open brackets": (units) => "[".repeat(units),
  "open brackets in short paragraphs": (units) => `${"[".repeat(2000)}\n\n`.repeat(units / 2002),
  "open emphasis": (units) => `${"*a_ ".repeat(500)}\n\n`.repeat(units / 2002),
  "open code": (units) => `${"`a ``b ".repeat(280)}\n\n`.repeat(units / 2000),
  "rows of bars": (units) => `|a|b|\n|-|-|\n${"|".repeat(200)}\n`.repeat(units / 220),
  "a table of many rows": (units) =>
    `| ID | Finding | Severity |\n|---|---|---|\n${"| x | The door stands open | High |\n".repeat(units / 34)}`,
  headings: (units) => "# h\n".repeat(units / 4),
  "headings of findings": (units) =>
    Array.from({ length: units / 40 }, (_, i) => `### C-${i}: Door ${i} is open\n`).join("\n"),
  "headings of findings without ids": (units) =>
    Array.from({ length: units / 40 }, (_, i) => `### CRITICAL: Door ${i} open\n`).join("\n"),
  paragraphs: (units) => "The door is open.\n\n".repeat(units / 19),
  "bold paragraphs": (units) => "**CRITICAL: Door open**\n\n".repeat(units / 25),
  "items of a plan": (units) =>
    `## Critical Issues\n\n### C-1: Door open\n\n## Roadmap\n\n${"- Close the door (C-1) - 2 h\n".repeat(units / 28)}`,
  "lines on rollbacks": (units) => "The rollback was executed.\n\n".repeat(units / 28),
  "grouped headings": (units) => "### M-1 through M-3: Doors\n\n- one open\n".repeat(units / 40),
  "deep lists": (units) =>
    Array.from({ length: units / 100 }, (_, i) => `${" ".repeat((i % 80) * 2)}- door`).join("\n"),
  "one long line of words": (units) => "CRITICAL P0 C-1 src/a.py:1 2 hours ".repeat(units / 35),
  "spaces and colons": (units) => `${"a : ".repeat(500)}\n`.repeat(units / 2001),
  "a wide header above short rows": (units) => {
    const columns = Math.floor(units / 8);
    return `${"|a".repeat(columns)}|\n${"|-".repeat(columns)}|\n${"|1|\n".repeat(columns)}`;
  },
  "list markers in one line": (units) => "1. ".repeat(units / 3),
  "underlined headings": (units) => "a\n=\n".repeat(units / 4),
  "one id with many titles": (units) =>
    Array.from({ length: units / 40 }, (_, i) => `### [CRITICAL] SEC-1: Door d${i} open\n`).join("\n"),
  "one id with many titles, then named in rows": (units) =>
    Array.from({ length: units / 80 }, (_, i) => `### [CRITICAL] SEC-1: Door d${i} open\n`).join("\n") +
    `\n## Roadmap\n\n| ID | Task |\n|---|---|\n${"| SEC-1 | Close the door |\n".repeat(units / 60)}`,
  "numbers that are ids": (units) =>
    Array.from({ length: units / 80 }, (_, i) => `### [CRITICAL] ISSUE-${i}: Door d${i} open\n`).join("\n") +
    `\n## Roadmap\n\n| ID | Task |\n|---|---|\n` +
    Array.from({ length: units / 60 }, (_, i) => `| #${i} | Close door d${i} |\n`).join(""),
  "rows that share their words with findings": (units) =>
    Array.from({ length: units / 90 }, (_, i) => `### [CRITICAL] Front door d${i} stands open\n`).join("\n") +
    `\n## Roadmap\n\n| Task | Effort |\n|---|---|\n` +
    Array.from({ length: units / 90 }, (_, i) => `| Front door e${i} stands open | 1 h |\n`).join(""),
  "a list of many levels": (units) =>
    Array.from({ length: Math.sqrt(units) }, (_, i) => `${"  ".repeat(i)}- a`).join("\n"),
  "titles with long runs of blanks": (units) =>
    `### [CRITICAL] SEC-1: a${" ".repeat(units / 3)}x\n\n**Status**${" ".repeat(units / 3)}: open :${" ".repeat(units / 3)}x\n`,
  digits: (units) => `${"1".repeat(2000)}\n\n`.repeat(units / 2002),
};
