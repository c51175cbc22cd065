import type { Metadata } from "next";
import type { ReactNode } from "react";
import type { MastheadEntry } from "../_components/masthead";
import { PageFrame } from "../_components/page-frame";
import { currentActor } from "../_server/auth/session";
import "../styles/desk.css";
import "../styles/desk-controls.css";
import "../styles/desk-preview.css";

/** Nothing of the desk belongs in a search engine. */
export const metadata: Metadata = { robots: { index: false, follow: false } };

const entries: readonly MastheadEntry[] = [
  { href: "/desk", label: "Queue" },
  { href: "/desk/contacts/new", label: "Log a contact" },
  { href: "/desk/announcements/new", label: "Log an announcement" },
  { href: "/desk/import", label: "Import" },
  { href: "/desk/people", label: "Records" },
  { href: "/desk/sources", label: "Sources" },
  { href: "/desk/rules", label: "Rules" },
  { href: "/desk/trash", label: "Trash" },
  { href: "/desk/guide", label: "Guide" },
];

/** The frame of the desk and of the pages that lead to it. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  if (actor === null) return <PageFrame signedInName={null}>{children}</PageFrame>;
  const sideEntries = [
    { href: "/", label: "Public site" },
    { href: "/desk/account", label: actor.name },
  ];
  return (
    <PageFrame signedInName={actor.name} entries={entries} sideEntries={sideEntries}>
      {children}
    </PageFrame>
  );
}
