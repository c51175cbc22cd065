import Link from "next/link";
import { currentActor } from "@/app/_server/auth/session";
import { canWriteDrafts } from "@/lib/records/user";
import { type VocabularyKind, vocabularyPath } from "@/lib/records/vocabulary-kind";

/** For whoever works on the desk: the way from a record's public page to its page there. */
export async function RecordDeskLink({ kind, id }: { kind: VocabularyKind; id: string }) {
  const actor = await currentActor();
  if (actor === null || !canWriteDrafts(actor.role)) return null;
  return (
    <p className="section note">
      <Link href={vocabularyPath(kind, id)} prefetch={false}>
        This {kind} on the desk
      </Link>
    </p>
  );
}
