import { VocabularyEditor } from "@/app/_components/vocabulary/vocabulary-editor";
import { VocabularyNavigation } from "@/app/_components/vocabulary/vocabulary-navigation";
import { openNewVocabulary } from "@/app/_server/vocabulary/vocabulary-pages";
import { type VocabularyKind, vocabularyNouns } from "@/lib/records/vocabulary-kind";
import { vocabularyFormActions } from "../../_actions/vocabulary-form-actions";

/** The form of a new record, whichever vocabulary it is of. */
export async function NewVocabularyPage({ kind }: { kind: VocabularyKind }) {
  const setup = await openNewVocabulary(kind);
  return (
    <>
      <h1>Add a {vocabularyNouns[kind]}</h1>
      <VocabularyNavigation current={kind} />
      <VocabularyEditor kind={kind} setup={setup} actions={vocabularyFormActions} />
    </>
  );
}
