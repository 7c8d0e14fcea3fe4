import type { Actor } from '../../../access/index.ts';
import type { DocumentDefinition, DocumentFormat } from '../../../definitions/index.ts';
import { BatonError } from '../../../shared/index.ts';
import type { DocumentFile, SigningLink, StoredDocument } from '../../model/index.ts';
import { documentToChange } from '../deciding/change-document.ts';
import { noDocument, openDocument } from '../reading/open-document.ts';
import type { DocumentParts } from '../parts.ts';
import { linkOfSecret, newLinkSecret } from './mailing/link-secret.ts';
import { checkMailing, mailChannel, queueLetter } from './mailing/queue-letter.ts';
import { signerOf, type Signer } from './signer.ts';
import { refuseReplaced } from './replaced.ts';
import { fileToSign, linkExpires, madeBy } from './signing-definition.ts';

const mostDays = 365;

/** A link for somebody outside the house; what is not given is as the definition says. */
export interface LinkRequest {
  readonly document: string;
  readonly format?: DocumentFormat;
  readonly name?: string;
  readonly email?: string;
  /** For how many days it is good, 1 to 365. */
  readonly days?: number;
  /** Whether it is mailed to whom it is for. */
  readonly send?: boolean;
}

/**
 * Makes a link by which a released document is read and accepted, once. The secret is given here and never again;
 * where it is mailed, the letter goes out by itself, with retries. Raises `not-found`, `document-not-so`,
 * `document-no-format`, `signing-link-lasts`, `signing-link-no-channel`, `signing-link-no-address`,
 * `signing-link-too-many`.
 */
export async function createSigningLink(
  parts: DocumentParts,
  actor: Actor,
  request: LinkRequest,
): Promise<{ readonly secret: string; readonly link: SigningLink }> {
  const { days } = request;
  if (days !== undefined && !(Number.isInteger(days) && days >= 1 && days <= mostDays))
    throw new BatonError({
      code: 'signing-link-lasts',
      params: { most: mostDays },
      path: '/days',
    });
  const document = await documentToChange(parts, actor, { document: request.document }, 'released');
  await refuseReplaced(parts, document);
  const definition = await madeBy(parts, document);
  if (!definition) throw noDocument(document.id);
  const known = await signerOf(parts, actor, definition, document.subject);
  const name = request.name ?? known.name;
  const email = request.email ?? known.email;
  const signer = { ...(name !== undefined && { name }), ...(email !== undefined && { email }) };
  const by = { id: actor.id, name: actor.name };
  if (request.send !== true) {
    const made = linkFor(parts, document, definition, { ...request, ...signer, by });
    await parts.store.saveSigningLink(made.link);
    return made;
  }
  await checkMailing(parts, document, email);
  const seed = Buffer.from(parts.random.bytes(16)).toString('base64url');
  const sent = { channel: mailChannel(parts, definition.sign), seed };
  const made = linkFor(parts, document, definition, { ...request, ...signer, by, sent });
  await parts.store.saveSigningLink(made.link);
  await queueLetter(parts, made.link, document);
  return made;
}

/** What a link is made from. */
interface NewLink extends Pick<LinkRequest, 'format' | 'days'>, Signer {
  readonly by: SigningLink['by'];
  readonly sent?: NonNullable<SigningLink['sent']>;
}

/** A link as it is to be saved. Raises `document-no-format`. */
export function linkFor(
  parts: DocumentParts,
  document: StoredDocument,
  { sign }: DocumentDefinition,
  { format, days, name, email, by, sent }: NewLink,
): { readonly secret: string; readonly link: SigningLink } {
  const file = fileToSign(document, sign, format);
  if (!file) {
    const params = { document: document.definition, format: format ?? '' };
    throw new BatonError({ code: 'document-no-format', params });
  }
  const { token, idHash } = newLinkSecret(parts, sent?.seed);
  const link: SigningLink = {
    idHash,
    document: document.id,
    format: file.format,
    sha256: file.sha256,
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    by,
    created: parts.clock.now(),
    expires: linkExpires(parts, sign, days),
    ...(sent && { sent }),
  };
  return { secret: token, link };
}

/** Nobody can sign by the link any more. Raises `not-found`, and `signing-link-used` where somebody has. */
export async function withdrawSigningLink(
  parts: DocumentParts,
  actor: Actor,
  { document: id, link: idHash }: { readonly document: string; readonly link: string },
): Promise<void> {
  const document = await openDocument(parts, actor, id);
  const link = await parts.store.findSigningLink(idHash);
  if (link?.document !== document.id) throw new BatonError({ code: 'signing-link-unknown' });
  if (link.withdrawn !== undefined) return;
  if (await parts.store.withdrawSigningLink(idHash, parts.clock.now())) return;
  throw new BatonError({ code: 'signing-link-used' });
}

/** A document as somebody outside the house sees it by a link. */
export interface OpenedLink {
  readonly link: SigningLink;
  readonly document: StoredDocument;
  /** That which is shown and accepted. */
  readonly file: DocumentFile;
}

/**
 * What a link leads to; changes nothing. One that was used leads there still. Raises `signing-link-unknown`,
 * `signing-link-withdrawn`, `signing-link-expired`, `signing-link-replaced`, `document-no-files` where they are no
 * longer kept.
 */
export async function readSigningLink(parts: DocumentParts, secret: string): Promise<OpenedLink> {
  const idHash = linkOfSecret(parts, secret);
  const link = idHash === undefined ? undefined : await parts.store.findSigningLink(idHash);
  const document = link && (await parts.store.loadDocument(link.document));
  if (!document) throw new BatonError({ code: 'signing-link-unknown' });
  const isUsed = link.used !== undefined || acceptedBy(document, link);
  if (link.withdrawn !== undefined && !isUsed)
    throw new BatonError({ code: 'signing-link-withdrawn' });
  if (link.expires <= parts.clock.now() && !isUsed)
    throw new BatonError({ code: 'signing-link-expired' });
  if (!isUsed) await refuseReplaced(parts, document);
  const file = document.files.find(
    ({ format, sha256 }) => format === link.format && sha256 === link.sha256,
  );
  if (file?.blob !== undefined) return { link, document, file };
  throw new BatonError({ code: 'document-no-files', params: { document: document.title } });
}

/** Whether the document was accepted by the link. */
export function acceptedBy(
  { acceptances }: Pick<StoredDocument, 'acceptances'>,
  { idHash }: Pick<SigningLink, 'idHash'>,
): boolean {
  return acceptances.some(({ by }) => 'link' in by && by.link === idHash);
}
