import type { Problem } from '../../shared/index.ts';
import type { Person } from '../ports.ts';

const shortest = 12;
const longest = 256;

/**
 * What is wrong with a password: too short, too long, one pattern over and over, or holding the person's
 * name or e-mail address. No rule about kinds of characters (NIST SP 800-63B, 3.1.1.2).
 */
export function checkPassword(
  password: string,
  person: Pick<Person, 'email' | 'name'>,
): readonly Problem[] {
  const place = { path: '/password' };
  const length = [...password].length;
  if (length < shortest)
    return [{ code: 'password-too-short', params: { length: shortest }, ...place }];
  if (length > longest)
    return [{ code: 'password-too-long', params: { length: longest }, ...place }];
  if (new Set(password.toLowerCase()).size < 5) return [{ code: 'password-too-plain', ...place }];
  return holdsName(password, person) ? [{ code: 'password-holds-name', ...place }] : [];
}

/** Whether the whole address, the part before its `@`, or a part of the name of some length occurs. */
function holdsName(password: string, { email, name }: Pick<Person, 'email' | 'name'>): boolean {
  const text = password.toLowerCase();
  const account = email.slice(0, email.lastIndexOf('@'));
  return [account, ...account.split(/[._+-]/), ...name.split(/\s+/)]
    .map((part) => part.toLowerCase())
    .some((part) => [...part].length >= leastTelling(part) && text.includes(part));
}

/** A Chinese name is told by two characters, a Latin one by four letters. */
function leastTelling(part: string): number {
  return /\p{Script=Han}/u.test(part) ? 2 : 4;
}
