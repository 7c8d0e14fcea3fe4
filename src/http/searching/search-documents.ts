import { localize, numberedTitle } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { sightOf, type DocumentHead } from '../documents/seen-document.ts';
import { filled } from '../standing/reading.ts';
import { holdsAll, type Group, type Hit } from './hit.ts';
import type { Wanted } from './search-rows.ts';

type Reader = Pick<Call, 'services' | 'actor' | 'now' | 'locale'>;

/** How many documents are looked at for those that the caller may see. */
const mostLookedAt = 60;

/** Documents by their number, or else the newest of those that are titled so. */
export async function findDocuments(call: Reader, wanted: Wanted): Promise<Group | undefined> {
  const { words, limit } = wanted;
  const found = [
    ...(await call.services.store.documentsNumbered(words.trim(), mostLookedAt)),
    ...(await newestTitled(call, words)),
  ];
  const hits = new Map<string, Hit>();
  for (const document of found) {
    if (hits.has(document.id)) continue;
    const sight = await sightOf(call, document);
    if (sight !== undefined) hits.set(document.id, hitOf(document, sight.name));
  }
  if (hits.size === 0) return undefined;
  return { kind: 'document', count: hits.size, items: [...hits.values()].slice(0, limit) };
}

/** A document is called by the title of its definition. */
async function newestTitled(call: Reader, words: string): Promise<readonly DocumentHead[]> {
  const { workspaces, store } = call.services;
  const titled = [...workspaces.current().workspace.documents.values()].filter(({ id, title }) =>
    holdsAll(words, [id, localize(title, 'en'), localize(title, 'zh-CN')]),
  );
  const lists = titled.map(({ id }) => store.listDocuments({ definition: id, limit: 10 }));
  return (await Promise.all(lists)).flat();
}

function hitOf(
  { id, title, number, status, subject }: DocumentHead,
  name: string | undefined,
): Hit {
  const { collection } = subject;
  return {
    id,
    title: numberedTitle(title, number),
    stands: status,
    about: { collection, id: subject.id, ...(filled({ name }) as { name?: string }) },
  };
}
