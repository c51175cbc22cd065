"use client";

import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/controls.css";
import { FailureNotice, failureReference } from "./_components/failure-notice";

/** Shown where even the root layout failed, so it brings its own document. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>This page could not be shown · Backchannel</title>
        <main className="page">
          <FailureNotice reference={failureReference(error)} retry={retry} />
        </main>
      </body>
    </html>
  );
}
