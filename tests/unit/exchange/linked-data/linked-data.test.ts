import { describe, expect, it } from "vitest";
import { datasetLinkedData } from "@/lib/exchange/linked-data/dataset-linked-data";
import { eventLinkedData } from "@/lib/exchange/linked-data/event-linked-data";
import { provenanceOf } from "@/lib/exchange/linked-data/provenance";
import { scriptJson } from "@/lib/exchange/linked-data/script-json";
import { openDateOf } from "@/lib/exchange/open/open-date";
import { announcementDocumentOf, contactDocumentOf } from "../make-document";

const address = (path: string) => `https://tracker.example${path}`;

describe("eventLinkedData", () => {
  it("makes a contact an Event with its day, place and people", () => {
    expect(eventLinkedData(contactDocumentOf(), address)).toMatchObject({
      "@context": "https://schema.org",
      "@type": "Event",
      "@id": "https://tracker.example/events/moscow",
      startDate: "2025-12-02",
      eventStatus: "https://schema.org/EventScheduled",
      eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
      location: { "@type": "Place", name: "Moscow", geo: { latitude: 55.75, longitude: 37.62 } },
      attendee: [
        { "@type": "Person", name: "Steve Witkoff", jobTitle: "Special envoy" },
        { "@type": "Organization", name: "Russian delegation" },
      ],
    });
  });

  it("gives a clock its offset from UTC, in winter and in summer", () => {
    const clock = { at: "19:30", zone: "Europe/Kyiv" };
    const startOf = (edtf: string) =>
      eventLinkedData(contactDocumentOf({ held: openDateOf(edtf), clock }), address);
    expect(startOf("2025-12-02")).toMatchObject({ startDate: "2025-12-02T19:30:00+02:00" });
    expect(startOf("2025-07-02")).toMatchObject({ startDate: "2025-07-02T19:30:00+03:00" });
    const west = { at: "09:05", zone: "America/St_Johns" };
    expect(eventLinkedData(contactDocumentOf({ clock: west }), address)).toMatchObject({
      startDate: "2025-12-02T09:05:00-03:30",
    });
  });

  it.each([
    ["[2025-11-21..2025-11-30]", "2025-11-21", "2025-11-30", "Some day from 21 to 30 November 2025."],
    ["2025-11", "2025-11-01", "2025-11-30", "Some day in November 2025."],
    ["2025-11-30/2025-12-01", "2025-11-30", "2025-12-01", "It lasted from 30 November to 1 December 2025."],
    ["2025-12-02?", undefined, undefined, "The day is doubtful."],
    ["2025-12-02/..", "2025-12-02", undefined, "It began on 2 December 2025 and is still going on."],
    ["../2025-12-02", undefined, "2025-12-02", "when it began is not known."],
  ])("gives only the certain bounds of %s, and the words", (edtf, start, end, words) => {
    const data = eventLinkedData(contactDocumentOf({ held: openDateOf(edtf) }), address);
    const { startDate, endDate, description } = JSON.parse(scriptJson(data));
    expect([startDate, endDate]).toEqual([start, end]);
    expect(description).toContain(words);
  });

  it("gives what was put off the day that no longer holds, and no other", () => {
    const data = JSON.parse(scriptJson(eventLinkedData(contactDocumentOf({ status: "postponed" }), address)));
    expect(data).toMatchObject({
      eventStatus: "https://schema.org/EventPostponed",
      previousStartDate: "2025-12-02",
    });
    expect(data).not.toHaveProperty("startDate");
    expect(eventLinkedData(contactDocumentOf({ status: "cancelled" }), address)).toMatchObject({
      eventStatus: "https://schema.org/EventCancelled",
      startDate: "2025-12-02",
    });
    const rumoured = eventLinkedData(contactDocumentOf({ status: "rumoured" }), address);
    expect(rumoured).not.toHaveProperty("eventStatus");
  });

  it("makes what is claimed a Claim with its standing, and what is declared none", () => {
    const claim = eventLinkedData(announcementDocumentOf(), address);
    expect(claim).toMatchObject({
      "@type": "Claim",
      dateCreated: "2025-12-01T23:30:00+03:00",
      temporalCoverage: "2025-11-30/2025-12-01",
      creativeWorkStatus: "Disputed",
      author: { "@type": "Organization", name: "Russia" },
      appearance: [{ name: "Talks in Moscow", datePublished: "2025-12-02" }],
    });
    const truce = eventLinkedData(announcementDocumentOf({ kind: "truce" }), address);
    expect(truce).toMatchObject({ "@type": "CreativeWork" });
  });
});

describe("scriptJson", () => {
  it("holds nothing that could end the element, and means the same", () => {
    const value = { text: "</script><script>alert(1)</script><!-- & \u2028\u2029" };
    const text = scriptJson(value);
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(text)).toEqual(value);
  });
});

describe("datasetLinkedData", () => {
  it("names version, days and files", () => {
    const files = [{ path: "/data/events.csv", contentType: "text/csv" }];
    const days = { from: "2025-01-05", to: "2026-04-01" };
    expect(datasetLinkedData({ dataVersion: 461, changedAt: 0, days, files }, address)).toMatchObject({
      "@type": "Dataset",
      version: "461",
      dateModified: "1970-01-01T00:00:00.000Z",
      temporalCoverage: "2025-01-05/2026-04-01",
      distribution: [{ contentUrl: "https://tracker.example/data/events.csv", encodingFormat: "text/csv" }],
    });
  });
});

describe("provenanceOf", () => {
  const version = (number: number, kind: "creation" | "correction" | "retraction") => ({
    version: number,
    kind,
    at: number * 1_000,
    publicNote: kind === "creation" ? null : "Why.",
  });
  const facts = {
    path: "/events/moscow",
    title: "A meeting",
    isRetracted: false,
    versions: [version(2, "correction"), version(1, "creation")],
    sourceUrls: ["https://interfax.example/a"],
  };
  const nodes = (data: object) => {
    const { "@graph": graph } = JSON.parse(JSON.stringify(data));
    return new Map<string, Record<string, unknown>>(
      graph.map((node: Record<string, unknown>) => [node["@id"], node]),
    );
  };

  it("derives each version from the one before, and ends that one with it", () => {
    const graph = nodes(provenanceOf(facts, address));
    const [first, second] = [1, 2].map((number) => graph.get(address(`/events/moscow/versions/${number}`)));
    expect(first).toMatchObject({
      "@type": "prov:Entity",
      specializationOf: address("/events/moscow"),
      generatedAtTime: "1970-01-01T00:00:01.000Z",
      invalidatedAtTime: "1970-01-01T00:00:02.000Z",
    });
    expect(first).not.toHaveProperty("wasRevisionOf");
    expect(second).toMatchObject({
      wasRevisionOf: address("/events/moscow/versions/1"),
      hadPrimarySource: ["https://interfax.example/a"],
    });
    expect(second).not.toHaveProperty("invalidatedAtTime");
    expect(graph.get(address("/events/moscow/versions/2#activity"))).toMatchObject({
      label: "Corrected",
      comment: "Why.",
    });
  });

  it("ends the last version of what was retracted", () => {
    const retracted = {
      ...facts,
      isRetracted: true,
      versions: [version(1, "creation"), version(2, "retraction")],
    };
    const last = nodes(provenanceOf(retracted, address)).get(address("/events/moscow/versions/2"));
    expect(last).toMatchObject({ invalidatedAtTime: "1970-01-01T00:00:02.000Z" });
  });
});
