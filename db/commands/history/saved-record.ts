/** What a command that saves a record returns: its public identifier and version as they are now. */
export interface SavedRecord {
  id: string;
  slug: string;
  version: number;
}
