import { api, keys, must, uploadFile } from '../../api/index.ts';
import type { Option } from '../../ui/index.ts';
import type { FormAnswer, Sent, Values } from './model/answer.ts';
import type { FormHome, FormServices } from './services.ts';

/** Forms of the API all look alike; one stands for them. */
type AnyForm = '/forms/records/{type}';
const at = (path: string): AnyForm => `/forms/${path}` as AnyForm;

/** Where the operations are carried out: in reality, or as somebody in a simulated world, `/simulations/1/as/ann`. */
export type World = '' | `/simulations/${string}/as/${string}`;
const inWorld = (world: World) => ({ baseUrl: `/api/v1${world}` });

/** The form at a path below `/forms`, such as `cases/42/moves/qualify`. */
export async function readForm(path: string, world: World, since?: number): Promise<FormAnswer> {
  const query = since === undefined ? {} : { since };
  const asked = { params: { query } as never, ...inWorld(world) };
  return (await must(api.GET(at(path), asked))) as unknown as FormAnswer;
}

/** Under which key a form is kept: with what it is about, so that it is read again when that changes. */
export function formKey(path: string, world: World): readonly string[] {
  const [kind, first = '', second] = path.split('/');
  if (kind === 'cases') return [...keys.case(first), 'form', path, world];
  if (kind === 'records' && second !== undefined)
    return [...keys.record(first, second), 'form', path, world];
  return ['form', path, world];
}

/** Where a form of somebody who is signed in lives. */
export function apiHome(path: string, form: string, person: string, world: World): FormHome {
  const there = inWorld(world);
  const body = (sent: Sent) => ({ ...sent }) as never;
  return {
    place: `baton-form${world} ${person} ${form}`,
    send: async (sent, key) => {
      const header = { 'Idempotency-Key': key };
      const params = { header } as never;
      return (await must(api.POST(at(path), { params, body: body(sent), ...there }))) as Values;
    },
    check: async (sent) => {
      const params = { query: { check: true } } as never;
      await must(api.POST(at(path), { params, body: body(sent), ...there }));
    },
    read: (since) => readForm(path, world, since),
    saveDraft: async (data, revision) => {
      const given = { data: data as never, ...(revision !== undefined && { revision }) };
      await must(api.PUT('/drafts', { params: { query: { form } }, body: given, ...there }));
    },
    readRecord: (type, record) => readRecord(type, record, world),
    deleteDraft: async () => {
      await must(api.DELETE('/drafts', { params: { query: { form } }, ...there }));
    },
  };
}

async function readRecord(type: string, record: string, world: World): Promise<Values> {
  const params = { path: { type, record } };
  return (await must(api.GET('/records/{type}/{record}', { params, ...inWorld(world) }))) as Values;
}

/** A form that is only tried: it is never sent, but finds real people and records. */
export const previewHome: FormHome = {
  send: () => Promise.resolve({}),
  readRecord: (type, record) => readRecord(type, record, ''),
};
export const previewServices: FormServices = {
  search: (source, text) => searchFor(source, text, ''),
};

const most = 20;

/** What the controls of a form of the API ask for. `types` are the record types, by id. */
export function apiServices(
  path: string,
  types: ReadonlyMap<string, { readonly title: string; readonly mayCreate: boolean }>,
  world: World,
): FormServices {
  return {
    search: (source, text) => searchFor(source, text, world),
    upload: (file, onProgress) => uploadFile(`${world}/files`, file, onProgress),
    mayCreate: (type) => {
      const found = types.get(type);
      return found?.mayCreate ? found.title : undefined;
    },
    fileHref: (pointer) => {
      const [kind, first, second] = path.split('/');
      const [, , field = ''] = pointer.split('/');
      if (kind === 'cases') return `/api/v1${world}/cases/${first}/files/${field}`;
      if (second === undefined) return undefined;
      return `/api/v1${world}/records/${first}/${second}/files/${field}`;
    },
  };
}

async function searchFor(source: string, text: string, world: World): Promise<readonly Option[]> {
  const there = inWorld(world);
  const query = { limit: most, ...(text === '' ? {} : { search: text }) };
  if (source === '/api/v1/people') {
    const { items } = await must(api.GET('/people', { params: { query }, ...there }));
    return items.map(({ id, name, email }) => ({ id, title: name, help: email }));
  }
  const type = source.slice(source.lastIndexOf('/') + 1);
  const { items, labels = {} } = await must(
    api.GET('/records/{type}', {
      params: { path: { type }, query: { ...query, archived: 'false', labels: true } },
      ...there,
    }),
  );
  return items.map((row) => {
    const { id, name } = row;
    return { id: String(id), title: String(name ?? id), help: belongingTo(row, labels) };
  });
}

/** The records that a record refers to, by their names: they tell it from others of its name. */
function belongingTo(
  row: Readonly<Record<string, unknown>>,
  labels: Readonly<Record<string, Readonly<Record<string, string>>>>,
): string | undefined {
  const types = Object.keys(labels).filter((type) => type !== 'person');
  const names = Object.values(row).flatMap((value) =>
    typeof value === 'string' ? types.map((type) => labels[type]?.[value]) : [],
  );
  const known = names.filter((name) => name !== undefined);
  return known.length === 0 ? undefined : known.join(' · ');
}
