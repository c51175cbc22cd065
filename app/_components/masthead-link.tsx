"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

/** A link of the masthead; says so itself where it leads to the page that is open, or to the section in which that page stands. */
export function MastheadLink({ href, label }: { href: string; label: string }) {
  const path = usePathname();
  const current = path === href ? "page" : path.startsWith(`${href}/`) ? "true" : undefined;
  return (
    <Link href={href} prefetch={false} aria-current={current}>
      {label}
    </Link>
  );
}
