import type { Metadata } from "next";
import type { ReactNode } from "react";
import { type Actor, canPublish, canWriteDrafts } from "@/lib/records/user";
import type { MastheadEntry } from "../_components/masthead";
import { PageFrame } from "../_components/page-frame";
import { currentActor } from "../_server/auth/session";
import "../styles/desk.css";
import "../styles/desk-controls.css";
import "../styles/desk-preview.css";

/** Nothing of the desk belongs in a search engine. */
export const metadata: Metadata = { robots: { index: false, follow: false } };

const recordSections = ["people", "parties", "places", "tracks", "topics", "series", "merges"].map(
  (vocabulary) => `/desk/${vocabulary}`,
);

const trash = { href: "/desk/trash", label: "Trash" };

const entries: readonly MastheadEntry[] = [
  { href: "/desk", label: "Queue", sections: ["/desk/drafts", "/desk/work", "/desk/reports"] },
  { href: "/desk/contacts/new", label: "Log a contact" },
  { href: "/desk/announcements/new", label: "Log an announcement" },
  { href: "/desk/import", label: "Import" },
  { href: "/desk/people", label: "Records", sections: recordSections },
  { href: "/desk/sources", label: "Sources" },
  { href: "/desk/rules", label: "Rules", sections: ["/desk/rules", "/desk/coverages"] },
  trash,
  { href: "/desk/guide", label: "Guide" },
];

/** The entries whose pages open for somebody who writes. */
function entriesFor({ role }: Actor): readonly MastheadEntry[] {
  return canPublish(role) ? entries : entries.filter((entry) => entry !== trash);
}

/** The frame of the desk and of the pages that lead to it. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  if (actor === null) return <PageFrame signedInName={null}>{children}</PageFrame>;
  const sideEntries = [
    { href: "/", label: "Public site" },
    ...(actor.role === "admin" ? [{ href: "/desk/users", label: "Users" }] : []),
    { href: "/desk/account", label: actor.name },
  ];
  return (
    <PageFrame
      signedInName={actor.name}
      // Whoever may not write has an account here, and no desk.
      {...(canWriteDrafts(actor.role) ? { entries: entriesFor(actor) } : {})}
      sideEntries={sideEntries}
    >
      {children}
    </PageFrame>
  );
}
