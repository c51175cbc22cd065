import { Admission } from "./admission";

/** Questions and files that are worked out at a time; more are refused at once, so that readers' pages are not kept waiting. */
const mostUnderWay = 12;

/** On globalThis, since the bundler gives each entry a copy of this module. */
const key = Symbol.for("backchannel.open-questions");
const holder: typeof globalThis & { [key]?: Admission } = globalThis;

/** The places that the read interface, feeds, calendar, citations and other files of open data share. */
export function openAdmission(): Admission {
  holder[key] ??= new Admission(mostUnderWay);
  return holder[key];
}
