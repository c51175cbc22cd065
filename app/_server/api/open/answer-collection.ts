import { type CollectionName, isCollectionName, openCollections } from "@/lib/exchange/open/collections";
import type { OpenRecordKind } from "@/lib/exchange/open/record-document";
import { answerCoincidenceList, answerOneCoincidence } from "./coincidence-answers";
import { answerEventList, answerOneEvent } from "./event-answers";
import { openProblem } from "./open-problem";
import { answerOneRecord, answerRecordList } from "./record-answers";
import { answerRevisionList } from "./revision-answers";
import { answerOneSource, answerSourceList } from "./source-answers";

interface Answers {
  list: (request: Request) => Promise<Response>;
  /** Null where its documents have addresses of another form. */
  one: ((request: Request, name: string) => Promise<Response>) | null;
}

const ofRecords = (kind: OpenRecordKind): Answers => ({
  list: (request) => answerRecordList(request, kind),
  one: (request, name) => answerOneRecord(request, kind, name),
});

const ofEvents = (scope: "all" | "contact" | "announcement"): Answers => ({
  list: (request) => answerEventList(request, scope),
  one: (request, name) => answerOneEvent(request, scope, name),
});

const answers: Record<CollectionName, Answers> = {
  events: ofEvents("all"),
  contacts: ofEvents("contact"),
  announcements: ofEvents("announcement"),
  coincidences: { list: answerCoincidenceList, one: answerOneCoincidence },
  people: ofRecords("person"),
  places: ofRecords("place"),
  parties: ofRecords("party"),
  tracks: ofRecords("track"),
  series: ofRecords("series"),
  topics: ofRecords("topic"),
  sources: { list: answerSourceList, one: answerOneSource },
  revisions: { list: answerRevisionList, one: null },
};

/** Answers `GET /api/v1/COLLECTION`. */
export async function answerCollection(request: Request, collection: string): Promise<Response> {
  return isCollectionName(collection) ? answers[collection].list(request) : noSuchList();
}

/** Answers `GET /api/v1/COLLECTION/NAME`. */
export async function answerMember(request: Request, collection: string, name: string): Promise<Response> {
  const one = isCollectionName(collection) ? answers[collection].one : null;
  return one === null ? noSuchList() : one(request, name);
}

function noSuchList(): Response {
  const names = Object.keys(openCollections).join(", ");
  return openProblem("not-found", `There is no such list. There are ${names}.`);
}
