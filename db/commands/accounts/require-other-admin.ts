import { and, eq, isNull, ne } from "drizzle-orm";
import { ConflictError } from "@/lib/errors";
import { users } from "../../schema/users";
import type { Reader } from "../../store";

/** Throws ConflictError where nobody but this user is an administrator who may sign in: the instance would be left without. */
export async function requireOtherAdmin(db: Reader, userId: string): Promise<void> {
  const others = await db.$count(
    users,
    and(eq(users.role, "admin"), isNull(users.suspendedAt), ne(users.id, userId)),
  );
  if (others === 0) throw new ConflictError("One administrator must remain.");
}
