import type { Field } from '../../definitions/index.ts';
import type { Json } from '../../shared/index.ts';

const dots = '••••';

/**
 * A value shown in part: the last four characters of a text or digits of a phone number where there are
 * at least eight, the first letter and the domain of an e-mail address. Of anything else, and of shorter
 * texts, nothing but that there is a value.
 */
export function maskValue(value: Json, field: Pick<Field, 'type'> | undefined): string {
  if (typeof value !== 'string') return dots;
  if (field?.type === 'e-mail') return maskEmail(value);
  if (field?.type === 'phone') return maskEnd(value.replace(/\D/g, ''));
  return field?.type === 'text' ? maskEnd(value) : dots;
}

function maskEnd(text: string): string {
  const characters = [...text];
  return characters.length < 8 ? dots : dots + characters.slice(-4).join('');
}

function maskEmail(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 1 ? dots : `${[...address][0] ?? ''}•••${address.slice(at)}`;
}
