import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "@/lib/records/user";
import { type UserRole, userRoles } from "@/lib/records/vocabularies";
import { getAuth } from "./auth";

/** Who is signed in, read once a request; null for a reader. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const auth = await getAuth();
  // A page cannot set cookies, so a page never prolongs a session: row and cookie would part ways.
  const session = await auth.api.getSession({ headers: await headers(), query: { disableRefresh: true } });
  if (session === null) return null;
  const role = userRoles.find((known) => known === session.user.role);
  return role === undefined ? null : { id: session.user.id, name: session.user.name, role };
});

/**
 * Who is signed in with at least this role. A reader is sent to sign in and brought back to `path`; somebody whose role
 * does not suffice is sent to the desk's own page that says so.
 */
export async function requireActor(minRole: UserRole, path = "/desk"): Promise<Actor> {
  const actor = await currentActor();
  if (actor === null) redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  if (!hasRole(actor, minRole)) redirect("/no-access");
  return actor;
}

/** Whether an actor's role is this one or above. */
export function hasRole(actor: Actor, minRole: UserRole): boolean {
  return userRoles.indexOf(actor.role) >= userRoles.indexOf(minRole);
}
