import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CountBand } from "@/app/_components/figure/count-band";
import { Legend } from "@/app/_components/figure/legend";
import { TimelineFigure } from "@/app/_components/figure/timeline-figure";
import { placeCountBand } from "@/lib/timeline/place-count-band";
import { placeFigure } from "@/lib/timeline/place-figure";
import { makeEvaluation } from "./make-evaluation";
import { announcement, contact, figureInput } from "./make-figure-input";

const events = [
  contact("witkoff-putin", "2025-12-02"),
  announcement("pokrovsk", "2025-12-01", { standing: "partlyConfirmed" }),
  announcement("vovchansk", "2025-12-01"),
];
const placed = placeFigure(figureInput(events));

describe("TimelineFigure", () => {
  const markup = renderToStaticMarkup(
    <TimelineFigure placed={placed} idPrefix="year" label="The year 2025" />,
  );

  it("links each event to its page and a cluster to its days, in full words", () => {
    expect(markup).toContain('href="/events/witkoff-putin"');
    expect(markup).toContain(
      "<title>2 December 2025: Contact witkoff-putin. In person, Moscow, number 1 of the year in its series.</title>",
    );
    expect(markup).toContain('href="/?frame=2025-12-01..2025-12-01#magnified"');
    expect(markup).toContain(
      "2 announcements, 1 December 2025: Announcement pokrovsk; Announcement vovchansk.",
    );
  });

  it("carries the keys of its marks only where a script asks for them", () => {
    expect(markup).not.toContain("data-mark");
    const walked = renderToStaticMarkup(
      <TimelineFigure placed={placed} idPrefix="year" label="The year 2025" hasKeys />,
    );
    const keys = [...walked.matchAll(/data-mark="([^"]+)"/g)].map((match) => match[1]);
    expect(keys).toEqual(placed.marks.map((mark) => mark.key));
  });

  it("has no inline style, which the policy would refuse, and ids of its own", () => {
    expect(markup).not.toMatch(/\sstyle=/);
    const ids = [...markup.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? "");
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) expect(id).toMatch(/^year-/);
    for (const match of markup.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(match[1]);
  });

  it("opens links of an embed in a new tab", () => {
    const embedded = renderToStaticMarkup(
      <TimelineFigure
        placed={placed}
        idPrefix="embed"
        label="Embedded"
        links={{
          event: (slug) => `https://example.org/events/${slug}`,
          days: () => "https://example.org/",
          opens: "newTab",
        }}
      />,
    );
    const links = [...embedded.matchAll(/<a [^>]*>/g)].map((match) => match[0]);
    expect(links).toHaveLength(placed.marks.length);
    for (const link of links) {
      expect(link).toContain('target="_blank" rel="noopener" aria-description="Opens in a new tab"');
    }
  });
});

describe("parts of the page", () => {
  it("draws a band and a legend without inline style", () => {
    const band = placeCountBand(makeEvaluation(events), "antecedents", new Map(), 300);
    const markup = renderToStaticMarkup(
      <>
        <CountBand band={band} idPrefix="claims" label="Claims" />
        <Legend idPrefix="legend" consequentOne="meeting" />
      </>,
    );
    expect(markup).not.toMatch(/\sstyle=/);
    expect(markup).toMatch(/ 2025: Announcement pokrovsk\. Partly confirmed: counts/);
    expect(markup).toContain("partly confirmed");
  });
});
