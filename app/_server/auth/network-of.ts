import { isIPv6 } from "node:net";

/**
 * The network that a request came from: the last address forwarded is the one that the nearest proxy saw; "" where none
 * stands. Of an IPv6 address the first 64 bits: whoever has one has all the addresses behind them.
 */
export function networkOf(headers: Headers | undefined): string {
  const address = headers?.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  if (!isIPv6(address) || address.includes(".")) return address;
  const [head = "", tail] = address.toLowerCase().split("%")[0]?.split("::") ?? [];
  const first = head === "" ? [] : head.split(":");
  const last = tail === undefined || tail === "" ? [] : tail.split(":");
  const filled = [...first, ...Array<string>(Math.max(0, 8 - first.length - last.length)).fill("0"), ...last];
  return `${filled
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}
