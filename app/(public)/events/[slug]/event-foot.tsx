import Link from "next/link";
import { currentActor } from "@/app/_server/auth/session";
import { readEnvironment } from "@/app/_server/environment";
import type { EventDetail } from "@/lib/records/event-detail";
import { canPublish } from "@/lib/records/user";

/** The foot of an event's page: its permanent address and version and, for editors, the way to its form and its history. */
export async function EventFoot({
  event,
  isRetracted = false,
}: {
  event: EventDetail;
  isRetracted?: boolean;
}) {
  const actor = await currentActor();
  const address = `${readEnvironment().publicUrl}/events/${event.slug}`;
  return (
    <footer className="section event-foot note">
      <p>
        Permanent address: <a href={address}>{address}</a>. Version {event.version}. Data: CC BY 4.0.
      </p>
      <p>
        <Link href={`/events/${event.slug}/report`} prefetch={false} rel="nofollow">
          Report a mistake
        </Link>
      </p>
      {actor !== null && canPublish(actor.role) && (
        <p className="event-foot-links">
          {!isRetracted && (
            <>
              <Link href={`/desk/${event.type}s/${event.id}`} prefetch={false}>
                Edit this {event.type}
              </Link>
              <Link href={`/desk/${event.type}s/new?from=${event.id}`} prefetch={false}>
                Duplicate this {event.type}
              </Link>
            </>
          )}
          <Link href={`/desk/history/event/${event.id}`} prefetch={false}>
            {isRetracted ? "Its history, and publishing it again" : "Its history"}
          </Link>
        </p>
      )}
    </footer>
  );
}
