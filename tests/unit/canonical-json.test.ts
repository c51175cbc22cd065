import fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalJson } from "@/lib/canonical-json";

it("is the canonical form of RFC 8785, on the example of its section 3.2.3", () => {
  const value = JSON.parse(
    '{"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control","\\u00f6":"Latin Small Letter O With Diaeresis"}',
  );
  expect(Object.values(JSON.parse(canonicalJson(value)))).toHaveLength(7);
  const order = [...canonicalJson(value).matchAll(/:"([A-Z]\w+)/g)].map(([, name]) => name);
  expect(order).toEqual(["Carriage", "One", "Control", "Latin", "Euro", "Emoji", "Hebrew"]);
  expect(
    canonicalJson(JSON.parse("[333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001, -0]")),
  ).toBe("[333333333.3333333,1e+30,4.5,0.002,1e-27,0]");
});

it("says the same whatever the order of members, and leaves out what JSON cannot say", () => {
  expect(canonicalJson({ b: [{ y: 1, x: null }], a: undefined })).toBe('{"b":[{"x":null,"y":1}]}');
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
      const turned = Object.fromEntries(Object.entries(object).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(object));
    }),
  );
});
