import type { DateReading } from "../../dates/read-date-entry";
import type { AnnouncementEntry, AnnouncementInput } from "../../records/announcement";
import type { ContactEntry, ContactInput } from "../../records/contact";
import type { EventType } from "../../records/vocabularies";
import type { ImportLayout, MappingField } from "./import-mapping";

/**
 * The words that the parts of import share. The way of a file: bytes → `createRowReader` → rows → `recogniseLayout`,
 * `defaultMapping`, `checkMapping` → `readImportRow` → names → `matchName` → `applyMatches` → an input of the record's schema;
 * `duplicateKeys` and `likeness` find what is there already; `faultFileHeader` and `faultFileLine` write what was kept aside.
 */

// ---- Rows ----------------------------------------------------------------------------------------------------------

export type ImportFormat = "csv" | "tsv" | "semicolon" | "jsonLines" | "xml";

/** A row of the file. `rowNumber` counts data rows from 1 (faulty ones too, the header not); `lineNumber` lines from 1. */
export interface ImportRow {
  readonly kind: "row";
  readonly rowNumber: number;
  readonly lineNumber: number;
  /** Cells as they came, by column; an absent cell is "". Columns of one name become "name", "name (2)" … */
  readonly cells: ImportCells;
  /** What was odd but not wrong: fewer fields than columns, bytes that are no UTF-8 in a cell. */
  readonly notes: readonly string[];
}
export type ImportCells = Readonly<Record<string, string>>;

/** A row that could not be parted into cells. The reader goes on after it. */
export interface RowFault {
  readonly kind: "fault";
  readonly rowNumber: number;
  readonly lineNumber: number;
  readonly code: "quoting" | "tooManyFields" | "invalidJson" | "invalidUtf8" | "tooLong" | "invalidXml";
  readonly message: string;
  /** The row as it stands in the file, cut at 2,000 characters. */
  readonly text: string;
  /** Cells as far as they could be told; those beyond the columns are left out. */
  readonly cells: ImportCells;
}

/** Limits of a file; passing one of `rows`, `columns` or `bytes` throws ValidationError, a long row is a RowFault. */
export interface ImportLimits {
  readonly bytes: number;
  readonly rows: number;
  readonly columns: number;
  /** Characters of one row. */
  readonly rowLength: number;
}

export interface RowReaderOptions {
  /** Told by the content where left out. */
  readonly format?: ImportFormat;
  /** False: the first line is a row, and columns are "Column 1" … (UCDP without header is recognised by itself). */
  readonly hasHeader?: boolean;
  readonly limits?: Partial<ImportLimits>;
}

/** Takes the bytes of a file piece by piece and gives back the rows complete so far; at most a piece and a row are held. */
export interface RowReader {
  /** Rows and faults that the piece completes, in the order of the file. Throws ValidationError (path "file"). */
  push(piece: Uint8Array): (ImportRow | RowFault)[];
  /** The rest. Throws ValidationError (path "file") where the file holds no row at all. */
  end(): (ImportRow | RowFault)[];
  /** Columns in the file's order; known with the first row. Of JSON Lines it grows as new keys come. */
  readonly columns: readonly string[];
  /** Null until enough has been read to tell. */
  readonly format: ImportFormat | null;
}

// ---- Layouts and mappings ------------------------------------------------------------------------------------------

export interface LayoutRecognition {
  readonly layout: ImportLayout;
  /** False where several of its columns are missing, or another layout fits nearly as well. */
  readonly isSure: boolean;
  /** Columns of the layout that the file lacks. */
  readonly missing: readonly string[];
  /** Columns of the file that the layout does not know; they are kept with the rows. */
  readonly extra: readonly string[];
  /** Why rows of this layout are not taken in; null where they are. */
  readonly refusal: string | null;
}

/** Something that the mapping leaves open, or a column that it names and the file lacks. */
export interface OpenQuestion {
  readonly field: MappingField | "people" | "mapping";
  readonly message: string;
}

// ---- Reading a row -------------------------------------------------------------------------------------------------

/** A value as written beside the reading made of it. `choices` holds the readings where there are several (none was made). */
export interface ValueReading {
  readonly field: MappingField;
  readonly columns: readonly string[];
  readonly text: string;
  /** EDTF of a date, the number or word of another value; null where none was made. */
  readonly value: string | null;
  /** The same in words: "some day from 3 to 9 November 2025". */
  readonly reading: string;
  readonly choices: readonly DateReading[];
}

export type NameKind = "person" | "place" | "party" | "topic" | "track";

/**
 * A name that a row holds, to be matched with a record. Rows with the same name and hint share the `key`, so that each is decided
 * once; the key is also the placeholder in the candidate.
 */
export interface NameToMatch {
  readonly key: string;
  readonly kind: NameKind;
  /** As written, blanks evened. */
  readonly name: string;
  /** Party of a person, country of a place, as written. */
  readonly hint: string | null;
  /** ISO code, office and other things that help a person to decide; not part of the key. */
  readonly detail: string | null;
  readonly column: string;
  /** Id that our own export gives; accepted only where that record bears the name. */
  readonly knownId: string | null;
  /** Latitude and longitude of a place, where the row has them. */
  readonly coordinates: { readonly latitude: number; readonly longitude: number } | null;
}

/**
 * What was decided about a name: a record, "as a described group" (people only), or left out (not of an announcing party).
 * `name` is the record's own name: what is written otherwise is kept as printed. `partyId` is the party of a person's record, taken
 * where the row names none.
 */
