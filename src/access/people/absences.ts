import {
  BatonError,
  momentText,
  toIso,
  type Instant,
  type LocalizedText,
  type Problem,
} from '../../shared/index.ts';
import type { AccessParts } from '../access-parts.ts';
import type { Actor } from '../actor.ts';
import { audit, type AccessAction } from '../audit.ts';
import type { Absence, Person } from '../ports.ts';
import { requireOwnOrAuthority } from './authority.ts';
import { raiseAll } from './raise.ts';
import { nextRevision, requirePerson, savePerson, viewOfPerson, type PersonView } from './save.ts';

export type NewAbsence = Omit<Absence, 'id'>;

/**
 * Says when a person will be away, and who stands in; a person for himself, and whoever may administer him. Raises
 * `absence-dates-reversed`, `absence-overlaps`, `absence-note-long`, `stand-in-self`,
 * `person-unknown` and `person-inactive` for the stand-in, `person-changed`, `seeing-as-another`.
 */
export async function addAbsence(
  parts: AccessParts,
  actor: Actor,
  person: string,
  { revision, ...given }: NewAbsence & { readonly revision: number },
): Promise<PersonView> {
  const absence = { id: parts.ids.next(), ...given };
  const change = (all: readonly Absence[]): readonly Absence[] => [...all, absence];
  return changeAbsences(parts, actor, { person, revision, absence, change, as: 'absence added' });
}

/** Says anew when and how one absence is. Raises as `addAbsence`, and `absence-unknown`. */
export async function changeAbsence(
  parts: AccessParts,
  actor: Actor,
  person: string,
  { revision, ...absence }: Absence & { readonly revision: number },
): Promise<PersonView> {
  const change = (all: readonly Absence[]): readonly Absence[] =>
    all.map((one) => (one.id === requireAbsence(all, absence.id).id ? absence : one));
  return changeAbsences(parts, actor, { person, revision, absence, change, as: 'absence changed' });
}

/** Takes an absence away, also one that is over. Raises `absence-unknown`, `person-changed`, `seeing-as-another`. */
export async function removeAbsence(
  parts: AccessParts,
  actor: Actor,
  person: string,
  { id, revision }: { readonly id: string; readonly revision: number },
): Promise<PersonView> {
  const change = (all: readonly Absence[]): readonly Absence[] => {
    const gone = requireAbsence(all, id);
    return all.filter((one) => one !== gone);
  };
  return changeAbsences(parts, actor, { person, revision, change, as: 'absence removed' });
}

interface AbsenceChange {
  readonly person: string;
  readonly revision: number;
  /** The absence as it will be. */
  readonly absence?: Absence;
  readonly change: (all: readonly Absence[]) => readonly Absence[];
  readonly as: AccessAction;
}

async function changeAbsences(
  parts: AccessParts,
  actor: Actor,
  { person: id, revision, absence, change, as: action }: AbsenceChange,
): Promise<PersonView> {
  const before = await requirePerson(parts, id);
  requireOwnOrAuthority(parts, actor, before);
  const absences = change(before.absences ?? []);
  if (absence) {
    raiseAll(checkAbsence(absence, absences, before.zone));
    await requireStandIn(parts, id, absence.standIn);
  }
  const sorted = absences.toSorted((a, b) => a.from - b.from);
  const person = nextRevision(before, revision, { absences: sorted });
  await savePerson(parts, person);
  const detail = absence && describe(absence);
  await audit(parts, { actor: actor.id, action, subject: id, ...(detail && { detail }) });
  return viewOfPerson(person);
}

function requireAbsence(all: readonly Absence[], id: string): Absence {
  const found = all.find((one) => one.id === id);
  if (!found) throw new BatonError({ code: 'absence-unknown', params: { id } });
  return found;
}

const longestNote = 500;

function checkAbsence(
  absence: Absence,
  all: readonly Absence[],
  zone: Person['zone'],
): readonly Problem[] {
  const { id, from, to, note = '' } = absence;
  const other = all.find((one) => one.id !== id && one.from < to && from < one.to);
  const problems: Problem[] = [];
  if (to <= from) problems.push({ code: 'absence-dates-reversed', path: '/to' });
  else if (other) {
    const params = { from: inWords(other.from, zone), to: inWords(other.to, zone) };
    problems.push({ code: 'absence-overlaps', params, path: '/from' });
  }
  if (note.length > longestNote)
    problems.push({ code: 'absence-note-long', params: { length: longestNote }, path: '/note' });
  return problems;
}

/** A moment as the absent person reads it. */
function inWords(moment: Instant, zone: Person['zone']): LocalizedText {
  return { en: momentText(moment, 'en', zone), 'zh-CN': momentText(moment, 'zh-CN', zone) };
}

/** A stand-in may be away himself in part; then his own stand-in is asked (see `standInFor`). */
async function requireStandIn(
  parts: Pick<AccessParts, 'store'>,
  absent: Person['id'],
  standIn: string | undefined,
): Promise<void> {
  if (standIn === undefined) return;
  const path = '/standIn';
  if (standIn === absent) throw new BatonError({ code: 'stand-in-self', path });
  const { active, name } = await requirePerson(parts, standIn);
  if (!active) throw new BatonError({ code: 'person-inactive', params: { name }, path });
}

function describe({ from, to, standIn }: Absence): string {
  const dates = `from ${toIso(from)} to ${toIso(to)}`;
  return standIn === undefined ? dates : `${dates}, stand-in ${standIn}`;
}
