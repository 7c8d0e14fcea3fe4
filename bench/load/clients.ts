import type { Application } from '../application/start-application.ts';
import { get, post, signIn, signInAs, type Session } from '../application/session.ts';
import type { Client } from './requests.ts';

/**
 * So many clients of the sales manager, each signed in by a link of its own, each with so many deals that wait
 * in `qualified`, brought there through the API by who may.
 */
export async function prepareClients(
  application: Application,
  count: number,
  casesEach: number,
): Promise<readonly Client[]> {
  const admin = await signInAs(application, 'Admin');
  const marketer = await signInAs(application, 'Lin Yue');
  const manager = await personId(admin, 'Wang Fang');
  const company = await post<{ id: string }>(marketer, '/records/account', {
    fields: { company: 'Bench', region: 'east' },
  });
  return Promise.all(
    Array.from({ length: count }, async () => {
      const link = await post<{ url: string }>(admin, `/people/${manager}/links`);
      const session = await signIn(application.url, link.url);
      const opening = Array.from({ length: casesEach }, () => openDeal(marketer, company.id));
      return { session, cases: await Promise.all(opening) };
    }),
  );
}

async function openDeal(marketer: Session, company: string): Promise<string> {
  const fields = { company, source: 'event' };
  const { id } = await post<{ id: string }>(marketer, '/funnels/lead-to-contract/cases', {
    fields,
  });
  const known = { score: 80, need: 'One place for every lead.' };
  await post(marketer, `/cases/${id}/moves/qualify`, { fields: known });
  return id;
}

async function personId(admin: Session, name: string): Promise<string> {
  const { items } = await get<{ items: { id: string; name: string }[] }>(
    admin,
    '/people?limit=100',
  );
  return items.find((person) => person.name.includes(name))!.id;
}
