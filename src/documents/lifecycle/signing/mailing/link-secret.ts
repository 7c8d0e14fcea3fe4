import {
  derivedSignedSecret,
  newSignedSecret,
  readSignedSecret,
  type SignedSecret,
} from '../../../../access/index.ts';
import type { SigningLink } from '../../../model/index.ts';
import type { DocumentParts } from '../../parts.ts';

/** What the secrets in these links are signed for. */
const purpose = 'signing link';

/** The secret of a link that is mailed can be made again from its seed; another is never seen again. */
export function newLinkSecret(
  { key, random }: Pick<DocumentParts, 'key' | 'random'>,
  seed: string | undefined,
): SignedSecret {
  return seed === undefined
    ? newSignedSecret(key, random, purpose)
    : derivedSignedSecret(key, seed, purpose);
}

/** The id of the link to which a secret belongs; undefined where there can be none. */
export function linkOfSecret(
  { key }: Pick<DocumentParts, 'key'>,
  secret: string,
): string | undefined {
  return readSignedSecret(secret, key, purpose);
}

/** The secret of a mailed link. Undefined for another, and where the key has been changed since. */
export function secretAgain(
  { key }: Pick<DocumentParts, 'key'>,
  { sent, idHash }: SigningLink,
): string | undefined {
  if (!sent) return undefined;
  const made = derivedSignedSecret(key, sent.seed, purpose);
  return made.idHash === idHash ? made.token : undefined;
}
