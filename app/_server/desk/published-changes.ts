import type { QueueRow } from "@/app/_components/review/queue-row";
import { findRule } from "@/db/queries/rules/find-rule";
import type { Store } from "@/db/store";
import { coincidenceChangeWords } from "@/lib/coincidence/change-words";
import type { CivilDay } from "@/lib/dates/civil-day";
import type { EventState, EventType } from "@/lib/records/vocabularies";
import { countRuleNear, type NearRule } from "../coincidence/count-rule-near";
import { type PlacedCandidate, placeCandidate } from "../timeline/place-candidate";
import { readCandidate } from "./preview-candidate";
import { sideOf, spanOf } from "./preview-entry";

interface PreviewedDraft {
  id: string;
  type: EventType;
  entry: unknown;
  eventId: string | null;
  eventState: EventState | null;
}

/**
 * What publishing each of some drafts would change in the coincidences of the lead rule, by the draft's id; a draft without a
 * day that can be read is left out. For one page of drafts: the rule is counted once for all, or round each draft's days where
 * the record is large, and there pairs that a moved record leaves behind far off are not looked for.
 */
export async function readPublishedChanges(
  store: Store,
  drafts: readonly PreviewedDraft[],
  dayOfData: CivilDay,
): Promise<ReadonlyMap<string, QueueRow["change"]>> {
  const rule = await findRule(store, null);
  const changes = new Map<string, QueueRow["change"]>();
  let whole: NearRule | null = null;
  for (const draft of drafts) {
    const withdrawn = draft.eventState === null ? undefined : withdrawnWords[draft.eventState];
    if (withdrawn !== undefined) {
      changes.set(draft.id, { words: withdrawn, isCoincidence: false });
      continue;
    }
    const candidate = await readCandidate(store, draft, dayOfData);
    if (candidate === null) continue;
    const asConsequent = sideOf(candidate, rule, "consequent").dated;
    const asAntecedent = sideOf(candidate, rule, "antecedent").dated;
    if (asConsequent === null && asAntecedent === null && draft.eventId === null) {
      changes.set(draft.id, changeOf([], []));
      continue;
    }
    const span = spanOf(asConsequent, asAntecedent, candidate.days);
    const near: NearRule = whole ?? (await countRuleNear(store, rule, span, dayOfData));
    if (near.isWhole) whole = near;
    const { evaluation, series } = near;
    const sides = { asConsequent, asAntecedent };
    const placed = placeCandidate({ evaluation, series, ...sides, replacesId: draft.eventId });
    changes.set(draft.id, changeOf(placed.pairs, partnersOf(near, draft.eventId)));
  }
  return changes;
}

/** A change of a record that is not published cannot be published either. */
const withdrawnWords: Partial<Record<EventState, string>> = {
  retracted: "its record is retracted",
  trashed: "its record is in the trash",
};

/** The events with which a stored one makes pairs. */
function partnersOf({ evaluation }: NearRule, eventId: string | null): string[] {
  if (eventId === null) return [];
  return evaluation.result.pairs.flatMap(({ antecedentId, consequentId }) => {
    if (antecedentId === eventId) return [consequentId];
    return consequentId === eventId ? [antecedentId] : [];
  });
}

function changeOf(after: PlacedCandidate["pairs"], before: readonly string[]): QueueRow["change"] {
  const added = after.filter(({ partnerId }) => !before.includes(partnerId));
  const words = coincidenceChangeWords({
    added: added.length,
    addedCertain: added.filter(({ isCertain }) => isCertain).length,
    removed: before.filter((id) => !after.some(({ partnerId }) => partnerId === id)).length,
  });
  return { words, isCoincidence: added.length > 0 };
}
