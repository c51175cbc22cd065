import { Group } from "@visx/group";
import type { ReactNode } from "react";

/** Parts of a figure that say nothing beyond what the marks and the table say: nothing in it takes focus. */
const decoration = { "aria-hidden": true } as const;

interface HiddenGroupProps {
  children: ReactNode;
  className?: string;
  clipPath?: string;
}

/** A group of decoration, kept from assistive technology. */
export function HiddenGroup({ children, ...attributes }: HiddenGroupProps) {
  return (
    <Group {...decoration} {...attributes}>
      {children}
    </Group>
  );
}
