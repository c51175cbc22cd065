"use client";

import { useEffect, useRef } from "react";
import { domainOfAddress, publisherOfAddress } from "@/lib/records/publisher-domains";
import { useDesk } from "./desk-context";
import type { SourceForm } from "./form-fields";

/**
 * Fills the publisher in from the domain of the address, unless somebody wrote another: at once from the domain itself, then
 * from what the store knows of it. What came with the form stays as it is until its address is changed. The page behind the
 * address is not requested.
 */
export function usePublisher(
  source: Pick<SourceForm, "url" | "publisher">,
  /** Whether the source was added in this form, as it is open now. */
  isAddedHere: boolean,
  setPublisher: (publisher: string) => void,
): void {
  const { actions } = useDesk();
  const { url, publisher } = source;
  const domain = domainOfAddress(url);
  /** What was filled in here last; whatever else stands there was written by somebody. */
  const filled = useRef(publisher === "" || publisher === publisherOfAddress(url) ? publisher : null);
  const latest = useRef({ publisher, setPublisher });
  useEffect(() => {
    latest.current = { publisher, setPublisher };
  });
  const { findPublisher } = actions;
  const opened = useRef({ domain, isUntouched: true, isAddedHere });
  useEffect(() => {
    if (domain !== opened.current.domain) opened.current.isUntouched = false;
    const { isUntouched } = opened.current;
    if (isUntouched && !opened.current.isAddedHere) return;
    const isOurs = () => latest.current.publisher === "" || latest.current.publisher === filled.current;
    if (domain === "" || !isOurs()) return;
    const fill = (name: string) => {
      filled.current = name;
      if (latest.current.publisher !== name) latest.current.setPublisher(name);
    };
    // One that is added has it from its domain already.
    if (!isUntouched) fill(publisherOfAddress(`https://${domain}/`));
    let isCurrent = true;
    void findPublisher(`https://${domain}/`).then(
      (found) => {
        if (isCurrent && found !== null && isOurs()) fill(found);
      },
      // Without an answer the domain stands there, which can be changed.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [domain, findPublisher]);
}
