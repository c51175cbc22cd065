import { describe, expect, it } from "vitest";
import { createUsedCodes } from "@/app/_server/auth/used-codes";

describe("createUsedCodes", () => {
  it("gives each code of a user out once while it is valid, and forgets it then", () => {
    const codes = createUsedCodes();
    expect(codes.take("ada", "123456", 0)).toBe(true);
    expect(codes.take("ada", "123456", 89_999)).toBe(false);
    expect(codes.take("ben", "123456", 89_999)).toBe(true);
    expect(codes.take("ada", "654321", 89_999)).toBe(true);
    expect(codes.take("ada", "123456", 90_000)).toBe(true);
    codes.take("cleo", "1", 1_000_000);
    expect(codes.size()).toBe(1);
  });
});
