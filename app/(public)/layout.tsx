import type { ReactNode } from "react";
import { PageFrame } from "../_components/page-frame";

/** The frame of the readers' pages. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return <PageFrame signedInName={null}>{children}</PageFrame>;
}
