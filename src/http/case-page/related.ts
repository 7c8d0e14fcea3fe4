import type { Field } from '../../definitions/index.ts';
import { readWholeJournal } from '../../engine/index.ts';
import { BatonError, localize, type JsonObject } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { recordsReferringTo } from '../record-page/referring.ts';
import { readSeenCase, type SeenCase } from '../reading/cases.ts';
import { readSeenRecord } from '../reading/records.ts';
import { rowsBy } from '../reading/rows-by.ts';
import { shownIn } from '../reading/shown.ts';
import { filled } from '../standing/reading.ts';

type Reader = Pick<Call, 'services' | 'actor' | 'locale' | 'now'>;

/** So many cases of a funnel are named beside each record; there may be more. */
const mostNamed = 6;
/** A step has few effects; the case that one of them opened is found by its key. */
const mostEffects = 8;

/** A record that a case refers to, and the field by which it does. */
interface Reference {
  readonly field: Field;
  readonly type: string;
  readonly id: string;
  readonly name: unknown;
}

/** Cases of a funnel that refer to the same record. */
interface CaseGroup {
  readonly of: object;
  readonly funnel: object;
  readonly more: boolean;
  readonly items: readonly { readonly id?: unknown }[];
}

/** What a case has to do with: what is kept about it, its records, other cases of theirs, the case it came from, those it opened. */
export async function relatedTo(call: Reader, seen: SeenCase): Promise<object> {
  const references = await referencesOf(call, seen);
  const { origin } = seen.state;
  const own = seen.funnel.entity.collection;
  const [about, cases, referring, openedBy, opened] = await Promise.all([
    recordsReferringTo(call, own, seen.state.id),
    Promise.all(references.map((reference) => casesOf(call, seen, reference))),
    Promise.all(eachOnce(references).map((reference) => referringJson(call, reference))),
    origin === undefined ? undefined : caseHead(call, origin.case),
    openedCases(call, seen),
  ]);
  return filled({
    about,
    records: references.map(({ field, type, id, name }) => ({
      field: { id: field.id, title: localize(field.title, call.locale) },
      type: typeJson(call, type),
      id,
      name,
    })),
    cases: cases.flat().flatMap((group) => withoutOpened(group, [openedBy, ...opened])),
    referring: referring.filter(({ groups }) => groups.length > 0),
    openedBy,
    opened,
  });
}

/** Without records to which another field of the case refers as well. */
function eachOnce(references: readonly Reference[]): readonly Reference[] {
  const known = new Map(references.map((one) => [`${one.type}/${one.id}`, one]));
  return [...known.values()];
}

async function referringJson(
  call: Reader,
  { type, id, name }: Reference,
): Promise<{ readonly to: object; readonly groups: readonly object[] }> {
  const groups = await recordsReferringTo(call, type, id);
  return { to: { type: typeJson(call, type), id, name }, groups };
}

/** What is told as opened by the case, or as what opened it, is not told once more. */
function withoutOpened(
  group: CaseGroup,
  told: readonly ({ readonly id?: unknown } | undefined)[],
): readonly CaseGroup[] {
  const ids = new Set(told.map((head) => head?.id));
  const items = group.items.filter(({ id }) => !ids.has(id));
  return items.length === 0 ? [] : [{ ...group, items }];
}

function typeJson({ services, locale }: Reader, type: string): object {
  const { records } = services.workspaces.current().workspace;
  return { id: type, title: localize(records.get(type)?.entity.title ?? type, locale) };
}

/** The records that the reader sees, by fields that he sees. */
async function referencesOf(call: Reader, seen: SeenCase): Promise<readonly Reference[]> {
  const shown = shownIn(seen.view.access(seen.stored));
  const found = await Promise.all(
    [...seen.funnel.entity.fields.values()].map(async (field): Promise<readonly Reference[]> => {
      const id = seen.row[field.id];
      if (field.to === undefined || typeof id !== 'string' || !shown(field.id)) return [];
      const type = field.to;
      const record = await orNone(readSeenRecord(call, type, id));
      return record === undefined ? [] : [{ field, type, id, name: record.row['name'] ?? id }];
    }),
  );
  return found.flat();
}

/** Other cases of each funnel that refer to the same record, where the reader may look by that field. */
async function casesOf(
  call: Reader,
  { state }: SeenCase,
  { type, id, name }: Reference,
): Promise<readonly CaseGroup[]> {
  const { funnels } = call.services.workspaces.current().workspace;
  const fields = [...funnels.values()].flatMap((funnel) =>
    [...funnel.entity.fields.values()].flatMap((field) =>
      field.to === type ? [{ funnel, field }] : [],
    ),
  );
  const groups = await Promise.all(
    fields.map(async ({ funnel, field }): Promise<readonly CaseGroup[]> => {
      const rows = await rowsBy(
        call,
        funnel.entity.collection,
        { field, id },
        { latest: 'opened', limit: mostNamed + 2 },
      );
      const others = rows.filter((row) => row['id'] !== state.id);
      if (others.length === 0) return [];
      const stage = (row: JsonObject) => funnel.stages.get(String(row['stage'] ?? ''))?.title;
      return [
        {
          of: { type: typeJson(call, type), id, name },
          funnel: { id: funnel.id, title: localize(funnel.title, call.locale) },
          items: others.slice(0, mostNamed).map((row) => {
            const title = stage(row);
            return filled({
              id: row['id'],
              name: row['name'],
              stage: title && localize(title, call.locale),
              outcome: row['outcome'],
            });
          }),
          more: others.length > mostNamed,
        },
      ];
    }),
  );
  return groups.flat();
}

/** The cases that this one opened in other funnels, as far as the reader sees them. */
async function openedCases(call: Reader, { state, funnel }: SeenCase): Promise<readonly object[]> {
  const { store } = call.services;
  const opening = new Set(
    [...funnel.stages.values()].filter(({ opens }) => opens.length > 0).map(({ id }) => id),
  );
  if (opening.size === 0) return [];
  const entries = await readWholeJournal(store, state.id);
  const keys = entries
    .filter(({ events }) =>
      events.some((event) => event.type === 'stage entered' && opening.has(event.stage)),
    )
    .flatMap(({ revision }) =>
      Array.from({ length: mostEffects }, (_, n) => `${state.id}:${revision}:${n}`),
    );
  const commands = await Promise.all(keys.map((key) => store.findCommand(key)));
  const ids = commands.flatMap((entry) => (entry?.command.kind === 'open' ? [entry.case] : []));
  const heads = await Promise.all(ids.map((id) => caseHead(call, id)));
  return heads.filter((head) => head !== undefined);
}

/** A case by its name and where it stands; undefined where the reader does not see it. */
async function caseHead(call: Reader, id: string): Promise<object | undefined> {
  const seen = await orNone(readSeenCase(call, id));
  if (seen === undefined) return undefined;
  const { row, funnel } = seen;
  const stage = funnel.stages.get(String(row['stage'] ?? ''))?.title;
  return filled({
    id,
    name: row['name'],
    funnel: { id: funnel.id, title: localize(funnel.title, call.locale) },
    stage: stage && localize(stage, call.locale),
    outcome: row['outcome'],
  });
}

async function orNone<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof BatonError && error.problems[0].code === 'not-found') return undefined;
    throw error;
  }
}
