/** What stands over the form after a save. */
export interface FormNotice {
  tone: "error" | "note";
  /** Set where the notice is about fields: it goes once all are mended. */
  isAboutFields?: true;
  title: string;
  text: string;
  link?: { href: string; label: string };
}

/** The network lost a save. */
export const lostNotice: FormNotice = {
  tone: "error",
  title: "The server could not be reached",
  text: "Nothing was saved. Everything that you typed is kept here; save again in a moment.",
};

/** The session ended while the form was open. */
export const signedOutNotice: FormNotice = {
  tone: "error",
  title: "You are signed out",
  text: "Nothing was saved. Everything that you typed is kept here. Sign in in another tab, then save again.",
  link: { href: "/sign-in?next=/desk", label: "Sign in in another tab" },
};
