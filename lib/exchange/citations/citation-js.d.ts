/** The little of the citation library that is used; it has no types of its own. */
declare module "@citation-js/core" {
  export class Cite {
    constructor(data: object | string);
    format(
      output: "bibtex" | "ris" | "data" | "bibliography",
      options?: { format?: "text"; template?: string; lang?: string },
    ): string;
  }
  export const plugins: {
    config: {
      get(plugin: "@bibtex"): { format: { asciiOnly: boolean; useIdAsLabel: boolean; checkLabel: boolean } };
    };
  };
}

/** Each adds itself to the core when it is loaded. */
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
declare module "@citation-js/plugin-csl";
