/** Why a typed date cannot be read; its message says what to write instead and is shown to the person who typed. */
export class UnreadableEntry extends Error {
  override readonly name = "UnreadableEntry";
}
