import { describe, expect, it } from "vitest";
import { announcementForm } from "@/app/_components/desk/announcement-form";
import { contactForm } from "@/app/_components/desk/contact-form";
import {
  rowsWithoutSource,
  rowsWithoutSourceWords,
  thinSources,
} from "@/app/_components/desk/rows-without-source";

describe("rows without a source", () => {
  it("lists those that want one, by list", () => {
    const form = contactForm.parse({
      sources: [{ title: "A report" }],
      notifications: [
        { standing: "unknown" },
        { standing: "before" },
        { standing: "notInformed", source: 0 },
      ],
      acknowledgements: [{ standing: "silent" }, { standing: "denied" }],
      readouts: [{ summary: "Useful" }, { summary: "Useful", source: 0 }],
    });
    expect(rowsWithoutSource(form)).toEqual([
      { list: "notifications", rows: [1] },
      { list: "acknowledgements", rows: [1] },
      { list: "readouts", rows: [0] },
    ]);
    expect(rowsWithoutSourceWords(form)).toBe("3 rows name no source");
  });

  it("counts no row of a list that a source supports as a whole", () => {
    const rows = { verifications: [{ standing: "confirmed" }] };
    const form = announcementForm.parse({ ...rows, sources: [{ supports: ["announced"] }] });
    expect(rowsWithoutSourceWords(form)).toBe("1 row names no source");
    const supported = announcementForm.parse({ ...rows, sources: [{ supports: ["verification"] }] });
    expect(rowsWithoutSource(supported)).toEqual([]);
    expect(rowsWithoutSourceWords(supported)).toBeNull();
  });
});

describe("thinSources", () => {
  it("finds sources without a title, and those that neither a tick nor a row uses", () => {
    const form = contactForm.parse({
      sources: [
        { title: "A report", supports: ["held"] },
        { title: " ", supports: ["held"] },
        { title: "Cited by a row" },
        { title: "Of no use yet" },
      ],
      reactions: [{ source: 2 }],
    });
    expect(thinSources(form)).toEqual({ untitled: [1], unused: [3] });
  });
});
