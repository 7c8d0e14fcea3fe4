import { isPerson, type Actor } from '../../../access/index.ts';
import type { DocumentFormat } from '../../../definitions/index.ts';
import { BatonError } from '../../../shared/index.ts';
import type { Acceptance, StoredDocument } from '../../model/index.ts';
import {
  changed,
  documentToChange,
  notSo,
  tellSoon,
  type DocumentStep,
} from '../deciding/change-document.ts';
import { addUntold } from '../making/untold.ts';
import { noDocument } from '../reading/open-document.ts';
import type { DocumentParts } from '../parts.ts';
import { isSigned, madeBy } from './signing-definition.ts';
import { acceptedBy, readSigningLink } from './signing-link.ts';

const longestName = 200;
/** How often an acceptance is tried while others change the document. */
const mostTries = 5;

/** What somebody outside the house says when he accepts. */
export interface LinkAcceptance {
  readonly name: string;
  readonly email?: string;
  /** Of the file that was shown to him, in hexadecimal. */
  readonly sha256: string;
  /** The network address that it comes from. */
  readonly address?: string;
}

/**
 * Accepts a document by a link, once, in the name of whoever holds it. Raises as `readSigningLink`, and
 * `signing-link-used`, `acceptance-name`, `acceptance-other-file`, `document-not-so`.
 */
export async function acceptByLink(
  parts: DocumentParts,
  secret: string,
  said: LinkAcceptance,
): Promise<StoredDocument> {
  const { link, document, file } = await readSigningLink(parts, secret);
  if (link.used !== undefined || acceptedBy(document, link)) {
    await parts.store.useSigningLink(link.idHash, parts.clock.now());
    throw new BatonError({ code: 'signing-link-used' });
  }
  const name = nameFrom(said.name);
  checkHash(said.sha256, file.sha256);
  const email = said.email ?? link.email;
  const accepted = await addAcceptance(parts, document, {
    name,
    ...(email !== undefined && { email }),
    at: parts.clock.now(),
    format: file.format,
    sha256: file.sha256,
    by: { link: link.idHash },
    ...(said.address !== undefined && { address: said.address }),
  });
  await parts.store.useSigningLink(link.idHash, parts.clock.now());
  return tellSoon(parts, accepted);
}

/** As it is kept: without what is not shown or turns the order of what is. Raises `acceptance-name`. */
function nameFrom(said: string): string {
  const name = said.replaceAll(unseen, '').trim();
  if (/[\p{L}\p{N}]/u.test(name) && [...name].length <= longestName) return name;
  throw new BatonError({
    code: 'acceptance-name',
    params: { limit: longestName },
    path: '/name',
  });
}

/** Control characters, marks and overrides of the direction of writing, and what has no width. */
const unseen = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/** What a person of the house accepts. */
export interface HouseAcceptance extends DocumentStep {
  readonly format: DocumentFormat;
  readonly sha256: string;
  readonly address?: string;
}

/**
 * Accepts a released document as a person of the house. Raises `not-found`, `document-not-so`, `document-changed`,
 * `acceptance-other-file`, `acceptance-twice`.
 */
export async function acceptDocument(
  parts: DocumentParts,
  actor: Actor,
  said: HouseAcceptance,
): Promise<StoredDocument> {
  const document = await documentToChange(parts, actor, said, 'released');
  if (!isPerson(actor)) throw noDocument(said.document);
  const file = document.files.find(({ format }) => format === said.format);
  checkHash(said.sha256, file?.sha256);
  const definition = await madeBy(parts, document);
  const asked = definition?.sign?.roles ?? [];
  const accepted = await addAcceptance(parts, document, {
    name: actor.name,
    ...(actor.email !== undefined && { email: actor.email }),
    at: parts.clock.now(),
    format: said.format,
    sha256: said.sha256.toLowerCase(),
    by: { person: actor.id },
    roles: asked.filter((role) => actor.roles.includes(role)),
    ...(said.address !== undefined && { address: said.address }),
  });
  return tellSoon(parts, accepted);
}

function checkHash(given: string, expected: string | undefined): void {
  if (given.toLowerCase() !== expected)
    throw new BatonError({ code: 'acceptance-other-file', path: '/sha256' });
}

/** Keeps an acceptance; where everybody has accepted who is asked, the case is going to be told. */
async function addAcceptance(
  parts: DocumentParts,
  document: StoredDocument,
  acceptance: Acceptance,
): Promise<StoredDocument> {
  const sign = (await madeBy(parts, document))?.sign;
  let before: StoredDocument | undefined = document;
  for (let tries = 1; before && tries <= mostTries; tries++) {
    if (before.status !== 'released') throw notSo(before);
    if (before.acceptances.some(({ by }) => isSame(by, acceptance.by)))
      throw twice(before, acceptance);
    const acceptances = [...before.acceptances, acceptance];
    const kept = { ...before, acceptances, revision: before.revision + 1 };
    const isLast = isSigned(sign, acceptances) && !isSigned(sign, before.acceptances);
    const key = `document ${before.id} signed`;
    const next = isLast
      ? { ...addUntold(kept, { how: 'signed', key, by: acceptance.name }), due: acceptance.at }
      : kept;
    if (await parts.store.saveDocument(next)) return next;
    before = await parts.store.loadDocument(before.id);
  }
  throw changed(document);
}

function isSame(one: Acceptance['by'], other: Acceptance['by']): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function twice({ title }: StoredDocument, { name, by }: Acceptance): BatonError {
  if ('link' in by) return new BatonError({ code: 'signing-link-used' });
  return new BatonError({ code: 'acceptance-twice', params: { name, document: title } });
}
