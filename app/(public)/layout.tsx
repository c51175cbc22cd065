import type { ReactNode } from "react";
import { PageFrame } from "../_components/page-frame";
import { currentActor } from "../_server/auth/session";

/** The frame of the readers' pages. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  return <PageFrame signedInName={(await currentActor())?.name ?? null}>{children}</PageFrame>;
}
