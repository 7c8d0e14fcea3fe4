import { BatonError } from '../../shared/index.ts';
import type { Client } from './client.ts';

export interface FoundPerson {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
}

/** Somebody by e-mail address, as command lines and files name people. Raises `not-found`. */
export async function findPerson(client: Client, email: string): Promise<FoundPerson> {
  const path = `/people?search=${encodeURIComponent(email)}&limit=200`;
  const { items } = await client.get<{ items: readonly FoundPerson[] }>(path);
  const found = items.find((one) => one.email?.toLowerCase() === email.toLowerCase());
  if (found) return found;
  const what = { en: 'person', 'zh-CN': '人员' };
  throw new BatonError({ code: 'not-found', params: { what, id: email } });
}
