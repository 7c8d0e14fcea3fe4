import { holdsRight } from '../../access/index.ts';
import type { Acceptance, DocumentFile, SigningLink } from '../../documents/index.ts';
import { localize, type Instant } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { filled, momentOf } from '../standing/reading.ts';
import type { DocumentHead, SeenDocument, SubjectSight } from './seen-document.ts';

type Reader = Pick<Call, 'services' | 'actor' | 'locale'>;

/** Where a document is found. */
export function documentPath(id: string): string {
  return `/api/v1/documents/${encodeURIComponent(id)}`;
}

/** A document in a list. */
export function summaryJson(
  { actor }: Pick<Reader, 'actor'>,
  document: DocumentHead,
  sight: SubjectSight,
): object {
  const { id, revision, definition, title, subject, cause, status, number, release } = document;
  return filled({
    id,
    revision,
    definition,
    title,
    subject: filled({ collection: subject.collection, id: subject.id, name: sight.name }),
    cause: filled({ ...cause }),
    status,
    number,
    release,
    requested: momentOf(document.requested),
    by: someone(actor.id, sight, document.by),
    released: momentOf(document.released),
    keepUntil: momentOf(document.keepUntil),
    files: document.files.map((file) => fileJson(id, file)),
    accepted: document.acceptances.length,
  });
}

/** A document with all that the caller may know of it. `may`: what he may do with it now. */
export function documentJson(
  call: Reader,
  { document, sight }: SeenDocument,
  may: readonly string[],
): object {
  const { approvals, approvers, acceptances, status, attempts, due, error } = document;
  const { organization } = call.services.workspaces.current().workspace;
  const administers = holdsRight(call.actor, 'administer data');
  const role = (id: string) => localize(organization.roles.get(id)?.title ?? id, call.locale);
  return {
    ...summaryJson(call, document, sight),
    language: document.data.language,
    formats: document.formats,
    releaseHash: document.releaseHash,
    templateHash: document.templateHash,
    approvers: approvers.map((id) => ({ id, title: role(id) })),
    approvals: approvals.map(({ by, at, as, comment }) =>
      filled({ by: someone(call.actor.id, sight, by), at: momentOf(at), as, comment }),
    ),
    acceptances: acceptances.map((acceptance) => acceptanceJson(acceptance, administers)),
    attempts,
    ...filled({ due: status === 'queued' ? momentOf(due) : undefined }),
    ...filled({ error: administers || may.includes('retry') ? error : undefined }),
    may,
  };
}

/** A signing link as it may be told; never its secret. */
export function linkJson(
  { actor, now }: Pick<Call, 'actor' | 'now'>,
  link: SigningLink,
  sight: SubjectSight,
): object {
  return filled({
    id: link.idHash,
    format: link.format,
    sha256: link.sha256,
    name: link.name,
    email: link.email,
    by: someone(actor.id, sight, link.by),
    created: momentOf(link.created),
    expires: momentOf(link.expires),
    used: momentOf(link.used),
    withdrawn: momentOf(link.withdrawn),
    sent: link.sent?.channel,
    status: linkStatus(link, now),
  });
}

function linkStatus({ used, withdrawn, expires }: SigningLink, now: Instant): string {
  if (used !== undefined) return 'used';
  if (withdrawn !== undefined) return 'withdrawn';
  return expires <= now ? 'expired' : 'open';
}

/** Himself he always sees, others as he sees who handles what it is about. */
function someone(
  reader: string,
  { showsPeople }: SubjectSight,
  { id, name }: { readonly id: string; readonly name: string },
): object | undefined {
  return showsPeople || id === reader ? { id, name } : undefined;
}

function fileJson(document: string, { format, name, type, size, sha256, blob }: DocumentFile) {
  const url = blob === undefined ? undefined : `${documentPath(document)}/files/${format}`;
  return filled({ format, name, type, size, sha256, url });
}

function acceptanceJson(
  { name, email, at, format, sha256, by, address }: Acceptance,
  withAddress: boolean,
): object {
  return filled({
    name,
    email,
    at: momentOf(at),
    format,
    sha256,
    by: 'link' in by ? 'link' : 'person',
    address: withAddress ? address : undefined,
  });
}
