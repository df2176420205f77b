import assert from "node:assert/strict";
import { stableStringify } from "../../../src/core/text/stableJson";

describe("export as JSON", () => {
  it("sorts keys at every level and keeps the order of arrays", () => {
    const text = stableStringify({ b: [{ z: 1, a: 2 }, 1], a: { y: null, x: undefined } });
    assert.equal(
      text,
      '{\n  "a": {\n    "y": null\n  },\n  "b": [\n    {\n      "a": 2,\n      "z": 1\n    },\n    1\n  ]\n}\n',
    );
  });

  it("gives the same bytes however the object was built", () => {
    assert.equal(stableStringify({ a: 1, B: 2, ä: 3 }), stableStringify({ ä: 3, a: 1, B: 2 }));
  });

  it("keeps a key that names the prototype", () => {
    const value: unknown = JSON.parse('{"__proto__": {"a": 1}}');
    assert.match(stableStringify(value), /__proto__/);
  });
});
