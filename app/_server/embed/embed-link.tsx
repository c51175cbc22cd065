import type { ReactNode } from "react";
import type { LinkOpening } from "@/app/_components/figure/figure-links";

/** A link in the text of an embed; where it opens a new tab, it says so to whoever does not see it open. */
export function EmbedLink({
  href,
  opens,
  children,
}: {
  href: string;
  opens: LinkOpening;
  children: ReactNode;
}) {
  if (opens !== "newTab") {
    return (
      <a href={href} target={opens === "top" ? "_top" : undefined}>
        {children}
      </a>
    );
  }
  return (
    <a href={href} target="_blank" rel="noopener">
      {children}
      <span className="visually-hidden"> (new tab)</span>
    </a>
  );
}
