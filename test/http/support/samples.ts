import type { Test } from 'supertest';
import { join } from 'node:path';
import { readWorkspace } from '../../../src/app.ts';
import { workspaceFolder, type Browser, type Caller, type World } from './world.ts';

/** A request for an operation, on things of its own. */
export interface Sample {
  /** Values of the path's parameters. */
  readonly params?: { readonly [name: string]: string };
  readonly query?: { readonly [name: string]: string };
  readonly body?: object;
  /** A file in place of a body. */
  readonly file?: { readonly name: string; readonly type: string; readonly content: string };
}

export type SampleOf = (world: World, caller: Caller) => Promise<Sample> | Sample;

const someDeal = async (world: World): Promise<Sample> => ({
  params: { case: await world.newDeal({ amount: '500.00' }) },
});
const someAccount = async (world: World): Promise<Sample> => ({
  params: { type: 'account', record: await world.newAccount() },
});
const someone = (world: World): Sample => ({ params: { person: world.personOf('clerk') } });

let serial = 0;
const unique = (text: string): string => {
  serial += 1;
  return `${text} ${serial}`;
};

/** A person of his own, to be changed. */
async function newcomer(world: World): Promise<{ id: string; revision: number }> {
  const answer = await world
    .as('admin')
    .send('post', '/people')
    .send({ email: `${unique('new').replace(' ', '')}@ferry.example`, name: 'New' });
  return answer.body as { id: string; revision: number };
}

