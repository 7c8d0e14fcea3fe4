import { localize, momentText, type JsonObject, type Locale } from '../../../../shared/index.ts';
import type { DocumentFile, SigningLink, StoredDocument } from '../../../model/index.ts';
import { readBytes } from '../../making/read-bytes.ts';
import type { DocumentParts } from '../../parts.ts';
import { madeBy } from '../signing-definition.ts';
import { acceptedBy } from '../signing-link.ts';
import { letterWords } from './letter-words.ts';
import { secretAgain } from './link-secret.ts';

/** Most bytes of a file that goes with a letter; larger ones are read by the link. */
const mostAttached = 5 * 1_048_576;

/** A letter as it goes out. */
export interface SigningLetter {
  readonly to: { readonly name: string; readonly email: string };
  /** Who of the house sends it, and has the answer. */
  readonly replyTo?: { readonly name: string; readonly email: string };
  readonly locale: Locale;
  readonly zone: string;
  readonly subject: string;
  readonly text: readonly string[];
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly link: { readonly label: string; readonly url: string };
  readonly attachment?: {
    readonly name: string;
    readonly type: string;
    readonly bytes: Uint8Array;
  };
}

/**
 * Writes the letter of an order, with the secret of its link made anew; undefined where it is no longer worth
 * sending: the document was accepted, or the link withdrawn, or its time is over.
 */
export async function writeSigningLetter(
  parts: DocumentParts,
  order: JsonObject,
): Promise<SigningLetter | undefined> {
  const link = await parts.store.findSigningLink(String(order['link']));
  const document = link && (await parts.store.loadDocument(link.document));
  if (!document || !isGood(link, document, parts.clock.now())) return undefined;
  const secret = secretAgain(parts, link);
  const file = document.files.find(
    ({ format, sha256 }) => format === link.format && sha256 === link.sha256,
  );
  if (secret === undefined || link.email === undefined || file?.blob === undefined)
    return undefined;
  const attachment = await attachmentOf(parts, document, file);
  return {
    to: { name: link.name ?? '', email: link.email },
    ...(await replyTo(parts, link)),
    ...wordsOf(parts, link, document, {
      isReminder: order['reminder'] === true,
      url: parts.post?.signingUrl(secret) ?? '',
      isAttached: attachment !== undefined,
    }),
    ...(attachment && { attachment }),
  };
}

function isGood(link: SigningLink, document: StoredDocument, now: number): boolean {
  const isOver = link.used !== undefined || link.withdrawn !== undefined || link.expires <= now;
  return !isOver && document.status === 'released' && !acceptedBy(document, link);
}

async function replyTo({ store }: DocumentParts, { by }: SigningLink) {
  const person = await store.loadPerson(by.id);
  return person?.active ? { replyTo: { name: person.name, email: person.email } } : {};
}

async function attachmentOf(
  parts: DocumentParts,
  document: StoredDocument,
  { name, type, size, blob = '' }: DocumentFile,
): Promise<SigningLetter['attachment']> {
  if (size > mostAttached) return undefined;
  const definition = await madeBy(parts, document);
  if (!definition?.sign?.attach) return undefined;
  const bytes = await readBytes(parts.store, blob);
  return bytes && { name, type, bytes };
}

interface Occasion {
  readonly isReminder: boolean;
  readonly url: string;
  readonly isAttached: boolean;
}

function wordsOf(
  { workspaces }: DocumentParts,
  { name, by, expires }: SigningLink,
  { title, number, data }: StoredDocument,
  { isReminder, url, isAttached }: Occasion,
): Pick<SigningLetter, 'locale' | 'zone' | 'subject' | 'text' | 'facts' | 'link'> {
  const { organization } = workspaces.current().workspace;
  const locale = data.language;
  const { zone } = organization;
  const house = localize(organization.title, locale);
  const say = letterWords(locale);
  const sending = { document: title, sender: by.name, house };
  return {
    locale,
    zone,
    subject: isReminder ? say.reminder(sending) : say.subject(sending),
    text: [
      ...(name === undefined ? [] : [say.greeting(name)]),
      isReminder ? say.reminding(sending) : say.text(sending),
      ...(isAttached ? [say.attached()] : []),
    ],
    facts: [
      { label: say.document(), value: title },
      ...(number === undefined || title.includes(number)
        ? []
        : [{ label: say.number(), value: number }]),
      { label: say.sender(), value: `${by.name} · ${house}` },
      { label: say.until(), value: momentText(expires, locale, zone) },
    ],
    link: { label: say.read(), url },
  };
}
