import { actorObject } from '../../access/index.ts';
import type { Collection, Workspace } from '../../definitions/index.ts';
import { entityOf } from '../../definitions/index.ts';
import { noFacts, storeFacts, withFacts } from '../../engine/index.ts';
import { workExpression, type ReadPath, type WorkedPart } from '../../expressions/index.ts';
import { localize, renderProblem, toIso, type Problem, type Result } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { readablePaths } from '../filling/readable.ts';
import { typeWords } from './type-words.ts';
import { knownCollection, notFound } from '../reading/collection.ts';
import { readSeenCase } from '../reading/cases.ts';
import { readSeenRecord } from '../reading/records.ts';

type Reader = Pick<Call, 'services' | 'actor' | 'now' | 'locale'>;

/**
 * What an expression and each of its parts comes to with the values of a real row, by the types of a
 * workspace. What takes a value that the caller may not see is given without its own. Raises `not-found`.
 */
export async function workAtBench(
  call: Reader,
  workspace: Workspace,
  collection: Collection,
  row: string,
  source: string,
): Promise<Result<readonly object[], readonly Problem[]>> {
  const entity = entityOf(workspace, collection);
  if (!entity) throw notFound(knownCollection(call, collection).entity.title, row);
  const { stored, access } = await seenRow(call, collection, row);
  const { actor, now } = call;
  const { organization } = workspace;
  const facts = storeFacts(call.services.engineParts, workspace, { actor, now, organization });
  const root = collection.startsWith('case:') ? 'case' : 'record';
  const bindings = { [root]: stored, actor: actorObject(actor), now: toIso(now) };
  const { environment } = entity;
  const worked = await withFacts(entity, noFacts, facts, (context) =>
    workExpression(source, {
      environment,
      mayLack: true,
      place: { line: 1, column: 1 },
      bindings,
      context,
    }),
  );
  if (!worked.ok) return worked;
  const readable = readablePaths(call, workspace, entity, access);
  const hidden = worked.value.filter(({ read }) => read && !readable(read as ReadPath));
  const parts = worked.value.map((part) =>
    partJson(
      part,
      hidden.some((one) => holds(part, one)),
      workspace,
      call,
    ),
  );
  return { ok: true, value: parts };
}

async function seenRow(call: Reader, collection: Collection, id: string) {
  if (collection.startsWith('case:')) {
    const { stored, view } = await readSeenCase(call, id);
    return { stored, access: view.access(stored) };
  }
  const { record, view } = await readSeenRecord(call, collection.slice('record:'.length), id);
  return { stored: record.row, access: view.access(record.row) };
}

const holds = (part: WorkedPart, inner: WorkedPart) =>
  part.range.start <= inner.range.start && inner.range.end <= part.range.end;

function partJson(
  part: WorkedPart,
  hidden: boolean,
  workspace: Workspace,
  { locale }: Reader,
): object {
  const { source, range, depth, type, valueType, value, state, problem } = part;
  const shown = !hidden && state === 'value' && value !== undefined;
  const isObject = valueType?.kind === 'object';
  return {
    source,
    from: range.start,
    to: range.end,
    depth,
    type: typeWords(valueType, workspace, locale) ?? localize(type, locale),
    state: hidden ? 'hidden' : state,
    ...(shown && !isObject ? { value } : {}),
    ...(valueType?.kind === 'money' && valueType.currency ? { currency: valueType.currency } : {}),
    ...(valueType ? { kind: valueType.kind } : {}),
    ...(problem && !hidden ? { problem: renderProblem(problem, locale).message } : {}),
  };
}
