import type Database from "better-sqlite3";
import { dayNumber } from "@/lib/dates/civil-day";
import { dayNumberOf } from "@/lib/records/event-number";

/** One event as search and counts should hold it, worked out from the tables of the record alone. */
export interface RecountedEvent {
  day: number;
  standing: string;
  /** "kind value", sorted. */
  facets: string[];
}

interface EventRow {
  id: string;
  type: "contact" | "announcement";
  date: string;
  earliest_day: string;
  latest_start_day: string;
}

const lanes = new Set(["type", "track", "noTrack", "kind"]);

/** What should be counted, from the rows of published events. */
export function recount(connection: Database.Database): Map<string, RecountedEvent> {
  const column = (sql: string, id: string) => connection.prepare<[string], string>(sql).pluck().all(id);
  const events = connection.prepare<[], EventRow>("SELECT * FROM events WHERE state = 'published'").all();
  return new Map(
    events.map((event) => {
      const { id, type } = event;
      const [standing = ""] = column(
        type === "contact"
          ? "SELECT status FROM contacts WHERE event_id = ?"
          : "SELECT standing FROM announcements WHERE event_id = ?",
        id,
      );
      const own = (kind: string, sql: string) => column(sql, id).map((value) => `${kind} ${value}`);
      const tracks = own("track", "SELECT track_id FROM contact_tracks WHERE event_id = ?");
      const isVague = event.latest_start_day > event.earliest_day || /[?%]/.test(event.date);
      const contactFacets = () => [
        ...tracks,
        ...(tracks.length === 0 ? ["noTrack "] : []),
        `status ${standing}`,
        ...own("format", "SELECT format FROM contacts WHERE event_id = ?"),
        ...own("level", "SELECT level FROM contacts WHERE event_id = ?"),
        ...own("place", "SELECT place_id FROM contacts WHERE event_id = ? AND place_id IS NOT NULL"),
        ...own("topic", "SELECT DISTINCT topic_id FROM contact_topics WHERE event_id = ?"),
        ...own("party", "SELECT DISTINCT party_id FROM participations WHERE event_id = ?"),
        ...own(
          "person",
          "SELECT DISTINCT person_id FROM participations WHERE event_id = ? AND person_id IS NOT NULL",
        ),
        ...own(
          "principal",
          "SELECT DISTINCT person_id FROM participations WHERE event_id = ? AND person_id IS NOT NULL AND role = 'principal'",
        ),
        ...own(
          "informed",
          "SELECT DISTINCT party_id || ':' || standing FROM notifications WHERE event_id = ?",
        ),
      ];
      const announcementFacets = () => [
        `standing ${standing}`,
        ...own("kind", "SELECT kind FROM announcements WHERE event_id = ?"),
        ...own("party", "SELECT announced_by_party_id FROM announcements WHERE event_id = ?"),
        ...own("by", "SELECT announced_by_party_id FROM announcements WHERE event_id = ?"),
        ...own(
          "person",
          "SELECT announced_by_person_id FROM announcements WHERE event_id = ? AND announced_by_person_id IS NOT NULL",
        ),
        ...own("place", "SELECT place_id FROM announcement_places WHERE event_id = ?"),
      ];
      const facets = [
        `type ${type}`,
        ...(isVague ? ["vague "] : []),
        ...[...openWork(connection, event, standing), ...(isVague ? ["vague"] : [])].flatMap((list) => [
          `work ${list}`,
          ...column(
            type === "contact"
              ? "SELECT track_id FROM contact_tracks WHERE event_id = ?"
              : "SELECT kind FROM announcements WHERE event_id = ?",
            id,
          ).map((part) => `work ${list}:${part}`),
        ]),
        ...(type === "contact" ? contactFacets() : announcementFacets()),
      ];
      return [id, { day: dayNumber(event.earliest_day), standing, facets: facets.sort() }];
    }),
  );
}

