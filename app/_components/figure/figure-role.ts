/** A figure is a group of its marks, which are links: as a picture it would hide them. SVG has no element that says so by itself. */
export const figureRole = "group";
