import { VocabularyList } from "@/app/_components/vocabulary/vocabulary-list";
import { requireActor } from "@/app/_server/auth/session";
import { readVocabularyIndex } from "@/app/_server/vocabulary/read-vocabulary-index";
import { canAdd } from "@/app/_server/vocabulary/vocabulary-pages";
import { canPublish } from "@/lib/records/user";
import { type VocabularyKind, vocabularyIndexPath } from "@/lib/records/vocabulary-kind";
import { moveVocabulary } from "../../_actions/vocabulary-actions";

const notices = new Map([["removed", "The record is removed. Its address is never given to another."]]);

/** The list of a vocabulary, whichever it is. */
export async function VocabularyListPage({
  kind,
  parameters,
}: {
  kind: VocabularyKind;
  parameters: Readonly<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireActor("researcher", vocabularyIndexPath(kind));
  const isOrdered = kind === "track" || kind === "topic";
  return (
    <VocabularyList
      kind={kind}
      index={await readVocabularyIndex(kind, parameters)}
      canAdd={canAdd(actor, kind)}
      move={isOrdered && canPublish(actor.role) ? moveVocabulary : null}
      notice={typeof parameters.notice === "string" ? (notices.get(parameters.notice) ?? null) : null}
    />
  );
}