/** The work lists of an event, from its rows; roots are compared by their words alone, which is enough for what is made here. */
function openWork(connection: Database.Database, { id, type }: EventRow, standing: string): string[] {
  const count = (sql: string) => connection.prepare<[string], number>(sql).pluck().get(id) ?? 0;
  const sides =
    "SELECT party_id FROM participations WHERE event_id = e.id AND role IN ('principal', 'delegation')";
  const heard =
    "SELECT party_id FROM acknowledgements WHERE event_id = e.id UNION SELECT party_id FROM readouts WHERE event_id = e.id";
  const cited = connection
    .prepare<[string], { root: string; supports: string }>(
      "SELECT coalesce(r.derived_from, r.publisher) AS root, c.supports FROM event_sources c JOIN sources s ON s.id = c.source_id JOIN sources r ON r.id = s.root_id WHERE c.event_id = ?",
    )
    .all(id);
  const said = new Set([
    "readouts",
    "reactions",
    "acknowledgements",
    "verification",
    "independentlyAssessed",
    "outsideCounts",
  ]);
  const rootsByField = new Map<string, Set<string>>([["", new Set()]]);
  for (const { root, supports } of cited) {
    const fields: string[] = JSON.parse(supports);
    for (const field of ["", ...fields.filter((name) => !said.has(name))]) {
      rootsByField.set(field, (rootsByField.get(field) ?? new Set()).add(root.toLowerCase()));
    }
  }
  const is = {
    unassessed:
      type === "announcement" &&
      standing === "claimed" &&
      count("SELECT count(*) FROM verifications WHERE event_id = ?") <= 1,
    uninformed: count("SELECT count(*) FROM notifications WHERE standing = 'unknown' AND event_id = ?") > 0,
    unacknowledged:
      standing === "held" &&
      count(
        `SELECT count(*) FROM events e WHERE id = ? AND EXISTS (${sides} AND party_id NOT IN (${heard}))`,
      ) > 0,
    unarchived:
      cited.length > 0 &&
      count(
        "SELECT count(*) FROM event_sources c JOIN sources s ON s.id = c.source_id WHERE s.archived_url IS NOT NULL AND c.event_id = ?",
      ) === 0,
    singleRoot: [...rootsByField.values()].some((roots) => roots.size === 1),
  };
  return Object.entries(is).flatMap(([list, isOpen]) => (isOpen ? [list] : []));
}

/** What is counted: search documents with their facets spelt out. */
export function counted(connection: Database.Database): Map<string, RecountedEvent> {
  const names = new Map(
    connection
      .prepare<[], { id: number; name: string }>("SELECT id, kind || ' ' || value AS name FROM facets")
      .all()
      .map(({ id, name }) => [id, name]),
  );
  const docs = connection
    .prepare<[], { n: number; event_id: string; standing: string; facets: string }>(
      "SELECT * FROM search_docs",
    )
    .all();
  return new Map(
    docs.map(({ n, event_id, standing, facets }) => {
      const ids: number[] = JSON.parse(facets);
      return [
        event_id,
        { day: dayNumberOf(n), standing, facets: ids.map((id) => names.get(id) ?? "none").sort() },
      ];
    }),
  );
}

/** Lists of events by facet, facet counts and bins, as they should be and as they are: to be compared with toEqual. */
export function comparedCounts(connection: Database.Database): [wanted: unknown, stored: unknown] {
  const events = recount(connection);
  const wanted = {
    lists: new Map<string, number>(),
    facets: new Map<string, number>(),
    bins: new Map<string, number>(),
  };
  const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const [id, { day, standing, facets }] of events) {
    for (const facet of facets) {
      add(wanted.facets, facet);
      add(wanted.lists, `${facet} ${id}`);
      if (!lanes.has(facet.split(" ")[0] ?? "")) continue;
      for (let level = 0; level <= 15; level += 1) {
        add(wanted.bins, `${facet} ${level} ${Math.floor(day / 2 ** level)} ${standing}`);
      }
    }
  }
  const pairs = (sql: string) =>
    new Map(
      connection
        .prepare<[], { key: string; count: number }>(sql)
        .all()
        .map(({ key, count }) => [key, count]),
    );
  const stored = {
    facets: pairs("SELECT kind || ' ' || value AS key, count FROM facets WHERE count > 0"),
    lists: pairs(
      "SELECT f.kind || ' ' || f.value || ' ' || d.event_id AS key, count(*) AS count FROM event_facets e JOIN facets f ON f.id = e.facet_id LEFT JOIN search_docs d ON d.n = e.n GROUP BY 1",
    ),
    bins: pairs(
      "SELECT f.kind || ' ' || f.value || ' ' || b.level || ' ' || b.bin || ' ' || b.standing AS key, b.count FROM day_bins b JOIN facets f ON f.id = b.facet_id",
    ),
  };
  return [
    { events, ...wanted },
    { events: counted(connection), ...stored },
  ];
}
