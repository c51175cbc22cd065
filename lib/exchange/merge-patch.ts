/** JSON as a request brings it. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/**
 * A document with a merge patch applied (RFC 7396): objects are merged member by member, null removes a member, and anything
 * else takes the place of what was there, lists whole. Neither argument is changed.
 */
export function mergePatch(document: Json, patch: Json): Json {
  if (!isObject(patch)) return patch;
  const merged = new Map(isObject(document) ? Object.entries(document) : []);
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) merged.delete(name);
    else merged.set(name, mergePatch(merged.get(name) ?? null, value));
  }
  return Object.fromEntries(merged);
}

/** Whether a value is an object, as JSON means it. */
export function isObject(value: Json): value is { [name: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
