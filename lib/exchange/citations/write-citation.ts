import type { CitationFormat } from "./citation-formats";
import { type CitedWork, type CslItem, cslItemOf } from "./cited-work";

/**
 * A work cited in one form: an entry for BibTeX, RIS or CSL-JSON, or a line in the style of the American Psychological
 * Association. The library is loaded at the first call: it is large, and most pages need none of it.
 */
export async function writeCitation(work: CitedWork, format: CitationFormat): Promise<string> {
  const { Cite } = await loadCitationLibrary();
  const item = cslItemOf(work);
  switch (format) {
    case "bibtex":
      return withMonth(trimmed(new Cite(forBibtex(work, item)).format("bibtex")));
    case "ris":
      return mendRis(trimmed(new Cite(item).format("ris")), item.id);
    case "csl":
      return trimmed(new Cite(item).format("data"));
    case "text":
      return trimmed(
        new Cite(item).format("bibliography", { format: "text", template: "apa", lang: "en-GB" }),
      );
  }
}

async function loadCitationLibrary() {
  const core = await import("@citation-js/core");
  await import("@citation-js/plugin-bibtex");
  await import("@citation-js/plugin-ris");
  await import("@citation-js/plugin-csl");
  const { format } = core.plugins.config.get("@bibtex");
  // By itself it leaves out every letter that is not Latin, and makes a key in which two events of a year are one.
  format.asciiOnly = false;
  format.useIdAsLabel = true;
  format.checkLabel = false;
  return core;
}

/** BibTeX knows no days, and the library, told to keep letters of every script, leaves the signs of TeX as they are. */
function forBibtex(work: CitedWork, item: CslItem): object {
  const [year, month] = work.versionDay.split("-").map(Number);
  return {
    ...item,
    title: texText(work.title),
    note: texText(item.note),
    issued: { "date-parts": [[year, month]] },
  };
}

const texMonths = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Styles of BibTeX write the name of a month that is one of their words; the library gives its number. */
function withMonth(bibtex: string): string {
  return bibtex.replace(
    /^(\s*month = )\{(\d{1,2})\}/m,
    (line, start: string, month: string) => `${start}${texMonths[Number(month) - 1] ?? line}`,
  );
}

const texSigns: Record<string, string> = {
  "\\": "\\textbackslash{}",
  // BibTeX counts escaped braces too, so that a single one would leave the entry open.
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
};

function texText(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\{}~^<>&%$#_]/g, (sign) => texSigns[sign] ?? `\\${sign}`);
}

/**
 * The library breaks values after 70 UTF-16 units, in the middle of words and letters, where readers of RIS take a line for a
 * value; it cuts the key, and leaves out the noughts of months and days.
 */
function mendRis(ris: string, key: string): string {
  return ris
    .replace(/\n(?![A-Z][A-Z0-9] {2}-|$)/g, "")
    .replace(/^ID {2}- .*$/m, `ID  - ${key}`)
    .replace(
      /^(DA {2}- \d{4})\/(\d{1,2})\/(\d{1,2})\//m,
      (_line, year: string, month: string, day: string) =>
        `${year}/${month.padStart(2, "0")}/${day.padStart(2, "0")}/`,
    );
}

function trimmed(text: string): string {
  return `${text.trim()}\n`;
}
