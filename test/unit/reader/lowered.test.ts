import assert from "node:assert/strict";
import { lowered } from "../../../src/core/text/lowered";

describe("texts in small letters", () => {
  it("are of the same length, whatever their letters become", () => {
    for (const text of [
      "",
      "GO",
      "Décision: OUI",
      "İstanbul GO",
      "300 \u212a RISK",
      "ΣΑΣ",
      "\ud83d\udd34 RED",
    ])
      assert.equal(lowered(text).length, text.length, text);
  });

  it("match where the text matches without regard to case, every unit", () => {
    for (const letters of ["risk", "état", "go", "ñ", "[a-zà-ÿ]", "\\w", "\\W"])
      for (let unit = 0; unit < 0x10000; unit++) {
        const text = String.fromCharCode(unit);
        if (text === "ß" || text === "ẞ" || text === "å" || text === "\u212b") continue;
        for (const one of letters.startsWith("\\") || letters.startsWith("[") ? [letters] : letters)
          assert.equal(
            new RegExp(one).test(lowered(text)),
            new RegExp(one, "i").test(text),
            `${one} ${unit}`,
          );
      }
  });
});