export type NameChoice =
  | {
      readonly choice: "record";
      readonly id: string;
      readonly name?: string;
      readonly partyId?: string | null;
    }
  | { readonly choice: "group" }
  | { readonly choice: "leaveOut" };

/** An input of a record's schema with name keys in place of ids, and further faults where a field is missing. */
export type ImportCandidate =
  | { readonly type: "contact"; readonly input: ContactEntry }
  | { readonly type: "announcement"; readonly input: AnnouncementEntry };

export interface ReadingFault {
  /** Column that caused it; null where no column feeds the field. */
  readonly column: string | null;
  /** Field of the mapping, or the path in the record's input ("sources.0.publisher"). */
  readonly field: string;
  readonly value: string;
  readonly message: string;
}

/** Something that a person has to look at before the row becomes an event: a counterpart that stands only in prose. */
export interface ConfirmStep {
  readonly column: string | null;
  readonly text: string;
  readonly message: string;
}

export interface ReadingNote {
  readonly column: string | null;
  readonly message: string;
}

export interface ExternalId {
  readonly scheme: string;
  readonly id: string;
  /** Changes whenever the other set changes the row; null where it says nothing of the kind. */
  readonly stamp: string | null;
}

/**
 * What one row says. Exactly one of these holds: `asideReason` is not null (no event by its nature), `faults` is not empty
 * (kept aside until mended), or `candidate` is not null. No value is lost in any of them: `cells` has all.
 */
export interface RowReading {
  readonly rowNumber: number;
  readonly lineNumber: number;
  readonly cells: ImportCells;
  readonly type: EventType | null;
  readonly readings: readonly ValueReading[];
  readonly names: readonly NameToMatch[];
  readonly candidate: ImportCandidate | null;
  readonly externalId: ExternalId | null;
  readonly group: string | null;
  readonly toConfirm: readonly ConfirmStep[];
  readonly warnings: readonly ReadingNote[];
  readonly faults: readonly ReadingFault[];
  readonly asideReason: string | null;
}

export type AppliedMatches =
  | { readonly status: "ready"; readonly type: "contact"; readonly input: ContactInput }
  | { readonly status: "ready"; readonly type: "announcement"; readonly input: AnnouncementInput }
  | { readonly status: "faulty"; readonly faults: readonly ReadingFault[] }
  | { readonly status: "aside"; readonly reason: string };

// ---- Matching names ------------------------------------------------------------------------------------------------

/** A stored record with every name under which it is known. `hints`: names and ISO codes of its party or country. */
export interface KnownName {
  readonly id: string;
  readonly kind: NameKind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly hints: readonly string[];
  /** ISO code of a party. */
  readonly code: string | null;
  readonly coordinates: { readonly latitude: number; readonly longitude: number } | null;
}

export interface NameMatch {
  readonly id: string;
  /** The record's name, and the spelling that fits where it is another. */
  readonly name: string;
  readonly matchedAlias: string | null;
  /** 0 to 1; 1 is the same text, folded. */
  readonly score: number;
  readonly isExact: boolean;
  /** "The same name", "One letter differs: Pokrovsk", "In another country". */
  readonly reason: string;
}

export interface NameMatches {
  /** The one record that bears exactly this name (and no other does); nothing else is ever accepted by itself. */
  readonly acceptedId: string | null;
  /** Best first, at most five. */
  readonly candidates: readonly NameMatch[];
}
/** Names made ready for many look-ups; opaque. */
export interface NameIndex {
  readonly byFolded: ReadonlyMap<string, readonly IndexedName[]>;
  readonly byToken: ReadonlyMap<string, readonly IndexedName[]>;
}
export interface IndexedName {
  readonly known: KnownName;
  /** The name or alias, folded for comparison. */
  readonly folded: string;
  readonly spelling: string;
  readonly tokens: readonly string[];
}
/** What a name is looked up by. */
export type WantedName = Pick<NameToMatch, "kind" | "name" | "hint" | "knownId" | "coordinates">;

/** In match-name.ts. */
export type MatchName = (name: WantedName, index: NameIndex) => NameMatches;

// ---- Duplicates ----------------------------------------------------------------------------------------------------

/** What of an event is compared. Ids of people, places and parties are record ids, or name keys where not decided yet. */
export interface EventSummary {
  readonly id: string;
  readonly type: EventType;
  readonly title: string;
  readonly earliestDay: string;
  readonly latestDay: string;
  /** Kind of an announcement, format of a contact. */
  readonly kind: string;
  readonly personIds: readonly string[];
  /** Parties that took part or announced. */
  readonly partyIds: readonly string[];
  readonly placeIds: readonly string[];
  readonly externalIds: readonly Pick<ExternalId, "scheme" | "id">[];
}
export interface Likeness {
  /** "same": the same row of the same set; "likely" and "possible" are for a person to decide. */
  readonly strength: "same" | "likely" | "possible";
  /** 0 to 1, for the order. */
  readonly score: number;
  /** "Contacts with overlapping dates, the same 2 people and the same place." */
  readonly reason: string;
}

// ---- What was kept aside -------------------------------------------------------------------------------------------

export interface FaultRow {
  readonly rowNumber: number;
  readonly reasons: readonly string[];
  readonly cells: ImportCells;
  /** Of a row that could not be parted into cells: as it stood in the file. */
  readonly text: string | null;
}
