"use client";

import { FailureNotice, failureReference } from "./_components/failure-notice";
import { PageFrame } from "./_components/page-frame";

/** Shown where rendering a page failed. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <PageFrame signedInName={null}>
      <FailureNotice reference={failureReference(error)} retry={retry} />
    </PageFrame>
  );
}
