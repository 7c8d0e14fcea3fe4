import { randomBytes } from 'node:crypto';
import { devNull } from 'node:os';
import type { Logger } from 'pino';
import { secureRandom, type PeopleDirectory } from '../access/index.ts';
import {
  createLinks,
  createSenders,
  linkKey,
  parsePrivateCalls,
  secretSource,
  type LetterWriter,
  type LinkParts,
  type MessagingParts,
  type SecretSource,
  type Senders,
} from '../collaboration/index.ts';
import type { Engine, ReleaseCache } from '../engine/index.ts';
import type { ServerStore } from '../http/index.ts';
import type { Clock } from '../shared/index.ts';

/** Where the secrets of channels, and the private addresses that they may call, are told. */
export interface MessagingOptions {
  /** Folder of secrets, one a file. Without it they come from the environment alone. */
  readonly secrets?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Where messages go, in the place of the ways that the channels have. */
  readonly senders?: Senders;
}

export interface MessagingNeeds {
  readonly store: ServerStore;
  readonly engine: Engine;
  readonly workspaces: ReleaseCache;
  readonly directory: PeopleDirectory;
  readonly clock: Clock;
  readonly log: Logger;
  readonly address: () => string;
  /** Messages are on their way. */
  readonly onDeliveries: () => void;
  readonly letters: LetterWriter;
}

/** Messages and the links in them, put together; `close` ends the connections that senders keep open. */
export interface OpenMessaging {
  readonly messaging: MessagingParts;
  readonly links: LinkParts;
  close(): void;
}

/** Raises `private-calls-wrong`, `secret-unreadable`, and what writing the key of links raises. */
export function openMessaging(needs: MessagingNeeds, options: MessagingOptions): OpenMessaging {
  const { store, engine, workspaces, directory, clock, log, address } = needs;
  const { onDeliveries, letters } = needs;
  const { env = process.env } = options;
  const secrets = secretsOf(options, log);
  const key = linkKey(secrets, options.secrets ?? devNull, secureRandom);
  const links: LinkParts = { store, workspaces, engine, clock, random: secureRandom, key, address };
  const maker = createLinks(links);
  const own = createSenders({
    secrets,
    privateCalls: parsePrivateCalls(env['BATON_ALLOW_PRIVATE_CALLS']),
    clock,
    caseUrl: (id) => maker.caseUrl(id),
  });
  const shared = { store, workspaces, directory, clock };
  const told = { links: maker, letters, onDeliveries };
  const { senders = own } = options;
  const messaging: MessagingParts = { ...shared, senders, ...told };
  return { messaging, links, close: () => own.close() };
}

/** Without a folder there is nowhere to keep the key of links: links are then good while the process runs. */
function secretsOf({ secrets, env = process.env }: MessagingOptions, log: Logger): SecretSource {
  if (secrets === undefined) {
    const key = randomBytes(32).toString('base64url');
    return secretSource({ BATON_SECRET_LINK_KEY: key, ...env }, devNull);
  }
  const onExposed = (file: string): void => log.warn({ file }, 'others can read this secret');
  return secretSource(env, secrets, { onExposed });
}
