import { expect, test } from "vitest";
import { networkAddressWords } from "@/lib/accounts/network-address-words";

test("addresses are said in short form, and this machine as such", () => {
  const words = new Map([
    ["", "Not known"],
    ["127.0.0.1", "This machine"],
    ["::1", "This machine"],
    ["0000:0000:0000:0000:0000:0000:0000:0000", "This machine"],
    ["::ffff:127.0.0.1", "This machine"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["192.0.2.7", "192.0.2.7"],
    ["2001:0db8:0012:0000:0000:0000:0000:0000", "2001:db8:12::"],
    ["2001:0db8:0000:0000:0001:0000:0000:0001", "2001:db8::1:0:0:1"],
    ["0000:0000:0001:0002:0003:0004:0005:0006", "::1:2:3:4:5:6"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2:3:4:5:6"],
  ]);
  for (const [address, expected] of words)
    expect([address, networkAddressWords(address)]).toEqual([address, expected]);
  expect(networkAddressWords(null)).toBe("Not known");
});
