import { describe, expect, test } from "vitest";
import { builderAddress } from "@/lib/embed/builder-address";
import { readBuilderForm } from "@/lib/embed/builder-form";
import { choiceAddress, readChoice } from "@/lib/embed/embed-choice";
import { embedOfPage, embedOfRule } from "@/lib/embed/embed-of-page";
import { pageOfEmbed } from "@/lib/embed/page-of-embed";

/** The address of the embed of a page, and what it leaves out. */
function embedOf(address: string): { address: string; leftOut: string[] } | string | null {
  const { pathname, searchParams } = new URL(address, "https://tracker.example");
  const page = embedOfPage(pathname, searchParams);
  if (page === null) return null;
  if ("record" in page) return `${page.record.kind} ${page.record.slug}`;
  return { address: choiceAddress(page.choice), leftOut: page.leftOut };
}

describe("embedOfPage", () => {
  test.each([
    ["/", "/embed/timeline"],
    [
      "/?track=us-ukraine&track=europe&from=2025-01-01&to=2025-03-01&window=3&rule=default&sort=title&rows=all&event=x",
      "/embed/timeline?track=us-ukraine&track=europe&from=2025-01-01&to=2025-03-01&window=3&rule=default",
    ],
    ["/coincidences?rule=default&window=3&order=lag", "/embed/coincidences?window=3&rule=default"],
    [
      "/coincidences?consequent.series=witkoff-putin&consequent.track=europe&consequent.person=&consequent.party=",
      "/embed/coincidences?track=europe&series=witkoff-putin",
    ],
    ["/coincidences/rules/default", "/embed/coincidences?rule=default"],
    ["/events/meeting-2025-12-02?rule=default", "/embed/events/meeting-2025-12-02?rule=default"],
    ["/tracks/us-ukraine/", "/embed/timeline?track=us-ukraine"],
    ["/?version=461&track=europe", "/embed/timeline?track=europe&version=461"],
    ["/coincidences?version=461", "/embed/coincidences?version=461"],
    ["/coincidences/rules/default?version=461", "/embed/coincidences?rule=default&version=461"],
    ["/events/meeting?version=461&rule=a", "/embed/events/meeting?rule=a&version=461"],
    ["/tracks/europe?version=461", "/embed/timeline?track=europe&version=461"],
    ["/?utm_source=letter&fbclid=x&ref=&frame=2025-01-01..2025-02-01&after=5", "/embed/timeline"],
    ["/embed/latest?series=a&theme=dark", "/embed/latest?series=a&theme=dark"],
    ["/embed/events/a?accent=1a4a8c", "/embed/events/a?accent=1a4a8c"],
  ])("%s is embedded as %s", (page, address) => {
    expect(embedOf(page)).toEqual({ address, leftOut: [] });
  });

  test.each([
    ["/?person=steve-witkoff&topic=ceasefire&track=europe", ["person", "topic"]],
    ["/?window=99", ["window"]],
    ["/?foo=1", ["foo"]],
    ["/?as-known-on=2025-12-05", ["as-known-on"]],
    ["/?version=none", ["version"]],
    ["/coincidences?trak=europe&whole=&full=pairs", ["trak"]],
    ["/coincidences/rules/default?window=3", ["window"]],
    ["/events/meeting?foo=1", ["foo"]],
    ["/coincidences?direction=before&antecedent.kind=denial", ["direction", "antecedent.kind"]],
    ["/coincidences?from=", ["from"]],
    ["/coincidences?consequent.track=europe&consequent.series=", ["consequent.person", "consequent.party"]],
    ["/coincidences?consequent.series=", ["consequent.series"]],
    ["/embed/event-log", null],
    ["/embed/timeline?accents=red", ["accents"]],
  ])("%s cannot say %j in an embed", (page, leftOut) => {
    const found = embedOf(page);
    if (leftOut === null) expect(found).toBeNull();
    else expect(found).toMatchObject({ leftOut });
  });

  test.each([
    "/search?q=x",
    "/coincidences/rules",
    "/coincidences/try",
    "/events/a/versions",
    "/events/a/versions/2",
    "/events",
    "/tracks",
    "/embed",
    "/embed/events/",
    "/embed/timeline/x",
    "/desk/drafts/1",
  ])("%s has no embed", (page) => {
    expect(embedOf(page)).toBeNull();
  });

  test("people, places and parties are told by record", () => {
    expect(embedOf("/people/steve-witkoff")).toBe("person steve-witkoff");
    expect(embedOf("/places/moscow")).toBe("place moscow");
    expect(embedOf("/parties/russia")).toBe("party russia");
  });

  test("the aligned view keeps its order", () => {
    const { choice } = embedOfRule("aligned", new URLSearchParams("rule=default&order=lag"));
    expect(choiceAddress(choice)).toBe("/embed/aligned?rule=default&order=lag");
    expect(pageOfEmbed(choice)).toBe("/coincidences?rule=default#aligned");
  });
});

test("a link to the builder fills in what the page shows, and says what it leaves out", () => {
  const page = embedOfPage("/", new URLSearchParams("track=europe&window=3&person=a&q=b"));
  if (page === null || "record" in page) throw new Error("the timeline has an embed");
  const address = builderAddress(page.choice, page.leftOut);
  expect(address).toBe("/embeds?widget=timeline&track=europe&window=3&without=person%2Cq");
  const form = readBuilderForm(new URL(address, "https://tracker.example").searchParams);
  expect(form.choice).toEqual(page.choice);
  expect(form.leftOut).toEqual(["person", "q"]);
  expect(form.faults).toEqual([]);
});

describe("readBuilderForm", () => {
  const read = (query: string) => readBuilderForm(new URLSearchParams(query));

  test("passes over what the widget does not take and what is empty", () => {
    const { choice, faults } = read(
      "widget=event&slug=meeting&track=europe&window=&from=2025-01-01&theme=dark&version=&links=&accent=&lang=",
    );
    expect(faults).toEqual([]);
    expect(choiceAddress(choice)).toBe("/embed/events/meeting?theme=dark");
  });

  test("takes an event by the address of its page", () => {
    const { choice, event } = read(
      `widget=event&slug=${encodeURIComponent("https://tracker.example/events/meeting%20x?rule=a#b")}`,
    );
    expect(choice.slug).toBe("meeting x");
    expect(event).toBe("https://tracker.example/events/meeting%20x?rule=a#b");
  });

  test("says what cannot be read", () => {
    expect(read("widget=map").faults).toMatchObject([{ parameter: "widget" }]);
    expect(
      read("window=99&accent=blue&lang=xx-nope")
        .faults.map(({ parameter }) => parameter)
        .sort(),
    ).toEqual(["accent", "lang", "window"]);
  });
});

test.each([
  ["timeline", null, "track=europe&version=461", "/?track=europe&version=461"],
  ["event", "meeting", "rule=default&version=461&theme=dark", "/events/meeting?rule=default&version=461"],
  ["event", "meeting", "", "/events/meeting"],
  [
    "latest",
    null,
    "series=a&version=461",
    "/coincidences?consequent.series=a&consequent.person=&consequent.party=&version=461",
  ],
] as const)("the page of %s %s ?%s", (widget, slug, query, page) => {
  expect(pageOfEmbed(readChoice(widget, slug, new URLSearchParams(query)).choice)).toBe(page);
});
