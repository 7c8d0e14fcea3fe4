import { Type, type Static } from 'typebox';
import type { ImportDefinition } from '../../definitions/index.ts';
import {
  runImport,
  type ImportContext,
  type ImportRun,
  type RefusedRow,
} from '../../imports/index.ts';
import { BatonError, localize, toIso } from '../../shared/index.ts';
import { answer } from '../core/reply.ts';
import { route, signedIn, type Call, type Route } from '../core/route.ts';
import { keepUploads } from '../files/temporary-files.ts';
import { notFound } from '../reading/collection.ts';
import { SummarySchema } from '../schemas/definitions.ts';
import { AnyObject, closed, id, Instant, limit, list, name } from '../schemas/parts.ts';

const tag = 'Imports';
const importWord = { en: 'import', 'zh-CN': '导入' };
const runWord = { en: 'import run', 'zh-CN': '导入记录' };
const imports = signedIn('import', 'import');

const RunSchema = closed({
  id: Type.String(),
  definition: Type.String(),
  filesHash: Type.String(),
  by: Type.String(),
  started: Instant,
  finished: Type.Optional(Instant),
  rowsDone: Type.Integer(),
  created: Type.Integer(),
  updated: Type.Integer(),
  unchanged: Type.Integer(),
  refused: Type.Integer(),
  tallies: Type.Record(Type.String(), Type.Number()),
});

const RefusedRowSchema = closed({
  line: Type.Integer(),
  row: AnyObject,
  reasons: Type.Array(
    closed({
      code: Type.String(),
      field: Type.Optional(Type.String()),
      message: Type.String(),
    }),
  ),
});

/** The most refused rows that a dry run tells; a real one keeps them all. */
export const mostTold = 1000;

export const importRoutes: readonly Route[] = [
  route({
    id: 'listImports',
    method: 'GET',
    path: '/imports',
    tag,
    summary: 'Imports that are defined',
    allowed: imports,
    replies: { 200: { description: 'The imports.', schema: list(SummarySchema) } },
    handle: ({ services, locale }) => {
      const defined = [...services.workspaces.current().workspace.imports.values()];
      const items = defined.map(({ id: which, title }) => ({
        id: which,
        title: localize(title, locale),
      }));
      return answer({ items });
    },
  }),
  route({
    id: 'runImport',
    method: 'POST',
    path: '/imports/{import}/runs',
    tag,
    summary: 'Import files; given the same files, a run that was broken off goes on',
    description:
      'The part `file` is the first file; others carry the names by which the definition joins them. Answered when the run is over; meanwhile its progress is in the list of runs.',
    allowed: imports,
    params: closed({ import: name('The import.') }),
    query: closed({
      dryRun: Type.Optional(Type.Boolean({ description: 'Check everything and write nothing.' })),
    }),
    upload: ['multipart/form-data'],
    replies: {
      200: {
        description: 'What came of it; of a dry run with the first rows that would be refused.',
        schema: closed({
          ...RunSchema.properties,
          refusedRows: Type.Optional(Type.Array(RefusedRowSchema)),
        }),
      },
    },
    handle: async (call) => {
      const definition = definitionOf(call, call.params.import);
      const { maxImportBytes } = call.services.settings;
      const { files, remove } = await keepUploads(call.raw, maxImportBytes);
      try {
        const { stopping } = call.services;
        const { dryRun = false } = call.query;
        const told: RefusedRow[] = [];
        const onRefused = (rows: readonly RefusedRow[]) =>
          void told.push(...rows.slice(0, mostTold - told.length));
        const result = await runImport(definition, files, importContext(call), {
          dryRun,
          signal: stopping,
          ...(dryRun && { onRefused }),
        });
        if (result.ok)
          return answer({
            ...runJson(result.value),
            ...(dryRun && { refusedRows: told.map((row) => refusedJson(row)) }),
          });
        const [first, ...rest] = result.error;
        throw new BatonError(first ? [first, ...rest] : { code: 'input-not-fitting' });
      } finally {
        await remove();
      }
    },
  }),
  route({
    id: 'listImportRuns',
    method: 'GET',
    path: '/import-runs',
    tag,
    summary: 'Runs of imports, the latest first',
    allowed: imports,
    query: closed({ limit: limit(200) }),
    replies: { 200: { description: 'The runs.', schema: list(RunSchema) } },
    handle: async ({ services, query }) => {
      const runs = await services.store.listImportRuns(query.limit ?? 50);
      return answer({ items: runs.map((run) => runJson(run)) });
    },
  }),
  route({
    id: 'readRefusedRows',
    method: 'GET',
    path: '/import-runs/{run}/refused',
    tag,
    summary: 'Rows that did not get in, with their reasons',
    allowed: imports,
    params: closed({ run: id('The run.') }),
    query: closed({
      after: Type.Optional(Type.Integer({ minimum: 0, description: 'Line to read on from.' })),
      limit: limit(1000),
    }),
    replies: {
      200: {
        description: 'The rows, by line.',
        schema: list(RefusedRowSchema),
      },
    },
    handle: async ({ services, params, query }) => {
      const runs = await services.store.listImportRuns(1000);
      if (!runs.some((run) => run.id === params.run)) throw notFound(runWord, params.run);
      const rows = await services.store.readRefusedRows(params.run, {
        after: query.after ?? 0,
        limit: query.limit ?? 100,
      });
      return answer({ items: rows.map((row) => refusedJson(row)) });
    },
  }),
];

/** What an import of the caller works with. */
export function importContext(call: Pick<Call, 'services' | 'actor' | 'locale'>): ImportContext {
  const { services, locale } = call;
  const actor = { ...call.actor, locale };
  const { workspace } = services.workspaces.current();
  const { store, clock, ids, engineParts: engine, access: people } = services;
  return { actor, workspace, store, engine, people, clock, ids };
}

/** Raises `not-found`. */
export function definitionOf(
  { services }: Pick<Call, 'services'>,
  wanted: string,
): ImportDefinition {
  const definition = services.workspaces.current().workspace.imports.get(wanted);
  if (definition === undefined) throw notFound(importWord, wanted);
  return definition;
}

export function refusedJson({ line, row, reasons }: RefusedRow): Static<typeof RefusedRowSchema> {
  return { line, row, reasons: reasons.map((reason) => ({ ...reason })) };
}

export function runJson({ started, finished, ...run }: ImportRun): object {
  return {
    ...run,
    started: toIso(started),
    ...(finished === undefined ? {} : { finished: toIso(finished) }),
  };
}
