import type { Channel } from '../../definitions/index.ts';
import type { Clock } from '../../shared/index.ts';
import type { Sender, Senders } from '../message.ts';
import { emailSender, type EmailSender } from './email/email-sender.ts';
import { defaultMailLimits, mailServer, type MailLimits } from './email/mail-server.ts';
import { defaultPostLimits, type PostLimits, type PrivateCalls } from './http/index.ts';
import type { SecretSource } from './secrets.ts';
import { slackSender } from './slack/slack-sender.ts';
import { teamsSender } from './teams/teams-sender.ts';
import { webhookSender } from './webhook/webhook-sender.ts';

/** What senders are made of. */
export interface SenderParts {
  readonly secrets: SecretSource;
  /** Private addresses that may be called all the same. */
  readonly privateCalls: PrivateCalls;
  readonly clock: Clock;
  /** The page of a case. */
  readonly caseUrl: (caseId: string) => string;
  /** The page on which a person chooses what he is told, for the foot of mails. */
  readonly preferencesUrl?: () => string;
  readonly limits?: { readonly post?: PostLimits; readonly mail?: MailLimits };
}

/** The senders of all channels. */
export interface OpenSenders extends Senders {
  /** Ends the connections that are kept open. */
  close(): void;
}

/** `of` raises `secret-name-wrong`, `secret-unreadable`, and `SendError` where the channel's settings can't be right. */
export function createSenders(parts: SenderParts): OpenSenders {
  const mail = new MailPools(parts);
  return {
    of: ({ id, settings }) => {
      const named = new Map<string, string>();
      for (const name of secretNames(settings)) {
        const secret = parts.secrets.find(name);
        if (secret === undefined) return { missing: name };
        named.set(name, secret);
      }
      const secret = (name: string | undefined) =>
        name === undefined ? '' : (named.get(name) ?? '');
      if (settings.kind === 'email') return mail.of(id, settings, secret);
      return httpSender(parts, settings, secret);
    },
    close: () => mail.close(),
  };
}

type Settings = Channel['settings'];

/** The names of the secrets that a channel needs. */
function secretNames(settings: Settings): readonly string[] {
  const names =
    settings.kind === 'email'
      ? [settings.serverSecret, settings.passwordSecret]
      : settings.kind === 'webhook'
        ? [settings.urlSecret, settings.signingSecret]
        : [settings.urlSecret];
  return names.filter((name) => name !== undefined);
}

function httpSender(
  parts: SenderParts,
  settings: Exclude<Settings, { kind: 'email' }>,
  secret: (name: string | undefined) => string,
): Sender {
  const call = { ...parts, limits: parts.limits?.post ?? defaultPostLimits };
  const url = secret(settings.urlSecret);
  switch (settings.kind) {
    case 'slack':
      return slackSender(call, url);
    case 'teams':
      return teamsSender(call, url);
    case 'webhook':
      return webhookSender(call, url || (settings.url ?? ''), secret(settings.signingSecret));
  }
}

/** Keeps the connections of each mail channel, until its settings or secrets become others. */
class MailPools {
  readonly #parts: SenderParts;
  readonly #open = new Map<string, { readonly made: string; readonly sender: EmailSender }>();

  constructor(parts: SenderParts) {
    this.#parts = parts;
  }

  of(
    channel: string,
    settings: Extract<Settings, { kind: 'email' }>,
    secret: (name: string | undefined) => string,
  ): EmailSender {
    const { from, passwordSecret } = settings;
    const address = secret(settings.serverSecret) || (settings.server ?? '');
    const password = passwordSecret === undefined ? undefined : secret(passwordSecret);
    const made = JSON.stringify([address, password, from]);
    const open = this.#open.get(channel);
    if (open?.made === made) return open.sender;
    open?.sender.close();
    const sender = this.#connect(address, password, from);
    this.#open.set(channel, { made, sender });
    return sender;
  }

  #connect(address: string, password: string | undefined, from: string): EmailSender {
    const limits = this.#parts.limits?.mail ?? defaultMailLimits;
    const preferencesUrl = this.#parts.preferencesUrl?.();
    const server = mailServer(address, password, limits);
    return emailSender({ server, from, limits, ...(preferencesUrl && { preferencesUrl }) });
  }

  close(): void {
    for (const { sender } of this.#open.values()) sender.close();
    this.#open.clear();
  }
}
