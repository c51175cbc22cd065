/** Sizes that are remembered: of a file of each table and form, for some states and selections. */
const mostSizes = 500;

/** On globalThis, since the bundler gives each entry a copy of this module. */
const key = Symbol.for("backchannel.data-file-sizes");
const holder: typeof globalThis & { [key]?: Map<string, number> } = globalThis;

function sizes(): Map<string, number> {
  holder[key] ??= new Map();
  return holder[key];
}

/** Remembers how many bytes a file has that was made whole, by its tag. */
export function noteFileSize(tag: string, bytes: number): void {
  sizes().delete(tag);
  sizes().set(tag, bytes);
  const [oldest] = sizes().keys();
  if (sizes().size > mostSizes && oldest !== undefined) sizes().delete(oldest);
}

/** How many bytes the file of this tag has; null where none was made lately: none is made to tell it. */
export function knownFileSize(tag: string): number | null {
  return sizes().get(tag) ?? null;
}
