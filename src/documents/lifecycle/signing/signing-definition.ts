import { addDuration, DAY, type Instant } from '../../../shared/index.ts';
import {
  workingCalendar,
  type DocumentDefinition,
  type DocumentFormat,
  type SigningRule,
} from '../../../definitions/index.ts';
import type { Acceptance, DocumentFile, StoredDocument } from '../../model/index.ts';
import { releasedFor } from '../making/release-files.ts';
import type { DocumentParts } from '../parts.ts';

/** The definition by which a document was made; undefined where it is there no longer. */
export async function madeBy(
  parts: DocumentParts,
  document: StoredDocument,
): Promise<DocumentDefinition | undefined> {
  const { workspace } = await releasedFor(parts, document);
  return workspace.documents.get(document.definition);
}

/** Whether everyone has accepted who is asked; where nobody is named, somebody has. */
export function isSigned(
  sign: Pick<SigningRule, 'customer' | 'roles'> | undefined,
  acceptances: readonly Acceptance[],
): boolean {
  if (!sign) return acceptances.length > 0;
  const byCustomer = acceptances.some(({ by }) => 'link' in by);
  const byRole = (role: string) => acceptances.some(({ roles = [] }) => roles.includes(role));
  return (byCustomer || !sign.customer) && sign.roles.every(byRole);
}

/** The file that is shown to be accepted: in the format asked for, else as the definition says, else the first. */
export function fileToSign(
  { files }: Pick<StoredDocument, 'files'>,
  sign: Pick<SigningRule, 'format'> | undefined,
  asked: DocumentFormat | undefined,
): DocumentFile | undefined {
  const wanted = asked ?? sign?.format;
  const found = files.find(({ format }) => format === wanted);
  return asked === undefined ? (found ?? files[0]) : found;
}

const usual = 30 * DAY;

/** Until when a link is good that is made now. */
export function linkExpires(
  { workspaces, clock }: DocumentParts,
  sign: Pick<SigningRule, 'within'> | undefined,
  days: number | undefined,
): Instant {
  const now = clock.now();
  if (days !== undefined) return now + days * DAY;
  if (!sign) return now + usual;
  const { organization } = workspaces.current().workspace;
  return addDuration(workingCalendar(organization), now, sign.within);
}
