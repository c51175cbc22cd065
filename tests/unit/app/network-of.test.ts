import { describe, expect, it } from "vitest";
import { networkOf } from "@/app/_server/auth/network-of";

const from = (forwarded: string) => networkOf(new Headers({ "x-forwarded-for": forwarded }));

describe("networkOf", () => {
  it("takes the address that the nearest proxy saw", () => {
    expect(from("203.0.113.9")).toBe("203.0.113.9");
    expect(from("10.0.0.1, 198.51.100.7")).toBe("198.51.100.7");
    expect(networkOf(new Headers())).toBe("");
    expect(networkOf(undefined)).toBe("");
  });

  it("folds IPv6 addresses of one network, however they are written", () => {
    const network = "2001:db8:0:1::/64";
    for (const address of [
      "2001:db8:0:1::1",
      "2001:db8:0:1:ffff:ffff:ffff:ffff",
      "2001:0DB8:0000:0001::",
      "2001:db8:0:1:0:0:0:5%eth0",
    ]) {
      expect(from(address)).toBe(network);
    }
    expect(from("2001:db8:0:2::1")).not.toBe(network);
    expect(from("::1")).toBe("0:0:0:0::/64");
  });

  it("leaves what is no IPv6 address as it is", () => {
    expect(from("::ffff:203.0.113.9")).toBe("::ffff:203.0.113.9");
    expect(from("unknown")).toBe("unknown");
  });
});
