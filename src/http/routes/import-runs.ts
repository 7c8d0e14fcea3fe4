import { Type } from 'typebox';
import type { ImportDefinition } from '../../definitions/index.ts';
import {
  compileMapping,
  runImport,
  type ImportFile,
  type ImportFiles,
  type ImportProgress,
  type RefusedRow,
} from '../../imports/index.ts';
import { BatonError, type JsonObject } from '../../shared/index.ts';
import { route, signedIn, type Call, type Route } from '../core/route.ts';
import { keepUploads } from '../files/temporary-files.ts';
import { problemList } from '../problem/problem-list.ts';
import { closed, name } from '../schemas/parts.ts';
import { definitionOf, importContext, mostTold, refusedJson, runJson } from './imports.ts';

interface Asked {
  readonly import?: string;
  readonly dryRun?: boolean;
}

type RunCall = Call<unknown, Asked>;

/** An import that is watched while it runs. */
export const importRunRoutes: readonly Route[] = [
  route({
    id: 'runMappedImport',
    method: 'POST',
    path: '/import-runs',
    tag: 'Imports',
    summary: 'Import a file by a definition, or by a mapping in the part `mapping`, and watch it',
    description:
      'Lines of JSON: `progress` again and again, at the end `run`, or `problems` where it could not be run. A dry run ends with `refusedRows` besides. Whoever closes the connection breaks the run off; given the same file, it goes on from there.',
    allowed: signedIn('import', 'import'),
    query: closed({
      import: Type.Optional(name('The definition, where there is no mapping.')),
      dryRun: Type.Optional(Type.Boolean({ description: 'Check everything and write nothing.' })),
    }),
    upload: ['multipart/form-data'],
    replies: { 200: { description: 'The lines.', mediaTypes: ['application/x-ndjson'] } },
    handle: async (call) => {
      const { maxImportBytes } = call.services.settings;
      const { files, remove } = await keepUploads(call.raw, maxImportBytes);
      const caller = watchCaller(call);
      const end = async (): Promise<void> => {
        caller.forget();
        await remove();
      };
      return {
        status: 200,
        stream: lines(call, files, caller.signal, end),
        headers: {
          'Content-Type': 'application/x-ndjson; charset=utf-8',
          'Cache-Control': 'no-store',
          'X-Accel-Buffering': 'no',
        },
      };
    },
  }),
];

/** Aborted where the caller goes away, or the server stops. The request itself ends with its upload. */
function watchCaller({ raw, services }: Pick<Call, 'raw' | 'services'>) {
  const gone = new AbortController();
  const abort = (): void => gone.abort();
  raw.socket.once('close', abort);
  return {
    signal: AbortSignal.any([gone.signal, services.stopping]),
    forget: () => void raw.socket.off('close', abort),
  };
}

async function* lines(
  call: RunCall,
  files: ImportFiles,
  signal: AbortSignal,
  end: () => Promise<void>,
): AsyncGenerator<string> {
  const told = new Progress();
  try {
    const running = run(call, files, signal, told).finally(() => told.end());
    for await (const progress of told) yield line({ progress });
    yield line(await running);
  } catch (error) {
    if (!(error instanceof BatonError)) throw error;
    yield line({ problems: problemList(error.problems, call.locale) });
  } finally {
    await end();
  }
}

function line(content: object): string {
  return `${JSON.stringify(content)}\n`;
}

async function run(
  call: RunCall,
  { first, joined: { mapping, ...joined } }: ImportFiles,
  signal: AbortSignal,
  told: Progress,
): Promise<object> {
  const { dryRun = false } = call.query;
  const definition = await definitionFor(call, mapping);
  const refused: RefusedRow[] = [];
  const result = await runImport(definition, { first, joined }, importContext(call), {
    dryRun,
    signal,
    onProgress: (progress) => told.tell(progress),
    ...(dryRun && {
      onRefused: (rows: readonly RefusedRow[]) =>
        void refused.push(...rows.slice(0, mostTold - refused.length)),
    }),
  });
  if (!result.ok) return { problems: problemList(result.error, call.locale) };
  return { run: runJson(result.value), ...(dryRun && { refusedRows: refused.map(refusedJson) }) };
}

/** Raises `not-found` and the problems of a mapping. */
async function definitionFor(
  call: RunCall,
  mapping: ImportFile | undefined,
): Promise<ImportDefinition> {
  if (mapping === undefined) return definitionOf(call, call.query.import ?? '');
  const { number } = call.services.workspaces.current();
  const release = await call.services.store.loadRelease(number);
  const { definition, problems } = compileMapping(release?.files ?? [], await readJson(mapping));
  const [problem, ...rest] = problems;
  if (definition !== undefined && problem === undefined) return definition;
  throw new BatonError(problem ? [problem, ...rest] : unfit);
}

const unfit = { code: 'input-not-fitting', params: { field: 'mapping' } } as const;
const longestMapping = 4_000_000;

/** Raises `input-not-fitting`. */
async function readJson({ size, open }: ImportFile): Promise<JsonObject> {
  const pieces: Uint8Array[] = [];
  if (size <= longestMapping) for await (const piece of open()) pieces.push(piece);
  try {
    const value: unknown = JSON.parse(Buffer.concat(pieces).toString('utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as JsonObject;
  } catch {
    // What is no JSON is refused as what is no object.
  }
  throw new BatonError(unfit);
}

/** How far the run is, for one reader: what it does not read in time is left out but for the latest. */
class Progress implements AsyncIterable<ImportProgress> {
  #latest: ImportProgress | undefined;
  #ended = false;
  #wake: () => void = () => undefined;

  tell(progress: ImportProgress): void {
    this.#latest = progress;
    this.#wake();
  }

  end(): void {
    this.#ended = true;
    this.#wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<ImportProgress> {
    for (;;) {
      const latest = this.#latest;
      this.#latest = undefined;
      if (latest !== undefined) yield latest;
      else if (this.#ended) return;
      else await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }
}
