import type { ImportLayout } from "./import-mapping";

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== "");
const numbered = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${name}${index + 1}`);

/** Why rows of GDELT are not taken in. */
export const gdeltRefusal =
  "GDELT counts reports, not events: one meeting stands in it hundreds of times, and much of it never took place as coded. Its rows are not taken in. Use the addresses in SOURCEURL as reports to read, and enter what they say.";

/** Columns of a layout: `identifying` tell it from others; `optional` ones are known too, and not missed where they lack. */
export interface LayoutColumns {
  readonly columns: readonly string[];
  readonly identifying: readonly string[];
  readonly optional: readonly string[];
}

/** All 49 columns of UCDP GED in their order, which candidate files without a header keep. */
export const ucdpColumns = words(`id relid year active_year code_status type_of_violence conflict_dset_id
  conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a
  side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office source_date
  source_headline source_original where_prec where_coordinates where_description adm_1 adm_2 latitude
  longitude geom_wkt priogrid_gid country country_id region event_clarity date_prec date_start date_end
  deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob`);

const timelineJsRest = ["Headline", "Text", "Media", "Media Credit", "Media Caption", "Media Thumbnail"];

/** "own" is told by its `schema` column, "plain" is what is none of these. */
export const layoutColumns: Record<Exclude<ImportLayout, "own" | "plain">, LayoutColumns> = {
  colt: {
    columns: [
      ...words(`TripID LeaderID LeaderCountryOrIGO LeaderCountryISO LeaderRole LeaderTitle LeaderFullName
        CountryVisited CountryVisitedISO CityVisited TripYear TripStartDate TripEndDate TripDuration
        MetHostHoGS HostHOGSName MetNonhostHOGS NonhostHOGSNames NameMultilatEvent SignedAgreement Notes
        Confidence`),
      "SourceLink1",
    ],
    optional: numbered("SourceLink", 33),
    identifying: words("TripID LeaderFullName CountryVisited TripStartDate TripEndDate"),
  },
  historyAtStateTravels: {
    columns: words("id role who name start-date end-date country locale remarks"),
    identifying: words("name start-date end-date country locale remarks"),
    optional: words("created-by created-datetime last-modified-by last-modified-datetime country-id"),
  },
  historyAtStateVisits: {
    columns: words("id start-date end-date visitor from description"),
    identifying: words("start-date end-date visitor from description"),
    optional: words("created-by created-datetime last-modified-by last-modified-datetime from-id"),
  },
  acled: {
    columns:
      words(`event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1
      assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1
      admin2 admin3 location latitude longitude geo_precision source source_scale notes fatalities tags
      timestamp`),
    identifying: words("event_id_cnty event_date time_precision event_type sub_event_type actor1 location"),
    optional: words("data_id iso3 event_id_no_cnty population_best"),
  },
  ucdpGed: {
    columns: ucdpColumns,
    optional: [],
    identifying: words(
      "id type_of_violence conflict_name side_a side_b date_prec date_start date_end where_coordinates",
    ),
  },
  timelineJs: {
    columns: [
      ...["Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date"],
      ...timelineJsRest,
      "Type",
    ],
    optional: ["Alt Text", "Group", "Tag", "Background"],
    identifying: ["Year", "Month", "Day", "End Year", "Headline", "Text", "Media"],
  },
  timelineJsV1: {
    columns: ["Start Date", "End Date", ...timelineJsRest, "Type", "Tag"],
    identifying: ["Start Date", "End Date", "Headline", "Text", "Media"],
    optional: ["Group"],
  },
  timeMap: {
    columns: words(
      "id date time time_precision location latitude longitude description associations sources",
    ),
    identifying: words("date time latitude longitude sources"),
    optional: words("id title location description associations category comments"),
  },
  gdelt: {
    columns: words(`GlobalEventID SQLDATE MonthYear Year FractionDate Actor1Code Actor1Name Actor1CountryCode
      Actor1KnownGroupCode Actor1EthnicCode Actor1Religion1Code Actor1Religion2Code Actor1Type1Code
      Actor1Type2Code Actor1Type3Code Actor2Code Actor2Name Actor2CountryCode Actor2KnownGroupCode
      Actor2EthnicCode Actor2Religion1Code Actor2Religion2Code Actor2Type1Code Actor2Type2Code Actor2Type3Code
      IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale NumMentions NumSources
      NumArticles AvgTone Actor1Geo_Type Actor1Geo_FullName Actor1Geo_CountryCode Actor1Geo_ADM1Code
      Actor1Geo_ADM2Code Actor1Geo_Lat Actor1Geo_Long Actor1Geo_FeatureID Actor2Geo_Type Actor2Geo_FullName
      Actor2Geo_CountryCode Actor2Geo_ADM1Code Actor2Geo_ADM2Code Actor2Geo_Lat Actor2Geo_Long
      Actor2Geo_FeatureID ActionGeo_Type ActionGeo_FullName ActionGeo_CountryCode ActionGeo_ADM1Code
      ActionGeo_ADM2Code ActionGeo_Lat ActionGeo_Long ActionGeo_FeatureID DATEADDED SOURCEURL`),
    identifying: words("GlobalEventID SQLDATE Actor1Code SOURCEURL"),
    optional: [],
  },
};
