import type { Mail } from "./mail.ts";
import type { ObjectStore } from "./object-store.ts";

/** What lies outside our process and the database; handed to the rooms that need it. */
export interface Outside {
  objects: ObjectStore;
  /** Null when the operator has not set mail up. */
  mail: Mail | null;
}
