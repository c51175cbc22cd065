import { sql } from "drizzle-orm";
import { check, index, integer, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { placeKinds } from "@/lib/records/vocabularies";
import { edtf, id, instant, notEmpty, oneOf } from "./columns";
import { parties } from "./parties";

export const places = sqliteTable(
  "places",
  {
    id: id(),
    slug: text("slug").notNull().unique(),
    name: text("name").notNull(),
    kind: text("kind", { enum: placeKinds }).notNull(),
    countryId: text("country_id").references(() => parties.id),
    latitude: real("latitude"),
    longitude: real("longitude"),
    wikidataId: text("wikidata_id").unique(),
    zone: text("zone"),
    population: integer("population"),
    populationAsOf: edtf("population_as_of"),
    populationAsOfPrinted: text("population_as_of_printed"),
    populationSource: text("population_source"),
    version: integer("version").notNull().default(1),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    oneOf("places_kind", t.kind, placeKinds),
    notEmpty("places_name", t.name),
    check("places_latitude", sql`${t.latitude} between -90 and 90`),
    check("places_longitude", sql`${t.longitude} between -180 and 180`),
    check("places_population", sql`${t.population} >= 0`),
    check("places_population_day", sql`${t.population} is null or ${t.populationAsOf} is not null`),
    index("places_name_index").on(t.name),
  ],
);
