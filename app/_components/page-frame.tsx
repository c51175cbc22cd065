import type { ComponentProps, ReactNode } from "react";
import { Footer } from "./footer";
import { Masthead } from "./masthead";

/** Masthead, the page itself (the target of the skip link) and the foot. Takes what the masthead takes. */
export function PageFrame({
  children,
  ...masthead
}: ComponentProps<typeof Masthead> & { children: ReactNode }) {
  return (
    <>
      <Masthead {...masthead} />
      <main id="content" className="page" tabIndex={-1}>
        {children}
      </main>
      <Footer />
    </>
  );
}
