import { expect, it } from "vitest";
import { productVersion } from "@/lib/product-version";
import manifest from "@/package.json";

it("is that of package.json", () => {
  expect(productVersion).toBe(manifest.version);
});
