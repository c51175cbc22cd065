import { Cite } from "@citation-js/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { citationFormats, citationPath } from "@/lib/exchange/citations/citation-formats";
import type { CitedWork } from "@/lib/exchange/citations/cited-work";
import { writeCitation } from "@/lib/exchange/citations/write-citation";

const event: CitedWork = {
  kind: "event",
  key: "steve-witkoff-in-moscow",
  title: "Steve Witkoff and Vladimir Putin meet in Moscow",
  url: "https://tracker.example/events/steve-witkoff-in-moscow?version=461",
  dataVersion: 461,
  versionDay: "2025-12-05",
  eventDate: { edtf: "2025-11~", words: "about November 2025" },
};
const tricky = "Встреча “A” & B, 50 % {x \\ _a_ #1 $5 ~ ^ ]]> שלום 🕊";

/** What stands in one field of an entry of BibTeX. */
function bibtexField(entry: string, name: string): string {
  return new RegExp(`^\\t${name} = \\{(.*)\\},$`, "m").exec(entry)?.[1] ?? "";
}

/** The text that TeX would set, of the signs that a title may have. */
function untex(text: string): string {
  const names: Record<string, string> = {
    textbackslash: "\\",
    textbraceleft: "{",
    textbraceright: "}",
    textasciitilde: "~",
    textasciicircum: "^",
    textless: "<",
    textgreater: ">",
  };
  return text
    .replace(/\\([a-z]+)\{\}|\\([&%$#_])|[{}]/g, (_all, name?: string, sign?: string) =>
      name === undefined ? (sign ?? "") : `<<${name}>>`,
    )
    .replace(/<<([a-z]+)>>/g, (_all, name: string) => names[name] ?? "?");
}

function risField(entry: string, tag: string): string | undefined {
  return new RegExp(`^${tag} {2}- (.*)$`, "m").exec(entry)?.[1];
}

describe("writeCitation", () => {
  it("names author, version of the data, its day and the pinned address in every form", async () => {
    for (const format of citationFormats) {
      const text = await writeCitation(event, format);
      expect(text).toContain("Backchannel contributors");
      expect(text).toContain("Data version 461");
      expect(text).toContain("2025");
      expect(text).toContain(event.url);
      expect(text.endsWith("\n")).toBe(true);
    }
  });

  it("writes a line in APA style", async () => {
    expect(await writeCitation(event, "text")).toBe(
      "Backchannel contributors. (2025, December 5). Steve Witkoff and Vladimir Putin meet in Moscow [Data version 461]. Backchannel. https://tracker.example/events/steve-witkoff-in-moscow?version=461\n",
    );
    expect(
      await writeCitation({ ...event, kind: "dataset", title: "Backchannel", eventDate: null }, "text"),
    ).toContain("Backchannel (Version 461) [Dataset].");
  });

  it("keeps the vague date of an event as EDTF in CSL-JSON", async () => {
    const [item] = JSON.parse(await writeCitation(event, "csl"));
    expect(item).toMatchObject({
      id: "backchannel-steve-witkoff-in-moscow-v461",
      type: "webpage",
      "event-date": { raw: "2025-11~" },
      issued: { "date-parts": [[2025, 12, 5]] },
    });
  });

  it("gives RIS whole lines and days of two digits", async () => {
    const ris = await writeCitation({ ...event, title: `${"🕊 long ".repeat(30)}end` }, "ris");
    expect(ris.split("\n").every((line) => line === "" || /^[A-Z][A-Z0-9] {2}-/.test(line))).toBe(true);
    expect(risField(ris, "DA")).toBe("2025/12/05/");
    expect(risField(ris, "ID")).toBe("backchannel-steve-witkoff-in-moscow-v461");
    expect(risField(ris, "TI")).toBe(`${"🕊 long ".repeat(30)}end`);
  });

  it("is read by the library again with the same title and address", async () => {
    for (const format of ["bibtex", "ris"] as const) {
      const written = await writeCitation({ ...event, title: "Talks in Москва, again" }, format);
      const [read] = JSON.parse(new Cite(written).format("data"));
      expect(read.title, format).toBe("Talks in Москва, again");
      expect(read.URL, format).toBe(event.url);
    }
  });

  it("keeps signs that TeX, RIS and CSL give a meaning", async () => {
    const work = { ...event, title: tricky };
    const bibtex = await writeCitation(work, "bibtex");
    expect(untex(bibtexField(bibtex, "title"))).toBe(tricky);
    expect(bibtex).toMatch(/^\s*month = (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec),?$/m);
    expect(risField(await writeCitation(work, "ris"), "TI")).toBe(tricky);
    expect(JSON.parse(await writeCitation(work, "csl"))[0].title).toBe(tricky);
    expect(await writeCitation({ ...event, title: "A <b>bold</b> & <i>other</i> title" }, "text")).toContain(
      "A <\u2060b>bold<\u2060/b> & <\u2060i>other<\u2060/i> title",
    );
  });

  it("never leaves an entry of BibTeX open, and loses no letter of a title", async () => {
    const letters = fc.constantFrom(..."aB é Ж ש 🕊 {}\\&%$#_~^<>]],:;'\"@=-/ \n");
    await fc.assert(
      fc.asyncProperty(fc.array(letters, { minLength: 1, maxLength: 120 }), async (parts) => {
        const title = `T${parts.join("")}T`;
        const bibtex = await writeCitation({ ...event, title }, "bibtex");
        const open = bibtex.split("{").length;
        expect(bibtex.split("}").length).toBe(open);
        expect(untex(bibtexField(bibtex, "title"))).toBe(title.replace(/\s+/g, " "));
        const ris = await writeCitation({ ...event, title }, "ris");
        expect(risField(ris, "TI")?.replaceAll("\u2060", "")).toBe(title.replace(/\s+/g, " "));
      }),
      { numRuns: 60 },
    );
  });
});

describe("citationPath", () => {
  it("carries the page with its query as one parameter", () => {
    const path = citationPath("/?track=us-russia&from=2025-01-01", "bibtex");
    expect(new URL(path, "https://tracker.example").searchParams.get("of")).toBe(
      "/?track=us-russia&from=2025-01-01",
    );
  });
});
