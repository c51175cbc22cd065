import type { ReactNode } from "react";
import { PageFrame } from "../_components/page-frame";
import { currentActor } from "../_server/auth/session";

/** The feeds that every readers' page names in its head. */
const feeds = [
  { href: "/feed.atom", type: "application/atom+xml", title: "New events" },
  { href: "/feed.json", type: "application/feed+json", title: "New events (JSON Feed)" },
  { href: "/corrections.atom", type: "application/atom+xml", title: "Corrections" },
  { href: "/corrections.json", type: "application/feed+json", title: "Corrections (JSON Feed)" },
];

/** The frame of the readers' pages. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <PageFrame signedInName={(await currentActor())?.name ?? null}>
      {feeds.map((feed) => (
        <link key={feed.href} rel="alternate" {...feed} />
      ))}
      {children}
    </PageFrame>
  );
}
