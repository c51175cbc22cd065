// The package ships no types; these are the few that lib/dates uses.
declare module "edtf" {
  export interface EdtfNode {
    readonly type: "Date" | "Year" | "Decade" | "Century" | "Season" | "Interval" | "Set" | "List";
    /** The lowest EDTF level that has this syntax. */
    readonly level: 0 | 1 | 2 | 3;
  }

  /** Parses an EDTF text; throws an Error where the text has no parse within the constraints. */
  export function parse(text: string, constraints?: { level?: number; types?: string[] }): EdtfNode;
}
