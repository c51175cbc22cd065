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
  sections,
}: {
  href: string;
  label: string;
  narrower?: readonly string[];
  /** The sections that it stands for, where they are not that of its own address. */
  sections?: readonly string[] | undefined;
}) {
  const path = usePathname();
  const isIn = (section: string) => path === section || path.startsWith(`${section}/`);
  const isHere = sections === undefined ? isIn(href) && !narrower.some(isIn) : sections.some(isIn);
  const current = path === href ? "page" : isHere ? "true" : undefined;
  return (
    <Link href={href} prefetch={false} aria-current={current}>
      {label}
    </Link>
  );
}
