"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

/** A link of the masthead; says so itself where it leads to the page that is open. */
export function MastheadLink({ href, label }: { href: string; label: string }) {
  const isCurrent = usePathname() === href;
  return (
    <Link href={href} prefetch={false} aria-current={isCurrent ? "page" : undefined}>
      {label}
    </Link>
  );
}
