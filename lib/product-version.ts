/** The version of this software, as in package.json; a test holds them together. */
export const productVersion = "0.1.0";
