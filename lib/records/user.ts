import type { UserRole } from "./vocabularies";

/** Who acts in a command. `null` in a command's actor means the system itself (the sample's loader, a migration). */
export interface Actor {
  id: string;
  name: string;
  role: UserRole;
}

/** Researchers and above write drafts. */
export function canWriteDrafts(role: UserRole): boolean {
  return role === "researcher" || role === "editor" || role === "admin";
}

/** Editors and above publish, and change what is published. */
export function canPublish(role: UserRole): boolean {
  return role === "editor" || role === "admin";
}
