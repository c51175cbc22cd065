"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

/**
 * A link of the masthead; says so itself where it leads to the page that is open, or to the section in which that page stands.
 * `narrower` are the entries beside it that lead to a part of its section: of those that fit a page only the narrowest says so.
 */
export function MastheadLink({
  href,
  label,
  narrower = [],
}: {
  href: string;
  label: string;
  narrower?: readonly string[];
}) {
  const path = usePathname();
  const isIn = (section: string) => path === section || path.startsWith(`${section}/`);
  const current = path === href ? "page" : isIn(href) && !narrower.some(isIn) ? "true" : undefined;
  return (
    <Link href={href} prefetch={false} aria-current={current}>
      {label}
    </Link>
  );
}
