/** A parameter of the address, or a field of a form, and its value. */
export type FieldValue = readonly [name: string, value: string];
