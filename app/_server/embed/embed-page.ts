import type { ReactNode } from "react";
import type { FigureLinks } from "@/app/_components/figure/figure-links";
import type { DateWords } from "@/lib/dates/date-words";
import type { EmbedParameters } from "@/lib/embed/embed-parameters";
import type { EmbedWidget } from "@/lib/embed/embed-widget";
import type { ViewFault } from "@/lib/timeline/address-reader";

/** What every widget is made with. */
export interface EmbedContext {
  widget: EmbedWidget;
  parameters: EmbedParameters;
  publicUrl: string;
  links: FigureLinks;
  /** For figures and titles. */
  dates: DateWords;
  /** For sentences of the page, which say where a date is in another language. */
  sentenceDates: DateWords;
}

/** A widget ready to be set into its page. */
export interface EmbedPage {
  headline: string;
  /** Rules for the style element: the sizes of its figures. */
  sizes: string;
  body: ReactNode;
  /** What is set large beside heading, body and caption; left out: nothing is. */
  numeral?: ReactNode;
  /** Address of the page of the tracker that shows the same. */
  page: string;
  /** The one event that it shows; left out: it shows several. */
  event?: { id: string; slug: string };
}

/** Why there is no widget: faults of the address, each with its parameter, or that nothing stands there. */
export interface EmbedRefusal {
  status: 400 | 404 | 503;
  faults: readonly ViewFault[];
}

/** What a widget is made into; `movedTo` is the path of the same elsewhere. */
export type EmbedMade = { page: EmbedPage } | { refusal: EmbedRefusal } | { movedTo: string };

/** A refusal of an address. */
export function refused(faults: readonly ViewFault[]): EmbedMade {
  return { refusal: { status: 400, faults } };
}
