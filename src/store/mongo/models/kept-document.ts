/** A document that is read back whole: what it is found by, and the rest as JSON. */
export interface KeptDocument {
  readonly _id: string;
  readonly json: string;
}
