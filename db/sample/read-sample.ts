import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ZodType, z } from "zod";
import {
  sampleAnnouncement,
  sampleContact,
  sampleCoverage,
  sampleParty,
  samplePerson,
  samplePlace,
  sampleRule,
  sampleSeries,
  sampleTopic,
  sampleTrack,
} from "./sample-shapes";

const sampleFolder = join(process.cwd(), "db", "sample");

/** Everything in the sample's files, in the order of the files. */
export function readSample(folder: string = sampleFolder) {
  return {
    parties: readList(folder, "parties.json", sampleParty),
    people: readList(folder, "people.json", samplePerson),
    places: readList(folder, "places.json", samplePlace),
    topics: readList(folder, "topics.json", sampleTopic),
    series: readList(folder, "series.json", sampleSeries),
    tracks: readList(folder, "tracks.json", sampleTrack),
    contacts: readMonths(folder, "contacts", sampleContact),
    announcements: readMonths(folder, "announcements", sampleAnnouncement),
    rules: readList(folder, "rules.json", sampleRule),
    coverages: readList(folder, "coverages.json", sampleCoverage),
  };
}

export type Sample = ReturnType<typeof readSample>;

/** One file, validated; throws an Error that names the file and every fault in it. */
function readList<Output>(folder: string, file: string, shape: ZodType<Output>): Output[] {
  const json: unknown = JSON.parse(readFileSync(join(folder, file), "utf8"));
  const result = z.array(shape).safeParse(json);
  if (result.success) return result.data;
  throw new Error(`db/sample/${file} is not as it should be:\n${z.prettifyError(result.error)}`);
}

function readMonths<Output>(folder: string, name: string, shape: ZodType<Output>): Output[] {
  return readdirSync(join(folder, name))
    .filter((file) => /^\d{4}-\d{2}\.json$/.test(file))
    .sort()
    .flatMap((file) => readList(folder, `${name}/${file}`, shape));
}
