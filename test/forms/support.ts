import { fileURLToPath } from 'node:url';
import { createAccess, type FieldAccess, type FieldLevel } from '../../src/access/index.ts';
import {
  compileWorkspace,
  readWorkspaceFolder,
  type EntityType,
  type Workspace,
} from '../../src/definitions/index.ts';
import type { FormContext } from '../../src/forms/index.ts';
import type { Json, JsonObject } from '../../src/shared/index.ts';

/** The workspace of the HTTP tests, which has a field of each kind that a form must treat in its own way. */
export async function loadWorkspace(): Promise<Workspace> {
  const folder = fileURLToPath(new URL('../http/workspace', import.meta.url));
  const compiled = compileWorkspace(await readWorkspaceFolder(folder));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error, undefined, 1));
  return compiled.value;
}

/** Everything may be edited but what is named. */
export function accessOf(
  entity: EntityType,
  levels: { readonly [field: string]: FieldLevel } = {},
): FieldAccess {
  const admin = {
    id: 'a',
    name: 'A',
    roles: [],
    departments: [],
    teams: [],
    certificates: [],
    locale: 'en',
    zone: 'UTC',
    rights: ['administer data'],
  };
  return new Map([...createAccess(undefined, admin, entity), ...Object.entries(levels)]);
}

/** The context of a form over this row; `records` are what references lead to. */
export function contextOf(
  row: JsonObject,
  more: Partial<FormContext> & {
    readonly records?: { readonly [type: string]: { readonly [id: string]: JsonObject } };
  } = {},
): FormContext {
  const { records = {}, ...rest } = more;
  return {
    locale: 'en',
    row,
    stored: row,
    roots: { now: '2026-03-02T02:00:00Z' satisfies Json },
    expressions: { lookup: (type, id) => records[type]?.[id], related: () => [] },
    readable: () => true,
    departments: new Map(),
    revision: 1,
    ...rest,
  };
}
