import { ValidationError } from "../../errors";

/** Turns the bytes of a file into text, piece by piece. */
export interface FileDecoder {
  decode(piece: Uint8Array): string;
  /** What an unfinished character at the end gives. */
  finish(): string;
}

/** Stands in the text wherever bytes were no UTF-8. */
export const replacementSign = "\uFFFD";

/**
 * A decoder of UTF-8 with or without byte-order mark. Bytes that are no UTF-8 become the replacement sign. Throws ValidationError
 * (path "file") for files of another kind, told by their first bytes.
 */
export function createFileDecoder(): FileDecoder {
  const decoder = new TextDecoder("utf-8");
  let isFirst = true;
  return {
    decode(piece) {
      if (isFirst && piece.length > 0) {
        refuseOtherKinds(piece);
        isFirst = false;
      }
      return decoder.decode(piece, { stream: true });
    },
    finish: () => decoder.decode(),
  };
}

function refuseOtherKinds(piece: Uint8Array): void {
  const [first, second, third] = piece;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw fileError("The file is UTF-16. Save it as CSV in UTF-8.");
  }
  if (first === 0x50 && second === 0x4b && third !== undefined && third < 0x20) {
    throw fileError(
      "The file is a workbook or an archive, not a table. Save the sheet as CSV in UTF-8, or unpack the archive.",
    );
  }
  if (first === 0x1f && second === 0x8b) throw fileError("The file is compressed. Unpack it first.");
  if (piece.subarray(0, 1000).includes(0)) {
    throw fileError("The file is no text. Save the table as CSV in UTF-8.");
  }
}

/** A fault of the file as a whole. */
export function fileError(message: string): ValidationError {
  return new ValidationError([{ path: "file", message }]);
}
