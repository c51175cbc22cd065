import { createFileDecoder, fileError, replacementSign } from "./decode-file";
import { declaredDelimiter, delimiters, detectFormat } from "./detect-format";
import { faultTextLength, importLimits } from "./import-limits";
import type { ImportFormat, ImportRow, RowFault, RowReader, RowReaderOptions } from "./import-types";
import { createDelimitedParser } from "./parse-delimited";
import { createJsonLinesParser } from "./parse-json-lines";
import { createXmlRowsParser } from "./parse-xml-rows";
import { createTableRows, type FoundRecord, type TableRows } from "./table-rows";

/** What parts the text of one format. */
interface TextParser {
  push(text: string, isLast: boolean): FoundRecord[];
}

/** A reader of the rows of one file; see `RowReader`. */
export function createRowReader(options: RowReaderOptions = {}): RowReader {
  const limits = { ...importLimits, ...options.limits };
  const decoder = createFileDecoder();
  let format: ImportFormat | null = options.format ?? null;
  let head = "";
  let byteCount = 0;
  let parser: TextParser | null = null;
  let rows: TableRows | null = null;
  let rowCount = 0;

  /** Chooses the parser once the format is plain; null where more text is needed. */
  function begin(isLast: boolean): { parser: TextParser; rows: TableRows } | null {
    if (parser !== null && rows !== null) return { parser, rows };
    const declared = options.format === undefined ? declaredDelimiter(head) : null;
    if (declared !== null) head = head.slice(declared.length);
    format =
      options.format ?? declared?.format ?? detectFormat(head, isLast || head.length > limits.rowLength);
    if (format === null) return null;
    parser = parserOf(format, limits.rowLength);
    rows = createTableRows({
      hasHeader: options.hasHeader ?? true,
      mostColumns: limits.columns,
      firstLine: declared === null ? 1 : 2,
    });
    return { parser, rows };
  }

  function take(text: string, isLast: boolean): (ImportRow | RowFault)[] {
    if (parser === null) head += text;
    const begun = begin(isLast);
    if (begun === null) return [];
    const records = begun.parser.push(head === "" ? text : head, isLast);
    head = "";
    const found = records.flatMap((record) => begun.rows.take(record));
    rowCount += found.length;
    if (rowCount > limits.rows) {
      throw fileError(`The file has more than ${limits.rows.toLocaleString("en-GB")} rows. Cut it in parts.`);
    }
    return found.map(withoutDamage);
  }

  return {
    push(piece) {
      byteCount += piece.length;
      if (byteCount > limits.bytes) {
        throw fileError(
          `The file is larger than ${Math.floor(limits.bytes / 1024 / 1024)} MB. Cut it in parts.`,
        );
      }
      return take(decoder.decode(piece), false);
    },
    end() {
      const found = take(decoder.finish(), true);
      if (rowCount === 0) throw fileError("The file holds no row.");
      return found;
    },
    get columns() {
      return rows?.columns ?? [];
    },
    get format() {
      return format;
    },
  };
}

function parserOf(format: ImportFormat, rowLength: number): TextParser {
  if (format === "jsonLines") return createJsonLinesParser(rowLength);
  if (format === "xml") return createXmlRowsParser(rowLength);
  return createDelimitedParser(delimiters[format], rowLength);
}

/** A row with damaged text is kept aside: its names and words are not what the file's author wrote. */
function withoutDamage(found: ImportRow | RowFault): ImportRow | RowFault {
  if (found.kind === "fault") return { ...found, text: found.text.slice(0, faultTextLength) };
  const damaged = Object.entries(found.cells).filter(([, cell]) => cell.includes(replacementSign));
  if (damaged.length === 0) return found;
  const { rowNumber, lineNumber, cells } = found;
  const columns = damaged.map(([column]) => `“${column}”`).join(", ");
  return {
    kind: "fault",
    rowNumber,
    lineNumber,
    code: "invalidUtf8",
    message: `Characters of ${columns} cannot be read: the file is not UTF-8 here. Save it as UTF-8.`,
    text: Object.values(cells).join(" | ").slice(0, faultTextLength),
    cells,
  };
}
