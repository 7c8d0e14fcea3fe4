/** Somebody, as he is named for ever. */
export interface Named {
  readonly id: string;
  readonly name: string;
}
