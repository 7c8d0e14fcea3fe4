import type { JournalEntry } from '../../engine/index.ts';
import { xesText, type XesTrace, type XesValue } from '../../reports/index.ts';
import { localize } from '../../shared/index.ts';
import { reasonOf } from '../standing/offers.ts';
import { departmentOf, personOf, stageOf, type Reading } from '../standing/reading.ts';
import { Activities, type Activity, type EventKind } from './activities.ts';

/**
 * The events of a case in the order of time, as far as the reader may know them: where they took the case only if he
 * sees its stages, by whom and in which department only if he sees these. `names` are those of people.
 */
export function caseEvents(
  entries: readonly JournalEntry[],
  reading: Reading,
  kinds: ReadonlySet<EventKind>,
): XesTrace['events'] {
  if (!reading.shown('stages')) return [];
  const activities = new Activities(reading.funnel);
  return entries
    .flatMap((entry) => activities.of(entry))
    .filter(({ kind }) => kinds.has(kind))
    .toSorted((a, b) => a.at - b.at)
    .map((activity) => attributesOf(activity, reading));
}

function attributesOf(activity: Activity, reading: Reading): ReadonlyMap<string, XesValue> {
  const { kind, id, at, by, transition, department, stage, round, visit } = activity;
  const person = personOf(by, reading);
  const attributes = new Map<string, XesValue>([
    ['concept:name', xesText(nameOf(activity, reading))],
    ['lifecycle:transition', xesText(transition)],
    ['time:timestamp', { type: 'date', at }],
  ]);
  const others: readonly (readonly [string, string | undefined])[] = [
    ['concept:instance', visit === undefined ? undefined : String(visit)],
    ['org:resource', person && (person.name ?? person.id)],
    ['org:group', departmentOf(department, reading)?.title],
    ['kind', kind],
    ['definition', id],
    ['stage', stageOf(stage, reading)?.title],
    [
      'reason',
      kind === 'handoffs' ? reasonOf({ ...activity, handoff: id }, reading)?.title : undefined,
    ],
  ];
  for (const [key, value] of others)
    if (value !== undefined && value !== '') attributes.set(key, xesText(value));
  if (round !== undefined) attributes.set('round', { type: 'int', text: String(round) });
  return attributes;
}

/** `Accepted: To sales`. */
function nameOf({ kind, id, says }: Activity, { funnel, locale }: Reading): string {
  const defined = {
    stages: funnel.stages,
    moves: funnel.moves,
    handoffs: funnel.handoffs,
    approvals: funnel.moves,
  }[kind];
  const name = localize(defined.get(id)?.title ?? id, locale);
  if (says === undefined) return name;
  return `${localize(says, locale)}${locale.startsWith('zh') ? '：' : ': '}${name}`;
}
