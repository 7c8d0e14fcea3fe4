import type { Topic } from '../../definitions/index.ts';

/** The effect that tells people what a commit brought; its payload is `{ notices: Notice[] }`. */
export const notifyEffect = 'notify';

/** Something that people are told, decided with the commit. Words, channels and rights are found on delivery. */
export interface Notice {
  readonly topic: Topic;
  /** Those whom it concerns by itself; definitions may name more. */
  readonly to: readonly NoticeRecipient[];
  readonly stage?: string;
  readonly handoff?: string;
  readonly offer?: string;
  readonly approval?: string;
  readonly task?: string;
  readonly comment?: string;
  readonly document?: string;
}

export type NoticeRecipient =
  | { readonly person: string }
  | { readonly managerOf: string }
  | { readonly liaisonOf: string }
  | { readonly role: string }
  | { readonly team: string }
  | { readonly department: string };
