import { z } from "zod";

export const minPasswordLength = 12;

/** An address to sign in with, in lower case. */
export const userEmail = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email("Write an e-mail address, such as ada@example.org.").max(200));

/** A name as others see it beside what its user did. */
export const userName = z
  .string()
  .trim()
  .min(1, "Write your name as others shall see it.")
  .max(100, "Shorten it to 100 characters.");

/** A password that is being chosen. */
export const newPassword = z
  .string()
  .min(minPasswordLength, `Choose a password of at least ${minPasswordLength} characters.`)
  .max(200, "Shorten it to 200 characters.");

/** A password that was chosen before: its length is judged by nobody any more. */
export const presentPassword = z
  .string()
  .min(1, "Write your password.")
  .max(200, "No password is as long as this.");
