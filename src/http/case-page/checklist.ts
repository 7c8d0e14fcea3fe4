import type { ChecklistItem, Handoff } from '../../definitions/index.ts';
import type { CaseState, Command, Offer } from '../../engine/index.ts';
import { localize } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { checklistOf } from '../filling/checklist.ts';
import type { SeenCase } from '../reading/cases.ts';
import { fieldWriter, valuesIn, type FieldWriter } from '../reading/field-writer.ts';
import { shownIn } from '../reading/shown.ts';
import { filled, momentOf, personOf, type Reading } from '../standing/reading.ts';
import { itemRemedy, type Scene } from './remedy.ts';

type Reader = Pick<Call, 'services' | 'actor' | 'locale'>;

/**
 * The checklist of a handoff, each item with what shows it: the value of the field, who did the task, which document.
 * Of an offer that is open or was accepted everything held; of one that came back it is looked at how it stands now,
 * and where what is lacking is put right.
 */
export async function checklistJson(
  call: Reader,
  seen: SeenCase,
  { handoff, offer }: { readonly handoff: Handoff; readonly offer: Offer },
  reading: Reading,
): Promise<readonly object[]> {
  const { state, funnel, view, stored, row } = seen;
  const access = view.access(stored);
  const command = againOf(state, offer);
  const now = command && (await checklistOf(call, state.id, command, handoff, access));
  const shown = shownIn(access);
  const fields = handoff.checklist.flatMap((item) =>
    item.kind === 'field' && shown(item.field) ? (funnel.entity.fields.get(item.field) ?? []) : [],
  );
  const writer = await fieldWriter(call, valuesIn(fields, row));
  const scene = { state, funnel, access };
  return handoff.checklist.map((item, index) => {
    const isHidden = item.kind === 'field' && access.get(item.field) === 'hidden';
    const holds = now?.[index]?.holds ?? true;
    return filled({
      id: isHidden ? `item-${index + 1}` : item.id,
      title: now ? localize(now[index]?.title ?? item.title, call.locale) : titleOf(item, call),
      kind: isHidden ? undefined : item.kind,
      holds,
      shows: evidence(item, seen, { reading, writer, shown }),
      remedy: holds ? undefined : itemRemedy(item, scene satisfies Scene),
    });
  });
}

function titleOf({ title }: ChecklistItem, { locale }: Reader): string {
  return localize(title, locale);
}

/** The command that would offer by it again; nothing where it has not come back. */
function againOf({ returned = {} }: CaseState, { id, handoff }: Offer): Command | undefined {
  const back = returned[handoff];
  if (back?.offer !== id) return undefined;
  if (back.mayJumpBack) return { kind: 'resubmit', handoff };
  return back.move === undefined ? undefined : { kind: 'move', move: back.move };
}

/** What a reader sees of the thing itself. */
function evidence(
  item: ChecklistItem,
  { state, funnel, row, seesDocuments }: SeenCase,
  with_: {
    readonly reading: Reading;
    readonly writer: FieldWriter;
    readonly shown: (field: string) => boolean;
  },
): object | undefined {
  switch (item.kind) {
    case 'field': {
      const [field, value] = [funnel.entity.fields.get(item.field), row[item.field]];
      if (!field || value === undefined || value === null || !with_.shown(field.id))
        return undefined;
      return { text: with_.writer.write(field, value) };
    }
    case 'task': {
      const tasks = Object.values(state.tasks ?? {});
      const task = tasks.findLast(({ rule, status }) => rule === item.task && status === 'done');
      const by = personOf(task?.endedBy, with_.reading)?.name;
      return task && filled({ text: by, at: momentOf(task.ended) });
    }
    case 'document': {
      const document = state.documents?.[item.document];
      if (document === undefined || !seesDocuments(item.document)) return undefined;
      return filled({ text: document.number, document: document.id, at: momentOf(document.at) });
    }
    case 'condition':
      return undefined;
  }
}
