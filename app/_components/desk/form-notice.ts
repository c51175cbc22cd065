/** What stands over the form after a save. */
export interface FormNotice {
  tone: "error" | "note";
  /** Set where the notice is about fields: it goes once all are mended. */
  isAboutFields?: true;
  /** Set where the server was not reached or refused a session that had ended: what is said once it takes a save again. */
  afterwards?: FormNotice | null;
  title: string;
  text: string;
  link?: { href: string; label: string };
}

/** What was to be done with the form. */
export type Verb = "published" | "saved" | "sent";

/** Where one signs in without leaving the form. */
export const signInLink = { href: "/sign-in?next=/desk", label: "Sign in in another tab" };

/** A save that came to nothing. `lost`: the network lost it; `joined`: what was saved elsewhere is in the form, unsaved. */
export function failureNotice(
  failure:
    | { status: "lost" }
    | { status: "joined" }
    | { status: "signedOut" }
    | { status: "refused"; message: string },
  verb: Verb,
): FormNotice {
  switch (failure.status) {
    case "lost":
      return {
        tone: "error",
        title: "The server could not be reached",
        text: `Nothing was ${verb}. Everything that you typed is kept here; try again in a moment.`,
        afterwards: afterwardsOf(verb),
      };
    case "signedOut":
      return {
        tone: "error",
        title: "You are signed out",
        text: `Nothing was ${verb}. Everything that you typed is kept here. Sign in in another tab, then go on here.`,
        link: signInLink,
        afterwards: afterwardsOf(verb),
      };
    case "joined":
      return joinedNotice;
    case "refused":
      return { tone: "error", title: `Not ${verb}`, text: failure.message };
  }
}

/** What was to be published or sent is not, though the draft is saved by now; where only that was wanted nothing is left to say. */
function afterwardsOf(verb: Verb): FormNotice | null {
  if (verb === "saved") return null;
  return {
    tone: "note",
    title: "The server answers again",
    text: `The draft is saved. It was not ${verb}: that can be tried again now.`,
  };
}

/** The draft was saved elsewhere, in other fields. */
export const joinedNotice: FormNotice = {
  tone: "note",
  title: "Joined with what was saved in another window",
  text: "Other fields were changed there. They are in the form now; look it through.",
};

/** Choices between two versions were taken over. */
export const resolvedNotice: FormNotice = {
  tone: "note",
  title: "The two versions are joined in the form",
  text: "Nothing is published yet. Look it through, then go on.",
};

/** A copy of this device says more than the server's draft. */
export const restoredNotice: FormNotice = {
  tone: "note",
  title: "What you typed without a connection is back in the form",
  text: "It was kept on this device and goes to the server now.",
};
