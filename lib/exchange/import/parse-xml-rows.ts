import { XMLParser, XMLValidator } from "fast-xml-parser";
import { fileError } from "./decode-file";
import type { RowFault } from "./import-types";

/** An element of an XML file that is a row, its children and attributes as text. */
export interface XmlRecord {
  readonly kind: "record";
  readonly cells: ReadonlyMap<string, string>;
  readonly text: string;
  readonly lineNumber: number;
}
export interface XmlFault extends Pick<RowFault, "code" | "message" | "text" | "lineNumber"> {
  readonly kind: "fault";
}
export interface XmlRowsParser {
  push(text: string, isLast: boolean): (XmlRecord | XmlFault)[];
}

const PROLOG = /^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*/;
const OPEN_TAG = /^<([A-Za-z_][\w.:-]*)(?:\s[^<>]*)?>/;
const TAG_NAME = /^<([A-Za-z_][\w.:-]*)(?=[\s/>])/;

/** Text of elements is even: line breaks and indentation inside it are those of the file, not of the value. */
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  parseAttributeValue: false,
});

/**
 * A parser of XML that is a list: the elements inside the root are the rows, their children the cells. An attribute of the row is a
 * cell of its name (a child of that name goes before it), one of a child "child-attribute". A row that is no XML is a fault, and
 * the parser goes on after it. Throws ValidationError (path "file") for a document type or where there is no root.
 */
export function createXmlRowsParser(rowLength: number): XmlRowsParser {
  let pending = "";
  let lineNumber = 1;
  let rootName: string | null = null;
  let isOver = false;

  const advance = (length: number): void => {
    for (let at = pending.indexOf("\n"); at !== -1 && at < length; at = pending.indexOf("\n", at + 1)) {
      lineNumber += 1;
    }
    pending = pending.slice(length);
  };

  function openRoot(isLast: boolean): boolean {
    advance(PROLOG.exec(pending)?.[0].length ?? 0);
    if (pending.startsWith("<!DOCTYPE")) throw fileError("XML with a document type is not read. Remove it.");
    const root = OPEN_TAG.exec(pending);
    if (root?.[1] === undefined) {
      if (isLast || pending.length > rowLength) throw fileError("The file is no XML with a root element.");
      return false;
    }
    rootName = root[1];
    advance(root[0].length);
    return true;
  }

  function push(text: string, isLast: boolean): (XmlRecord | XmlFault)[] {
    const found: (XmlRecord | XmlFault)[] = [];
    pending += text;
    if (rootName === null && !openRoot(isLast)) return found;
    while (!isOver) {
      advance(PROLOG.exec(pending)?.[0].length ?? 0);
      if (pending === "") break;
      if (pending.startsWith(`</${rootName}`)) {
        isOver = true;
        break;
      }
      const isOpenComment = /^<(?:!|\?)/.test(pending) && !isLast && pending.length <= rowLength;
      if (isOpenComment) break;
      const end = rowEnd(pending);
      if (end !== null) {
        found.push(readRow(pending.slice(0, end), lineNumber, rowLength));
        advance(end);
      } else if (isLast || pending.length > rowLength) {
        const message = "This element is never closed, or is longer than a row may be.";
        found.push({ kind: "fault", code: "invalidXml", message, text: pending, lineNumber });
        // The next element of the same kind may be whole.
        const name = TAG_NAME.exec(pending)?.[1];
        const next =
          name === undefined ? -1 : pending.slice(1).search(new RegExp(`<${escapeName(name)}[\\s/>]`));
        advance(next === -1 ? pending.length : next + 1);
      } else break;
    }
    if (isOver) pending = "";
    return found;
  }
  return { push };
}

/** Where the element ends with which the text begins (text between elements is passed over); null where it has not come yet. */
function rowEnd(text: string): number | null {
  const name = TAG_NAME.exec(text)?.[1];
  if (name === undefined) {
    // No tag: a stray text or a broken one, up to the next.
    const next = text.indexOf("<", 1);
    return next === -1 ? null : next;
  }
  const ownClose = /^<(?:[^"'>]|"[^"]*"|'[^']*')*>/.exec(text)?.[0];
  if (ownClose?.endsWith("/>")) return ownClose.length;
  const close = new RegExp(`</${escapeName(name)}\\s*>`).exec(text);
  if (close === null) return null;
  // An element that is opened again before it is closed was never closed: the row ends there.
  const again = text.slice(1, close.index).search(new RegExp(`<${escapeName(name)}[\\s/>]`));
  return again === -1 ? close.index + close[0].length : again + 1;
}

function escapeName(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function readRow(text: string, lineNumber: number, rowLength: number): XmlRecord | XmlFault {
  const fault = (code: RowFault["code"], message: string): XmlFault => ({
    kind: "fault",
    code,
    message,
    text,
    lineNumber,
  });
  if (text.length > rowLength) {
    return fault("tooLong", `The row is longer than ${rowLength.toLocaleString("en-GB")} characters.`);
  }
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return fault("invalidXml", "An entity is declared inside the row.");
  const validity = XMLValidator.validate(text);
  if (validity !== true) return fault("invalidXml", `This element is no XML: ${validity.err.msg}`);
  const parsed: unknown = parser.parse(text);
  const row = isObject(parsed) ? Object.values(parsed)[0] : undefined;
  const cells = new Map<string, string>();
  for (const [key, value] of isObject(row) ? Object.entries(row) : [["text", row] as const]) {
    const name = key.replace(/^@/, "");
    if (key.startsWith("@") && cells.has(name)) continue;
    if (!isObject(value)) cells.set(name, evened(value));
    else {
      const own = Object.entries(value);
      const isPlain = own.every(([child]) => child.startsWith("@") || child === "#text");
      cells.set(name, isPlain ? evened(value["#text"]) : JSON.stringify(value));
      for (const [child, held] of isPlain ? own : []) {
        if (child.startsWith("@")) cells.set(`${name}-${child.slice(1)}`, evened(held));
      }
    }
  }
  return { kind: "record", cells, text, lineNumber };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function evened(value: unknown): string {
  if (value === undefined || value === null) return "";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.replace(/\s+/g, " ").trim();
}
