import type { paths } from '../../api/index.ts';

export type Work = paths['/me/work']['get']['responses'][200]['content']['application/json'];
export type Entry =
  paths['/inbox']['get']['responses'][200]['content']['application/json']['items'][number];

/** Something in the inbox, by what it is. `key` stays the same as long as it is there. */
export type Matter =
  | ({ readonly kind: 'offer'; readonly of: Work['offers'][number] } & Common)
  | ({ readonly kind: 'returned'; readonly of: Work['returned'][number] } & Common)
  | ({ readonly kind: 'approval'; readonly of: Work['approvals'][number] } & Common)
  | ({ readonly kind: 'task'; readonly of: Work['tasks'][number] } & Common)
  | ({ readonly kind: 'case'; readonly of: Work['cases'][number] } & Common)
  | ({ readonly kind: 'document'; readonly of: Work['documents'][number] } & Common)
  | ({ readonly kind: 'run'; readonly of: Runs[number] } & Common)
  | ({ readonly kind: 'dispute'; readonly of: Disputes[number] } & Common)
  | ({ readonly kind: 'news'; readonly of: Entry } & Common);

type Runs = NonNullable<Work['payouts']>['runs'];
type Disputes = NonNullable<Work['payouts']>['disputes'];

interface Common {
  readonly key: string;
  readonly at: string;
  readonly due?: string;
  readonly caseId?: string;
  readonly caseName?: string;
  /** The item of the inbox that tells of it, by which it is put off. */
  readonly item?: string;
}

/** What waits, the most urgent first; what is due at no time comes after all that is. */
export function mattersOf(pages: readonly Work[], told: readonly Entry[]): readonly Matter[] {
  const items = new Map(
    told.flatMap(({ id, offer, approval, task, mustAnswer }) => {
      const about = offer ?? approval ?? task;
      return mustAnswer && about !== undefined ? [[about, id] as const] : [];
    }),
  );
  return pages.flatMap((page) => mattersIn(page, items).toSorted(byUrgency));
}

function mattersIn(work: Work, items: ReadonlyMap<string, string>): readonly Matter[] {
  return [...asked(work, items), ...casesIn(work), ...othersIn(work)];
}

function asked(work: Work, items: ReadonlyMap<string, string>): readonly Matter[] {
  const common = (key: string, of: OfCase) => ({ key, item: items.get(key), ...aboutCase(of) });
  return [
    ...work.offers.map((of): Matter => ({
      kind: 'offer',
      at: of.offered,
      ...common(of.offer, of),
      of,
    })),
    ...work.approvals.map((of): Matter => ({
      kind: 'approval',
      at: of.asked,
      ...common(of.approval, of),
      of,
    })),
    ...work.returned.map((of): Matter => ({
      kind: 'returned',
      at: of.at,
      ...common(`back ${of.offer}`, of),
      of,
    })),
    ...work.tasks.map((of): Matter => ({
      kind: 'task',
      at: of.task.added,
      ...common(of.task.id, of),
      of,
    })),
  ];
}

function casesIn({ cases }: Work): readonly Matter[] {
  return cases.map((of) => ({
    kind: 'case',
    key: `case ${of.case.id} ${of.stage?.id ?? ''}`,
    at: of.since,
    ...aboutCase(of),
    of,
  }));
}

function othersIn({ documents, payouts }: Work): readonly Matter[] {
  return [
    ...documents.map((of): Matter => ({
      kind: 'document',
      key: `document ${of.id}`,
      at: of.requested,
      caseName: of.subject.name,
      ...(of.subject.collection.startsWith('case:') && { caseId: of.subject.id }),
      of,
    })),
    ...(payouts?.runs ?? []).map((of): Matter => ({
      kind: 'run',
      key: `run ${of.plan.id} ${of.period}`,
      at: of.submitted ?? '',
      of,
    })),
    ...(payouts?.disputes ?? []).map((of): Matter => ({
      kind: 'dispute',
      key: `dispute ${of.id}`,
      at: of.opened,
      of,
    })),
  ];
}

interface OfCase {
  readonly case: { readonly id: string; readonly name?: unknown };
  readonly due?: string;
}

function aboutCase({ case: of, due }: OfCase) {
  return { caseId: of.id, caseName: nameOf(of), ...(due !== undefined && { due }) };
}

function byUrgency(a: Matter, b: Matter): number {
  const due = (one: Matter) => (one.due === undefined ? Infinity : Date.parse(one.due));
  if (due(a) !== due(b)) return due(a) < due(b) ? -1 : 1;
  return a.at < b.at ? -1 : 1;
}

/** What was told and asks for no answer. */
export function newsOf(entries: readonly Entry[]): readonly Matter[] {
  return entries.filter(({ mustAnswer }) => !mustAnswer).map(entryMatter);
}

/** An item of the inbox by itself, such as one that was put off. */
export function entryMatter(of: Entry): Matter {
  return {
    kind: 'news',
    key: of.id,
    at: of.at,
    item: of.id,
    ...(of.case && { caseId: of.case.id, caseName: of.case.name }),
    ...(of.due !== undefined && { due: of.due }),
    of,
  };
}

function nameOf({ id, name }: { readonly id: string; readonly name?: unknown }): string {
  return typeof name === 'string' && name !== '' ? name : id;
}

export function isLate({ due }: Matter): boolean {
  return due !== undefined && Date.parse(due) <= Date.now();
}

const day = 24 * 3_600_000;

/** Whether its time is over or is so within a day. */
export function isSoon({ due }: Matter): boolean {
  return due !== undefined && Date.parse(due) <= Date.now() + day;
}
