import type { Static } from 'typebox';
import {
  isThere,
  type FileOfDraft,
  type FileVersion,
  type WholeDraft,
} from '../../drafting/index.ts';
import { toIso } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { namesFor } from '../reading/names.ts';
import type {
  DefinitionDraftSchema,
  DraftFileSchema,
  DraftSummarySchema,
  DraftTextSchema,
} from '../schemas/drafting.ts';

type Asked = Pick<Call, 'services'>;
type People = (id: string) => { readonly id: string; readonly name: string };

/** A draft with its files, without their texts. */
export async function draftJson(
  call: Asked,
  whole: WholeDraft,
): Promise<Static<typeof DefinitionDraftSchema>> {
  const who = await peopleIn(call, [whole]);
  const files = whole.files.filter(isThere).map((file) => fileJson(file, who));
  return { ...headJson(call, whole, who), files };
}

export async function summariesJson(
  call: Asked,
  drafts: readonly WholeDraft[],
): Promise<Static<typeof DraftSummarySchema>[]> {
  const who = await peopleIn(call, drafts);
  return drafts.map((whole) => ({
    ...headJson(call, whole, who),
    changedFiles: whole.files.filter(({ state }) => state !== 'same').length,
    conflicts: whole.files.filter(({ aside }) => aside.length > 0).length,
  }));
}

/** A file with its text and the versions put aside. */
export async function textJson(
  call: Asked,
  file: FileOfDraft,
): Promise<Static<typeof DraftTextSchema>> {
  const who = await peopleOf(call, peopleOfFile(file));
  const { path, revision, state, released, aside } = file;
  const { content, encoding } = file.file ?? {};
  return {
    path,
    revision,
    state,
    ...(content !== undefined && { content }),
    ...(encoding && { encoding }),
    ...(released && !released.encoding && { base: released.content }),
    ...touchedJson(file, who),
    aside: aside.map(({ id, version, from, at }) => ({
      id,
      ...contentJson(version, file),
      from: 'person' in from ? { person: who(from.person) } : { release: from.release },
      at: toIso(at),
    })),
  };
}

function contentJson(version: FileVersion, { released }: FileOfDraft) {
  const said = version.kind === 'as released' ? released : version;
  if (!said || !('content' in said)) return { deleted: true };
  const { content, encoding } = said;
  return { content, ...(encoding && { encoding }), deleted: false };
}

function headJson({ services }: Asked, { draft, files, revision }: WholeDraft, who: People) {
  const { id, title, shared, owner, release, created } = draft;
  const last = [draft, ...files.flatMap(({ touched }) => touched ?? [])].reduce((one, other) =>
    other.changed > one.changed ? other : one,
  );
  return {
    id,
    title,
    shared,
    owner: who(owner),
    release,
    behind: services.workspaces.current().number !== release,
    revision,
    created: toIso(created),
    changed: toIso(last.changed),
    changedBy: who(last.changedBy),
  };
}

function fileJson(file: FileOfDraft, who: People): Static<typeof DraftFileSchema> {
  const { path, revision, state, aside } = file;
  const { content = '', encoding } = file.file ?? file.released ?? {};
  return {
    path,
    revision,
    state,
    binary: encoding !== undefined,
    size: Buffer.byteLength(content, encoding ?? 'utf8'),
    ...touchedJson(file, who),
    aside: aside.length,
  };
}

function touchedJson({ touched }: FileOfDraft, who: People) {
  return touched && { changed: toIso(touched.changed), changedBy: who(touched.changedBy) };
}

function peopleIn(call: Asked, drafts: readonly WholeDraft[]): Promise<People> {
  return peopleOf(
    call,
    drafts.flatMap(({ draft, files }) => [
      draft.owner,
      draft.changedBy,
      ...files.flatMap(peopleOfFile),
    ]),
  );
}

function peopleOfFile({ touched, aside }: FileOfDraft): readonly string[] {
  const others = aside.flatMap(({ from }) => ('person' in from ? [from.person] : []));
  return touched ? [touched.changedBy, ...others] : others;
}

async function peopleOf(call: Asked, ids: readonly string[]): Promise<People> {
  const names = await namesFor(call).namesOf('person', [...new Set(ids)]);
  return (id) => ({ id, name: names.get(id) ?? id });
}
