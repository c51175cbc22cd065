import { defaultRule, ruleInput } from "@/lib/records/rule";
import type { GeneratedRecord, GeneratedWorld } from "./generated-world";
import type { RowWriter } from "./row-writer";

/** The public identifier of the generated lead rule. */
export const generatedRuleSlug = "generated-lead-rule";

/** Stores the records that events name, and the lead rule. No coverage is declared: generated data say nothing of chance. */
export function writeWorld(rows: RowWriter, world: GeneratedWorld, now: number): void {
  const times = { created_at: now, updated_at: now };
  const add = (
    table: string,
    recordType: string,
    record: GeneratedRecord,
    own: Record<string, string | number | null>,
  ) => {
    const { id, slug, name } = record;
    rows.insert(table, { id, slug, name, ...own });
    rows.insert("slugs", { record_type: recordType, slug, record_id: id, created_at: now });
  };
  for (const party of world.parties) add("parties", "party", party, { kind: party.kind, ...times });
  for (const person of world.people) {
    add("people", "person", person, { party_id: person.partyId, ...times });
    for (const name of person.aliases) rows.insert("person_aliases", { person_id: person.id, name });
  }
  for (const place of world.places) {
    const { kind, countryId, zone, population } = place;
    add("places", "place", place, {
      kind,
      country_id: countryId,
      zone,
      population,
      population_as_of: "2022-01-01",
      ...times,
    });
    for (const name of place.aliases) rows.insert("place_aliases", { place_id: place.id, name });
  }
  world.topics.forEach((topic, position) => {
    add("topics", "topic", topic, { position });
  });
  for (const series of world.series) {
    const [first, second] = series.people;
    add("series", "series", series, { first_person_id: first.id, second_person_id: second.id, ...times });
  }
  world.tracks.forEach((track, position) => {
    add("tracks", "track", track, { series_id: track.series?.id ?? null, position, ...times });
  });
  writeRule(rows, world, now);
}

function writeRule(rows: RowWriter, world: GeneratedWorld, now: number): void {
  const [track] = world.tracks;
  const rule = ruleInput.parse({
    ...defaultRule,
    name: "Generated lead rule",
    reason: "A rule for generated events: contacts of the first track, held 0 to 7 days after a claim.",
    definition: {
      ...defaultRule.definition,
      consequent: { type: "contact", statuses: ["held"], tracks: track ? [track.slug] : [] },
    },
  });
  rows.insert("rules", {
    id: generatedRuleSlug,
    slug: generatedRuleSlug,
    name: rule.name,
    reason: rule.reason,
    words: JSON.stringify(rule.words),
    definition: JSON.stringify(rule.definition),
    created_at: now,
    updated_at: now,
  });
  rows.insert("slugs", {
    record_type: "rule",
    slug: generatedRuleSlug,
    record_id: generatedRuleSlug,
    created_at: now,
  });
}
