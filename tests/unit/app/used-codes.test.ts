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
    codes.take("cleo", "000001", 1_000_000);
    expect(codes.size()).toBe(1);
  });

  it("remembers nothing that is no code, however much of it is sent", () => {
    const codes = createUsedCodes();
    for (const text of ["", "1", "1234567", "123456\n", "١٢٣٤٥٦", "x".repeat(100_000)]) {
      expect(codes.take("ada", text, 0)).toBe(true);
      expect(codes.take("ada", text, 0)).toBe(true);
    }
    expect(codes.size()).toBe(0);
  });
});
