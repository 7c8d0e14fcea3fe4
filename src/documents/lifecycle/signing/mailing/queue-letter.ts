import { isEmail } from '../../../../access/index.ts';
import type { SigningRule } from '../../../../definitions/index.ts';
import { BatonError, DAY, type Instant } from '../../../../shared/index.ts';
import type { SigningLink, StoredDocument } from '../../../model/index.ts';
import type { DocumentParts, LetterOrder } from '../../parts.ts';

/** Most links of one document that are mailed in a day. */
const mostInADay = 20;
/** So long before its end who has not accepted yet is reminded, where the link is good for twice as long at least. */
const reminder = 3 * DAY;

/**
 * The channel by which a link can be mailed: the definition's, else the first of e-mail. Raises
 * `signing-link-no-channel`.
 */
export function mailChannel(
  { workspaces, post }: DocumentParts,
  sign: Pick<SigningRule, 'send'> | undefined,
): string {
  const { channels } = workspaces.current().workspace;
  const mail = [...channels.values()].filter(({ settings }) => settings.kind === 'email');
  const channel = mail.find(({ id }) => id === sign?.send) ?? mail[0];
  if (post && channel) return channel.id;
  throw new BatonError({ code: 'signing-link-no-channel' });
}

/** Raises `signing-link-no-address` and `signing-link-too-many`. */
export async function checkMailing(
  { store, clock }: DocumentParts,
  { id }: Pick<StoredDocument, 'id'>,
  email: string | undefined,
): Promise<void> {
  if (email === undefined || !isEmail(email))
    throw new BatonError({
      code: 'signing-link-no-address',
      params: { email: email ?? '' },
      path: '/email',
    });
  const since = clock.now() - DAY;
  const links = await store.signingLinksOf(id);
  if (links.filter(({ sent, created }) => sent && created > since).length >= mostInADay)
    throw new BatonError({ code: 'signing-link-too-many', params: { most: mostInADay } });
}

/** Has a link mailed, and again before it ends to whom has not accepted by then. Repeated it sends nothing more. */
export async function queueLetter(
  { post }: DocumentParts,
  link: SigningLink,
  { subject }: Pick<StoredDocument, 'subject'>,
): Promise<void> {
  const { idHash, sent, created } = link;
  if (!sent || !post) return;
  const order = (key: string, due: Instant, isReminder: boolean): LetterOrder => ({
    key,
    channel: sent.channel,
    case: subject.collection.startsWith('case:') ? subject.id : '',
    due,
    letter: { link: idHash, reminder: isReminder },
  });
  const reminded = link.expires - reminder;
  await post.queue([
    order(`signing-link:${idHash}`, created, false),
    ...(reminded - created >= reminder
      ? [order(`signing-link:${idHash}:reminder`, reminded, true)]
      : []),
  ]);
}