/** A request that is right in itself for every operation of the document. */
export const samples: { readonly [operation: string]: SampleOf } = {
  signInWithPassword: () => ({ body: { email: 'seller@ferry.example', password: 'wrong' } }),
  signInWithLink: () => ({ body: { secret: 'unknown' } }),
  setPasswordWithLink: () => ({ body: { secret: 'unknown', password: 'quiet harbour lantern' } }),
  readMe: () => ({}),
  changePassword: () => ({ body: { password: 'short' } }),
  signOutEverywhere: async (world) => ({ params: { person: (await newcomer(world)).id } }),
  startSeeingAs: (world) => ({ body: { person: world.personOf('clerk') } }),
  stopSeeingAs: () => ({}),
  listFunnels: () => ({}),
  readFunnel: () => ({ params: { funnel: 'deal' } }),
  listRecordTypes: () => ({}),
  listCases: () => ({ params: { funnel: 'deal' }, query: { limit: '2', sort: '-opened' } }),
  readCase: someDeal,
  readJournal: someDeal,
  readVisits: someDeal,
  explainCase: someDeal,
  listMoves: someDeal,
  moveCase: async (world) => ({
    params: { ...(await someDeal(world)).params, move: 'send' },
    body: { fields: { due: '2026-05-01' } },
  }),
  openCase: () => ({
    params: { funnel: 'deal' },
    body: { fields: { subject: unique('Opened'), amount: '200.00' } },
  }),
  editCase: async (world) => ({ ...(await someDeal(world)), body: { fields: { stars: 4 } } }),
  assignCase: async (world) => ({
    ...(await someDeal(world)),
    body: { owner: world.personOf('manager') },
  }),
  followCase: async (world, caller) => ({
    ...(await someDeal(world)),
    body: { person: world.as(caller).person || 'nobody', following: true },
  }),
  overrideCase: async (world) => ({
    ...(await someDeal(world)),
    body: { stage: 'offer', reason: 'The customer is waiting.' },
  }),
  listRecords: () => ({ params: { type: 'account' }, query: { limit: '2' } }),
  createRecord: () => ({
    params: { type: 'account' },
    body: { fields: { company: unique('Made') } },
  }),
  readRecord: someAccount,
  updateRecord: async (world) => ({
    ...(await someAccount(world)),
    body: { fields: { website: 'https://ferry.example' } },
  }),
  readRecordHistory: someAccount,
  explainRecord: someAccount,
  readEditForm: someDeal,
  sendEditForm: async (world) => ({
    ...(await someDeal(world)),
    body: { fields: { subject: unique('Sent'), amount: '300.00' } },
  }),
  readMoveForm: async (world) => ({ params: { ...(await someDeal(world)).params, move: 'send' } }),
  sendMoveForm: async (world) => ({
    params: { ...(await someDeal(world)).params, move: 'send' },
    body: { fields: { due: '2026-05-01' } },
  }),
  readOpenForm: () => ({ params: { funnel: 'deal' } }),
  sendOpenForm: () => ({
    params: { funnel: 'deal' },
    body: { fields: { subject: unique('Form') } },
  }),
  readNewRecordForm: () => ({ params: { type: 'account' } }),
  sendNewRecordForm: () => ({
    params: { type: 'account' },
    body: { fields: { company: unique('Form') } },
  }),
  readRecordForm: someAccount,
  sendRecordForm: async (world) => ({
    ...(await someAccount(world)),
    body: { fields: { company: unique('Renamed') } },
  }),
  saveDraft: () => ({
    query: { form: 'funnel/deal/open' },
    body: { data: { fields: { subject: 'Half' } } },
  }),
  readDraft: () => ({ query: { form: 'funnel/deal/open' } }),
  deleteDraft: () => ({ query: { form: 'funnel/deal/open' } }),
  uploadFile: () => ({
    file: { name: 'offer.pdf', type: 'application/pdf', content: '%PDF-1.7 …' },
  }),
  downloadCaseFile: async (world) => ({
    params: { case: await dealWithContract(world), field: 'contract' },
  }),
  downloadRecordFile: async (world) => ({
    params: { ...(await someAccount(world)).params, field: 'company' },
  }),
  listReports: () => ({}),
  runReport: () => ({ params: { report: 'by-stage' }, body: {} }),
  exportReport: () => ({ params: { report: 'by-stage' }, body: { format: 'csv' } }),
  drillDownReport: () => ({
    params: { report: 'by-stage' },
    body: { keys: ['draft'], column: 'deals', limit: 2 },
  }),
  exportCases: () => ({ params: { funnel: 'deal' }, query: { format: 'csv' } }),
  exportRecords: () => ({ params: { type: 'account' }, query: { format: 'csv' } }),
  streamChanges: () => ({}),
  listPeople: () => ({ query: { limit: '2' } }),
  createPerson: () => ({
    body: { email: `${unique('made').replace(' ', '')}@ferry.example`, name: 'Made' },
  }),
  readPerson: someone,
  updatePerson: async (world) => {
    const { id, revision } = await newcomer(world);
    return { params: { person: id }, body: { revision, name: 'Renamed' } };
  },
  setPlaces: async (world) => {
    const { id, revision } = await newcomer(world);
    const memberships = [{ kind: 'role', id: 'clerk', from: '2026-01-01T00:00:00Z' }];
    return { params: { person: id }, body: { revision, memberships } };
  },
  deactivatePerson: async (world) => {
    const { id, revision } = await newcomer(world);
    return { params: { person: id }, body: { revision } };
  },
  reactivatePerson: async (world) => {
    const { id, revision } = await newcomer(world);
    return { params: { person: id }, body: { revision } };
  },
  issueSignInLink: async (world) => ({ params: { person: (await newcomer(world)).id } }),
  listTokens: (world, caller) => ({ params: { person: world.as(caller).person || 'nobody' } }),
  createToken: () => ({
    body: { name: 'Robot', scopes: ['read'], expires: '2026-06-01T00:00:00Z' },
  }),
  revokeToken: async (world, caller) => {
    const browser = world.as(caller === 'nobody' ? 'clerk' : caller);
    const made = await browser
      .send('post', '/me/tokens')
      .send({ name: 'Robot', scopes: ['read'], expires: '2026-06-01T00:00:00Z' });
    return { params: { person: browser.person, token: String(made.body.token?.id) } };
  },
  listReleases: () => ({}),
  compareReleases: () => ({ params: { number: '1' }, query: { since: '1' } }),
  readRelease: () => ({ params: { number: '1' } }),
  checkDefinitions: async () => ({ body: { files: await ownFiles() } }),
  publishRelease: async () => ({ body: { files: await ownFiles(), message: 'Again' } }),
  listImports: () => ({}),
  runImport: () => ({
    params: { import: 'accounts' },
    file: {
      name: 'accounts.csv',
      type: 'text/csv',
      content: `company,phone\n${unique('Imported')},13800000000\n`,
    },
  }),
  listImportRuns: () => ({}),
  readRefusedRows: async (world) => {
    const form = samples['runImport'];
    const sample = (await form?.(world, 'admin')) ?? {};
    const run = await sendSample(world.as('admin'), 'post', '/imports/{import}/runs', sample);
    return { params: { run: String(run.body.id) } };
  },
  listDeadEffects: () => ({}),
  retryDeadEffect: () => ({ body: { key: 'none' } }),
  readAudit: () => ({ query: { limit: '3' } }),
  makeBackup: () => ({}),
  checkIntegrity: () => ({}),
  readOpenApi: () => ({}),
  signOut: () => ({}),
};

async function ownFiles(): Promise<object[]> {
  return [...(await readWorkspace(join(workspaceFolder)))];
}

async function dealWithContract(world: World): Promise<string> {
  const upload = await world
    .as('admin')
    .send('post', '/files')
    .attach('file', Buffer.from('%PDF-1.7 …'), {
      filename: 'signed.pdf',
      contentType: 'application/pdf',
    });
  return world.newDeal({ contract: upload.body });
}

/** Sends a sample to the operation at this path of the document. */
export function sendSample(browser: Browser, method: string, path: string, sample: Sample): Test {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(sample.params?.[name] ?? 'missing'),
  );
  const test = browser.send(method as 'get', filled).query(sample.query ?? {});
  if (sample.file) {
    const { name, type, content } = sample.file;
    return test.attach('file', Buffer.from(content), { filename: name, contentType: type });
  }
  return sample.body === undefined ? test : test.send(sample.body);
}
