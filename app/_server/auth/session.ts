import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "@/lib/records/user";
import { type UserRole, userRoles } from "@/lib/records/vocabularies";
import { getAuth } from "./auth";
import { noteUse } from "./note-use";

/** Who is signed in, and in which session. */
export interface CurrentSession {
  actor: Actor;
  sessionId: string;
}

/** The session of this request, read once; null for a reader, and for a user who is suspended. */
export const currentSession = cache(async (): Promise<CurrentSession | null> => {
  const auth = await getAuth();
  const sent = new Headers(await headers());
  // A page that is rendered anew after an action finds the cookies that the action set here alone.
  sent.set("cookie", (await cookies()).toString());
  // A page cannot set cookies, so a page never prolongs a session: row and cookie would part ways.
  const found = await auth.api.getSession({ headers: sent, query: { disableRefresh: true } });
  if (found === null || found.user.suspendedAt != null) return null;
  const role = userRoles.find((known) => known === found.user.role);
  if (role === undefined) return null;
  const sessionId = found.session.id;
  noteUse(sessionId);
  return { actor: { id: found.user.id, name: found.user.name, role }, sessionId };
});

/** Who is signed in; null for a reader. */
export async function currentActor(): Promise<Actor | null> {
  return (await currentSession())?.actor ?? null;
}

/** The session of somebody signed in, whatever their role. A reader is sent to sign in and brought back to `path`. */
export async function requireSession(path: string): Promise<CurrentSession> {
  const session = await currentSession();
  if (session === null) redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  return session;
}

/**
 * Who is signed in with at least this role. A reader is sent to sign in and brought back to `path`; somebody whose role
 * does not suffice is sent to the desk's own page that says which role would.
 */
export async function requireActor(minRole: UserRole, path = "/desk"): Promise<Actor> {
  const { actor } = await requireSession(path);
  if (!hasRole(actor, minRole)) redirect(`/no-access?role=${minRole}`);
  return actor;
}

/** Whether an actor's role is this one or above. */
export function hasRole(actor: Actor, minRole: UserRole): boolean {
  return userRoles.indexOf(actor.role) >= userRoles.indexOf(minRole);
}
