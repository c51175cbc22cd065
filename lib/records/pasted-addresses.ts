import { webAddress } from "./fields";

/**
 * The web addresses in a pasted text, in their order and each once. They stand apart by spaces or lines; a comma or semicolon
 * after one belongs to none of them. `refused` is the first word that is no address, null where all are; nothing is requested.
 */
export function readPastedAddresses(text: string): { addresses: string[]; refused: string | null } {
  const words = text
    .split(/\s+/)
    .map((word) => word.replace(/[,;]+$/, ""))
    .filter((word) => word !== "");
  return {
    addresses: [...new Set(words)],
    refused: words.find((word) => !webAddress.safeParse(word).success) ?? null,
  };
}
