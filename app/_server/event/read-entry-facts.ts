import type { AnnouncementForm } from "@/app/_components/desk/announcement-form";
import type { ContactForm } from "@/app/_components/desk/contact-form";
import { listKnownRecords } from "@/db/queries/desk/list-known-records";
import { readEntryText } from "@/db/queries/desk/read-entry-text";
import { readPlaceFacts, readSlugs } from "@/db/queries/records/read-slugs";
import { listSeries, type SeriesRow } from "@/db/queries/series/list-series";
import type { Store } from "@/db/store";
import { latestAssessment } from "@/lib/records/assessments-as-entered";
import type { AnnouncementFacts, ContactFacts } from "@/lib/records/entry-facts";
import { type PrincipalPair, principalPair } from "@/lib/sequence/principal-pair";

type Slugs = ReadonlyMap<string, string>;

function slugsOf(ids: readonly (string | null)[], slugs: Slugs): string[] {
  return ids.flatMap((id) => (id === null ? [] : (slugs.get(id) ?? [])));
}

/** The series that would count a contact: its two people are principals, for different parties, in the series' format. */
export function seriesOfEntry(form: ContactForm, series: readonly SeriesRow[]): SeriesRow[] {
  const partyOf = new Map(
    form.participations
      .filter((row) => row.role === "principal" && row.personId !== null)
      .map((row) => [row.personId, row.partyId]),
  );
  return series.filter(({ firstPersonId, secondPersonId, format }) => {
    const first = partyOf.get(firstPersonId) ?? null;
    const second = partyOf.get(secondPersonId) ?? null;
    if (first === null || second === null || first === second) return false;
    return format === null || format === form.format;
  });
}

/** The pair of principals that would number a contact which no stored series counts; null where there is none. */
async function pairOfEntry(store: Store, form: ContactForm): Promise<PrincipalPair | null> {
  if (form.format === null) return null;
  const named = form.participations.flatMap(({ role, personId, partyId }) =>
    role === "principal" && personId !== null ? [{ personId, partyId: partyId ?? "" }] : [],
  );
  // A party that is still to be chosen may be the same.
  if (named.some(({ partyId }) => partyId === "")) return null;
  const records = await listKnownRecords(
    store,
    named.map(({ personId }) => personId),
  );
  const names = new Map(records.map(({ id, name }) => [id, name]));
  return principalPair(
    named.flatMap((row) => {
      const personName = names.get(row.personId);
      return personName === undefined ? [] : [{ ...row, personName }];
    }),
    form.format,
  );
}

/** What filters ask of a contact as typed, the series that would count it, and the pair that would where none does. */
export async function readContactFacts(
  store: Store,
  form: ContactForm,
): Promise<{ facts: ContactFacts; series: SeriesRow[]; pair: PrincipalPair | null }> {
  const people = form.participations.map((row) => row.personId);
  const parties = form.participations.map((row) => row.partyId);
  const partySlugs = await readSlugs(store, "party", [
    ...parties,
    ...form.notifications.map((row) => row.partyId),
  ]);
  const series = seriesOfEntry(form, await listSeries(store));
  const topicIds = form.topics.map((row) => row.topicId);
  return {
    series,
    pair: series.length > 0 ? null : await pairOfEntry(store, form),
    facts: {
      type: "contact",
      text: await readEntryText(store, {
        texts: [
          ...ownWords(form),
          ...form.participations.flatMap(({ groupName, printed }) => [groupName, printed]),
        ],
        people,
        places: [form.placeId],
        parties: [
          ...parties,
          ...[form.topics, form.notifications, form.acknowledgements, form.readouts, form.reactions].flatMap(
            (rows) => rows.map(({ partyId }) => partyId),
          ),
        ],
        tracks: form.trackIds,
        topics: topicIds,
      }),
      format: form.format,
      level: form.level,
      status: form.status,
      tracks: slugsOf(form.trackIds, await readSlugs(store, "track", form.trackIds)),
      topics: slugsOf(topicIds, await readSlugs(store, "topic", topicIds)),
      series: series.map((row) => row.slug),
      informed: form.notifications.flatMap(({ partyId, standing }) =>
        slugsOf([partyId], partySlugs).map((party) => ({ party, standing })),
      ),
      people: slugsOf(people, await readSlugs(store, "person", people)),
      parties: slugsOf(parties, partySlugs),
      places: form.placeId === null ? [] : await readPlaceFacts(store, [form.placeId]),
    },
  };
}

/** What is written in either form and not chosen from records. */
function ownWords(form: ContactForm | AnnouncementForm): string[] {
  return [form.title, form.summary, form.note, ...form.sources.map(({ publisher }) => publisher)];
}

/** What filters ask of an announcement as typed. */
export async function readAnnouncementFacts(
  store: Store,
  form: AnnouncementForm,
): Promise<AnnouncementFacts> {
  const { partyId, personId } = form.announcedBy;
  const parties = slugsOf([partyId], await readSlugs(store, "party", [partyId]));
  return {
    type: "announcement",
    text: await readEntryText(store, {
      texts: [
        ...ownWords(form),
        form.announcedBy.body,
        ...form.verifications.map(({ assessor }) => assessor),
      ],
      people: [personId],
      places: form.placeIds,
      parties: [
        partyId,
        ...[form.verifications, form.reactions].flatMap((rows) => rows.map((row) => row.partyId)),
      ],
      tracks: [],
      topics: [],
    }),
    kind: form.kind,
    standing: latestAssessment(form.verifications)?.standing ?? "claimed",
    announcedBy: parties[0] ?? null,
    people: slugsOf([personId], await readSlugs(store, "person", [personId])),
    parties,
    places: form.placeIds.length === 0 ? [] : await readPlaceFacts(store, form.placeIds),
  };
}
