import type { LocalizedText } from '../../shared/index.ts';

/** A way in which messages go out. The inbox within Baton is always there, under the id `inbox`. */
export interface Channel {
  readonly id: string;
  readonly title: LocalizedText;
  readonly settings: ChannelSettings;
  /** Messages are collected and sent together. */
  readonly digest?: Digest;
  /** Local times between which nothing is sent; what comes up then waits. */
  readonly quiet?: { readonly from: string; readonly to: string };
}

/** Secrets are never in definitions: `…Secret` names one that is in the environment or in a file. */
export type ChannelSettings =
  | {
      readonly kind: 'email';
      /** `smtps://user@host:465`, without the password, or the name of the secret that holds the whole. */
      readonly server?: string;
      readonly serverSecret?: string;
      readonly passwordSecret?: string;
      readonly from: string;
    }
  | { readonly kind: 'slack' | 'teams'; readonly urlSecret: string }
  | {
      readonly kind: 'webhook';
      readonly url?: string;
      readonly urlSecret?: string;
      /** Signs each call: Standard Webhooks. */
      readonly signingSecret: string;
    };

/** At local times of the receiver (of the organization for shared channels), such as `09:00`. */
export interface Digest {
  readonly at: readonly string[];
  readonly days: 'every day' | 'working days';
}
