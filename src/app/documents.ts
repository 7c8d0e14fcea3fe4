import type { Logger } from 'pino';
import {
  ChromiumPrinter,
  launchChromium,
  makeDocuments,
  RenderPool,
  type DocumentParts,
  type DocumentRenderer,
  type DocumentStore,
} from '../documents/index.ts';
import type { Worker } from '../engine/index.ts';
import { SECOND } from '../shared/index.ts';
import { positiveSetting } from './settings.ts';
import type { WatchedWorkers } from './watched-workers.ts';

/** Documents put together; `close` ends the threads and the browser that make them. */
export interface OpenDocuments {
  readonly documents: DocumentParts;
  close(): Promise<void>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Neither threads nor browser are started before the first document; a `renderer` that is given belongs to somebody
 * else. Raises `setting-wrong`.
 */
export function openDocuments(
  needs: Omit<DocumentParts, 'renderer'>,
  given: { readonly env?: Environment; readonly renderer?: DocumentRenderer } = {},
): OpenDocuments {
  const { env = process.env, renderer } = given;
  if (renderer) return { documents: { ...needs, renderer }, close: () => Promise.resolve() };
  const own = openRenderer(env);
  return { documents: { ...needs, renderer: own.renderer }, close: own.close };
}

function openRenderer(env: Environment) {
  const threads = positiveSetting(env, 'BATON_DOCUMENT_THREADS');
  const seconds = positiveSetting(env, 'BATON_PRINT_SECONDS');
  const pages = positiveSetting(env, 'BATON_PRINT_PAGES');
  const printer = new ChromiumPrinter({
    launch: () => launchChromium(env['BATON_CHROMIUM']),
    ...(pages !== undefined && { concurrency: pages }),
    ...(seconds !== undefined && { timeLimit: seconds * SECOND }),
  });
  const renderer = new RenderPool({ printer, ...(threads !== undefined && { threads }) });
  const close = async (): Promise<void> => {
    await renderer.close();
    await printer.close();
  };
  return { renderer, close };
}

/** Between two batches, in milliseconds. */
const rest = 10;

/** Makes the documents that are due, from now on. */
export function startMaking({
  documents,
  store,
  log,
  owner,
  workers,
}: {
  readonly documents: DocumentParts;
  readonly store: Pick<DocumentStore, 'releaseDocuments'>;
  readonly log: Logger;
  /** Names this process among those that share the store. */
  readonly owner: string;
  readonly workers: WatchedWorkers;
}): Worker {
  return workers.start('documents', {
    work: () =>
      makeDocuments({
        ...documents,
        owner,
        jitter: Math.random,
        onFailure: ({ id, definition }, error, final) =>
          log.warn({ document: id, definition, final, err: error }, 'document not made'),
      }),
    every: 1000,
    rest,
    release: () => store.releaseDocuments(owner),
    onError: (error) => log.error({ err: error }, 'documents could not be made'),
  });
}
