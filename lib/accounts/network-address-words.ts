/**
 * A network address in short form. Sessions keep the network of an IPv6 address alone, written out in full, so that this machine's
 * own is all zeros there.
 */
export function networkAddressWords(address: string | null): string {
  const text = address?.trim() ?? "";
  if (text === "") return "Not known";
  const [, mapped] = /^(?:::|(?:0{1,4}:){5})ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(text) ?? [];
  const plain = mapped ?? text;
  if (/^127\./.test(plain) || /^[0:]+1?$/.test(plain)) return "This machine";
  return plain.includes(":") ? shortIpv6(plain) : plain;
}

/** Leading zeros go, and the longest run of empty groups becomes "::". */
function shortIpv6(address: string): string {
  if (address.includes("::")) return address;
  const groups = address.split(":").map((group) => group.toLowerCase().replace(/^0+(?=.)/, ""));
  const text = groups.join(":");
  const runs = text.match(/(?:^|(?<=:))0(?::0)+(?=:|$)/g) ?? [];
  const [longest = ""] = runs.sort((one, next) => next.length - one.length);
  return longest === ""
    ? text
    : text
        .replace(longest, ":")
        .replace(/^:(?!:)|:{3,}/g, "::")
        .replace(/([^:]):$/, "$1::");
}
