import { type RevisionKind, revisionKindLabels } from "../../records/vocabularies";
import type { PageAddress } from "./linked-parts";

/** A saved version as provenance tells of it. */
export interface ProvenanceVersion {
  version: number;
  kind: RevisionKind;
  /** Milliseconds since the epoch. */
  at: number;
  publicNote: string | null;
}

/** A record with its public versions and the sources of the present one. */
export interface ProvenanceFacts {
  path: string;
  title: string;
  isRetracted: boolean;
  versions: readonly ProvenanceVersion[];
  /** Addresses of sources, of those that have one. */
  sourceUrls: readonly string[];
}

const context = {
  prov: "http://www.w3.org/ns/prov#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  label: "rdfs:label",
  comment: "rdfs:comment",
  generatedAtTime: { "@id": "prov:generatedAtTime", "@type": "xsd:dateTime" },
  invalidatedAtTime: { "@id": "prov:invalidatedAtTime", "@type": "xsd:dateTime" },
  endedAtTime: { "@id": "prov:endedAtTime", "@type": "xsd:dateTime" },
  specializationOf: { "@id": "prov:specializationOf", "@type": "@id" },
  wasRevisionOf: { "@id": "prov:wasRevisionOf", "@type": "@id" },
  wasGeneratedBy: { "@id": "prov:wasGeneratedBy", "@type": "@id" },
  wasAttributedTo: { "@id": "prov:wasAttributedTo", "@type": "@id" },
  hadPrimarySource: { "@id": "prov:hadPrimarySource", "@type": "@id" },
} as const;

/**
 * The versions of an event as PROV-O in JSON-LD: each is an entity that was made at a time, revises the one before and stops to hold
 * with the next. The sources stand at the present version. Nobody is named: the contributors are one agent.
 */
export function provenanceOf(facts: ProvenanceFacts, address: PageAddress): object {
  const record = address(facts.path);
  const versionId = (version: number) => address(`${facts.path}/versions/${version}`);
  const agent = `${address("/")}#contributors`;
  const versions = [...facts.versions].sort((a, b) => a.version - b.version);
  const entities = versions.flatMap(({ version, kind, at, publicNote }, index) => {
    const previous = versions[index - 1];
    const next = versions[index + 1];
    const isLast = next === undefined;
    // A retraction is a version that says of itself that nothing in it holds.
    const endsAt = next?.at ?? (facts.isRetracted ? at : null);
    return [
      {
        "@id": versionId(version),
        "@type": "prov:Entity",
        label: `${facts.title}, version ${version}`,
        specializationOf: record,
        generatedAtTime: new Date(at).toISOString(),
        ...(endsAt === null ? {} : { invalidatedAtTime: new Date(endsAt).toISOString() }),
        ...(previous === undefined ? {} : { wasRevisionOf: versionId(previous.version) }),
        wasGeneratedBy: `${versionId(version)}#activity`,
        wasAttributedTo: agent,
        ...(isLast && facts.sourceUrls.length > 0 ? { hadPrimarySource: facts.sourceUrls } : {}),
      },
      {
        "@id": `${versionId(version)}#activity`,
        "@type": "prov:Activity",
        label: revisionKindLabels[kind],
        ...(publicNote === null ? {} : { comment: publicNote }),
        endedAtTime: new Date(at).toISOString(),
      },
    ];
  });
  return {
    "@context": context,
    "@graph": [
      { "@id": record, "@type": "prov:Entity", label: facts.title },
      { "@id": agent, "@type": ["prov:Agent", "prov:Organization"], label: "Backchannel contributors" },
      ...entities,
    ],
  };
}
