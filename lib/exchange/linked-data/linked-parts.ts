import type { CreativeWork, Organization, Person, Place } from "schema-dts";
import type { CitedSource } from "../open/cited-source";
import type { ContactDocument } from "../open/contact-document";
import type { RecordReference } from "../open/open-fields";
import { certainBounds } from "./certain-bounds";

/** Makes the whole address of a page of this site. */
export type PageAddress = (path: string) => string;

/** The page of a record. */
function pageOf(folder: string, { slug }: RecordReference): string {
  return `/${folder}/${encodeURIComponent(slug)}`;
}

export function linkedParty(party: RecordReference, address: PageAddress) {
  return {
    "@type": "Organization",
    name: party.name,
    url: address(pageOf("parties", party)),
  } as const satisfies Organization;
}

/** Somebody in the office held on the day, for a party. */
export function linkedPerson(
  person: RecordReference,
  party: RecordReference,
  office: ContactDocument["participants"][number]["office"],
  address: PageAddress,
): Person {
  return {
    "@type": "Person",
    name: person.name,
    url: address(pageOf("people", person)),
    affiliation: linkedParty(party, address),
    ...(office?.isSure ? { jobTitle: office.title } : {}),
  };
}

export function linkedPlace(place: NonNullable<ContactDocument["place"]>, address: PageAddress): Place {
  const { latitude, longitude, country } = place;
  return {
    "@type": "Place",
    name: place.name,
    url: address(pageOf("places", place)),
    ...(country === null
      ? {}
      : { address: { "@type": "PostalAddress", addressLocality: place.name, addressCountry: country.name } }),
    ...(latitude === null || longitude === null
      ? {}
      : { geo: { "@type": "GeoCoordinates", latitude, longitude } }),
  };
}

/** A source as the work that says so. */
export function linkedSource(source: CitedSource): CreativeWork {
  const bounds = source.published === null ? null : certainBounds(source.published);
  return {
    "@type": "CreativeWork",
    name: source.title ?? source.publisher,
    publisher: { "@type": "Organization", name: source.publisher },
    ...(source.url === null ? {} : { url: source.url }),
    ...(source.language === null ? {} : { inLanguage: source.language }),
    ...(bounds !== null && bounds.words === null && bounds.first !== null
      ? { datePublished: bounds.first }
      : {}),
  };
}
