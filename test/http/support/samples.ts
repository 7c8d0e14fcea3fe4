import type { Test } from 'supertest';
import { join } from 'node:path';
import { readWorkspace } from '../../../src/app.ts';
import { meetingSamples } from './meeting-samples.ts';
import { must, workspaceFolder, type Browser, type Caller, type World } from './world.ts';

/** A request for an operation, on things of its own. */
export interface Sample {
  /** Values of the path's parameters. */
  readonly params?: { readonly [name: string]: string };
  readonly query?: { readonly [name: string]: string };
  readonly body?: object;
  /** A file in place of a body. */
  readonly file?: { readonly name: string; readonly type: string; readonly content: string };
  /** A text as the body, in place of JSON. */
  readonly raw?: { readonly type: string; readonly content: string };
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

function accountsFile(): NonNullable<Sample['file']> {
  const content = `company,phone\n${unique('Imported')},13800000000\n`;
  return { name: 'accounts.csv', type: 'text/csv', content };
}

/** A person of his own, to be changed. */
async function newcomer(world: World): Promise<{ id: string; revision: number }> {
  const answer = await world
    .as('admin')
    .send('post', '/people')
    .send({ email: `${unique('new').replace(' ', '')}@ferry.example`, name: 'New' });
  return answer.body as { id: string; revision: number };
}

const rejection = { reason: 'incomplete', note: 'What do they need?' };
const holiday = { from: '2026-05-01T00:00:00Z', to: '2026-05-08T00:00:00Z' };

type WithParams = { readonly params: { readonly [name: string]: string } };

async function someLead(world: World): Promise<WithParams> {
  return { params: { case: await world.newLead() } };
}

async function offered(world: World): Promise<WithParams> {
  const { lead, offer } = await world.offeredLead();
  return { params: { case: lead, offer, handoff: 'sales-to-office' } };
}

async function accepted(world: World): Promise<WithParams> {
  const lead = await offered(world);
  const { case: id, offer } = lead.params;
  await must(world.as('clerk').send('post', `/cases/${id}/offers/${offer}/accept`).send({}));
  return lead;
}

async function rejected(world: World): Promise<WithParams> {
  const lead = await offered(world);
  const { case: id, offer } = lead.params;
  const path = `/cases/${id}/offers/${offer}/reject`;
  await must(world.as('clerk').send('post', path).send(rejection));
  return lead;
}

async function asked(world: World): Promise<WithParams> {
  const { params } = await accepted(world);
  await must(world.as('clerk').send('post', `/cases/${params['case']}/moves/finish`).send({}));
  const { body } = await must(world.as('manager').send('get', `/cases/${params['case']}`));
  return { params: { ...params, approval: String(body.$standing.approvals[0].id) } };
}

async function withTask(world: World): Promise<WithParams> {
  const { params } = await someLead(world);
  const path = `/cases/${params['case']}`;
  await must(world.as('seller').send('post', `${path}/tasks`).send({ title: 'Write' }));
  const { body } = await must(world.as('manager').send('get', path));
  return { params: { ...params, task: String(body.$standing.tasks[0].id) } };
}

async function withCommentFile(world: World): Promise<WithParams> {
  const { params } = await someLead(world);
  const seller = world.as('seller');
  const content = Buffer.from('%PDF-1.7 …');
  const file = { filename: 'brief.pdf', contentType: 'application/pdf' };
  const upload = await must(seller.send('post', '/files').attach('file', content, file));
  const path = `/cases/${params['case']}/comments`;
  await must(seller.send('post', path).send({ text: 'The brief', files: [upload.body] }));
  const { body } = await must(seller.send('get', path));
  return { params: { ...params, comment: String(body.items[0].id), file: '0' } };
}

async function withAbsence(world: World): Promise<WithParams & { readonly revision: number }> {
  const { id, revision } = await newcomer(world);
  const path = `/people/${id}/absences`;
  const { body } = await must(
    world
      .as('admin')
      .send('post', path)
      .send({ revision, ...holiday }),
  );
  return { params: { person: id, absence: String(body.absences[0].id) }, revision: body.revision };
}

const someCertificate = { training: 'large-deals', why: 'Seen at work' };

async function withCertificate(world: World): Promise<WithParams['params']> {
  const { id } = await newcomer(world);
  const path = `/people/${id}/certificates`;
  const { body } = await must(world.as('admin').send('post', path).send(someCertificate));
  return { person: id, certificate: String(body.items[0].id) };
}

const someLayout = { title: 'Large', layout: { as: 'list', columns: ['name', 'stage'] } };

async function sharedView(world: World): Promise<WithParams> {
  const body = { collection: 'case:deal', ...someLayout, share: { with: 'everybody' } };
  const { body: view } = await must(world.as('manager').send('post', '/views').send(body));
  return { params: { view: String(view.id) } };
}

const ownFollowing = (world: World): object => ({
  kind: 'follow',
  person: world.personOf('manager'),
  following: true,
});

async function someRun(world: World): Promise<WithParams> {
  const command = { command: ownFollowing(world), cases: [await world.newDeal()] };
  const path = '/funnels/deal/bulk-runs';
  const { body } = await must(world.as('manager').send('post', path).send(command));
  return { params: { run: String(body.id) } };
}

type MadeOffer = WithParams & { readonly sha256: string };

/** An offer that the seller asked for; released, or a draft where it is large. */
async function offer(world: World, amount = '500.00'): Promise<MadeOffer> {
  const deal = await world.newDeal({ amount });
  const seller = world.as('seller');
  const asked = { definition: 'offer' };
  const { body } = await must(seller.send('post', `/cases/${deal}/documents`).send(asked));
  await world.makeDocuments();
  const made = await must(seller.send('get', `/documents/${body.id}`));
  const { sha256 } = made.body.files[0];
  return { params: { case: deal, document: String(body.id), format: 'html' }, sha256 };
}

/** Of a plan that does not exist. */
function nobodysPayout(world: World): WithParams['params'] {
  return { plan: 'none', period: '2026-Q1', person: world.personOf('clerk') };
}

async function signingLink(world: World): Promise<WithParams> {
  const { params } = await offer(world);
  const path = `/documents/${params['document']}/signing-links`;
  const { body } = await must(world.as('seller').send('post', path).send({}));
  return { params: { ...params, link: String(body.link.id) } };
}

const draftFile = 'definitions/lead.yaml';

/** A draft of the administrator's. */
async function someDraft(world: World): Promise<WithParams> {
  const admin = world.as('admin');
  const { body } = await must(admin.send('post', '/definition-drafts').send({ title: 'Draft' }));
  return { params: { draft: String(body.id) } };
}

/** A simulation of the administrator's. */
async function someSimulation(world: World): Promise<WithParams> {
  const { body } = await must(world.as('admin').send('post', '/simulations').send({}));
  return { params: { simulation: String(body.id) } };
}

async function someDraftFile(world: World) {
  return { ...(await someDraft(world)), query: { path: draftFile } };
}

/** A place in a file of a draft, as it stands in an editor. */
async function inEditor(world: World) {
  const content = 'kind: Funnel\nid: note\ncase: { fields: { text: text } }\nstages: { new: {} }\n';
  const body = { path: 'definitions/note.yaml', content, offset: 42 };
  return { ...(await someDraft(world)), body };
}

/** A request that is right in itself for every operation of the document. */
/** A month of the plan in which nothing was done yet, later than those before. */
let months = 0;
function someMonth(plan = 'commission'): WithParams {
  months += 1;
  const month = String((months % 12) + 1).padStart(2, '0');
  return { params: { plan, period: `${2000 + Math.floor(months / 12)}-${month}` } };
}

type Step = 'submit' | 'approve' | 'close';

/** A month that was taken so far: handed in and closed by the administrator, approved by the manager. Nobody earns in it. */
async function monthAfter(world: World, ...steps: readonly Step[]): Promise<WithParams> {
  const month = someMonth('bonus');
  const { period = '' } = month.params;
  for (const step of steps) {
    const who = step === 'approve' ? 'manager' : 'admin';
    // oxlint-disable-next-line no-await-in-loop -- one step after the other
    await must(world.as(who).send('post', `/incentives/bonus/periods/${period}/${step}`));
  }
  return month;
}

/** An entry of the seller's, made by hand. */
async function someEntry(world: World) {
  const { params } = someMonth();
  const path = `/incentives/commission/periods/${params['period']}/adjustments`;
  const body = { person: world.personOf('seller'), amount: '100.00', reason: 'A trade fair.' };
  const { body: entry } = await must(world.as('admin').send('post', path).send(body));
  return { params, entry: String(entry.id) };
}

/** An objection of the seller's. */
async function someDispute(world: World): Promise<WithParams> {
  const { params, entry } = await someEntry(world);
  const body = { ...params, entry, says: 'It was 200.' };
  const { body: dispute } = await must(world.as('seller').send('post', '/disputes').send(body));
  return { params: { dispute: String(dispute.id) } };
}

function someTarget(world: World): object {
  months += 1;
  const from = `${2030 + months}-01-01`;
  const of = { kind: 'person', id: world.personOf('seller') };
  return { metric: 'revenue', of, from, until: from, amount: '500000', currency: 'CNY' };
}

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
  summarizeCases: () => ({ params: { funnel: 'deal' }, query: { group: 'stage' } }),
  summarizeRecords: () => ({ params: { type: 'account' } }),
  readBoard: () => ({ params: { funnel: 'deal' }, query: { limit: '1' } }),
  readBoardColumn: () => ({ params: { funnel: 'deal', stage: 'draft' }, query: { limit: '1' } }),
  listViews: () => ({ query: { collection: 'case:deal' } }),
  saveView: () => ({ body: { collection: 'case:deal', ...someLayout } }),
  changeView: async (world) => ({
    ...(await sharedView(world)),
    body: { revision: 1, ...someLayout },
  }),
  deleteView: sharedView,
  startBulkRun: async (world) => ({
    params: { funnel: 'deal' },
    body: { command: ownFollowing(world), cases: [await world.newDeal()] },
  }),
  listBulkRuns: () => ({}),
  readBulkRun: someRun,
  cancelBulkRun: someRun,
  listBulkRefusals: someRun,
  exportBulkRefusals: async (world) => ({ ...(await someRun(world)), query: { format: 'csv' } }),
  readCase: someDeal,
  readJournal: someDeal,
  readVisits: someDeal,
  explainCase: someDeal,
  listMoves: someDeal,
  readCasePage: someDeal,
  readHistory: someDeal,
  readRelated: someDeal,
  listCaseReaders: someDeal,
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
  listOffers: offered,
  readOffer: offered,
  readTimes: offered,
  acceptOffer: async (world) => ({ ...(await offered(world)), body: {} }),
  rejectOffer: async (world) => ({ ...(await offered(world)), body: rejection }),
  withdrawOffer: async (world) => ({ ...(await offered(world)), body: {} }),
  rerouteOffer: async (world) => ({
    ...(await offered(world)),
    body: { to: world.personOf('admin') },
  }),
  returnHandoff: async (world) => ({ ...(await accepted(world)), body: { reason: 'gone' } }),
  resubmitHandoff: async (world) => ({ ...(await rejected(world)), body: {} }),
  voteOnApproval: async (world) => ({ ...(await asked(world)), body: { decision: 'approve' } }),
  delegateApproval: async (world) => ({
    ...(await asked(world)),
    body: { to: world.personOf('admin') },
  }),
  addApprover: async (world) => ({
    ...(await asked(world)),
    body: { person: world.personOf('admin') },
  }),
  returnApproval: async (world) => ({
    ...(await asked(world)),
    body: { step: 'manager', comment: 'Once more' },
  }),
  withdrawApproval: async (world) => ({ ...(await asked(world)), body: {} }),
  addTask: async (world) => ({ ...(await someLead(world)), body: { title: 'Write to them' } }),
  changeTask: async (world) => ({ ...(await withTask(world)), body: { title: 'Visit them' } }),
  completeTask: async (world) => ({ ...(await withTask(world)), body: {} }),
  cancelTask: async (world) => ({ ...(await withTask(world)), body: {} }),
  reopenTask: async (world) => {
    const task = await withTask(world);
    const { case: lead, task: id } = task.params;
    await must(world.as('admin').send('post', `/cases/${lead}/tasks/${id}/done`).send({}));
    return task;
  },
  listComments: someLead,
  addComment: async (world) => ({ ...(await someLead(world)), body: { text: 'Good morning' } }),
  downloadCommentFile: withCommentFile,
  pauseCase: async (world) => ({
    ...(await someLead(world)),
    body: { waitingFor: 'the customer' },
  }),
  resumeCase: async (world) => {
    const lead = await someLead(world);
    const body = { waitingFor: 'the customer' };
    await must(world.as('admin').send('post', `/cases/${lead.params.case}/pause`).send(body));
    return { ...lead, body: {} };
  },
  readInbox: () => ({ query: { view: 'open', limit: '5' } }),
  markInboxItem: () => ({ params: { item: 'none' }, body: { as: 'read' } }),
  readMyWork: () => ({}),
  search: () => ({ query: { q: 'pump' } }),
  setWorkProfile: async (world) => {
    const { id, revision } = await newcomer(world);
    return { params: { person: id }, body: { revision, work: { share: 0.5 } } };
  },
  setMessagePreferences: async (world) => {
    const { id, revision } = await newcomer(world);
    const messages = { quiet: { from: '22:00', to: '07:00' } };
    return { params: { person: id }, body: { revision, messages } };
  },
  addAbsence: async (world) => {
    const { id, revision } = await newcomer(world);
    return { params: { person: id }, body: { revision, ...holiday } };
  },
  changeAbsence: async (world) => {
    const { params, revision } = await withAbsence(world);
    return { params, body: { revision, ...holiday, note: 'Longer' } };
  },
  removeAbsence: async (world) => {
    const { params, revision } = await withAbsence(world);
    return { params, query: { revision: String(revision) } };
  },
  listCertificates: async (world) => ({ params: { person: (await newcomer(world)).id } }),
  grantCertificate: async (world) => ({
    params: { person: (await newcomer(world)).id },
    body: someCertificate,
  }),
  revokeCertificate: async (world) => ({
    params: await withCertificate(world),
    body: { why: 'The answers were copied' },
  }),
  handOverWork: async (world) => ({
    params: { person: (await newcomer(world)).id },
    body: { to: world.personOf('manager') },
  }),
  listChannels: () => ({}),
  testChannel: () => ({ params: { channel: 'hook' } }),
  pauseChannel: () => ({ params: { channel: 'hook' }, body: { until: '2026-03-03T00:00:00Z' } }),
  continueChannel: () => ({ params: { channel: 'hook' } }),
  listDeadDeliveries: () => ({}),
  retryDeadDelivery: () => ({ body: { key: 'none' } }),
  readAcceptForm: offered,
  sendAcceptForm: async (world) => ({ ...(await offered(world)), body: { fields: {} } }),
  readRejectForm: offered,
  sendRejectForm: async (world) => ({
    ...(await offered(world)),
    body: { fields: {}, ...rejection },
  }),
  readReturnForm: accepted,
  sendReturnForm: async (world) => ({
    ...(await accepted(world)),
    body: { fields: {}, reason: 'gone' },
  }),
  readResubmitForm: rejected,
  sendResubmitForm: async (world) => ({
    ...(await rejected(world)),
    body: { fields: { need: 'More pumps' } },
  }),
  readVoteForm: asked,
  sendVoteForm: async (world) => ({
    ...(await asked(world)),
    body: { fields: {}, inputs: { decision: 'approve' } },
  }),
  readAddTaskForm: someLead,
  sendAddTaskForm: async (world) => ({
    ...(await someLead(world)),
    body: { fields: {}, inputs: { title: 'Write' } },
  }),
  readTaskForm: withTask,
  sendTaskForm: async (world) => ({ ...(await withTask(world)), body: { fields: {} } }),
  readPauseForm: someLead,
  sendPauseForm: async (world) => ({
    ...(await someLead(world)),
    body: { fields: {}, inputs: { waitingFor: 'the customer' } },
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
  readRecordPage: someAccount,
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
  readPublicForm: () => ({ params: { funnel: 'deal', form: 'enquiry' } }),
  sendPublicForm: () => ({
    params: { funnel: 'deal', form: 'enquiry' },
    body: {
      parts: {
        case: { fields: { subject: unique('Enquiry') } },
        customer: { fields: { company: unique('Asking') } },
      },
    },
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
  listDocuments: () => ({ query: { status: 'released', limit: '2' } }),
  listCaseDocuments: someDeal,
  listRecordDocuments: someAccount,
  readDocument: (world) => offer(world),
  downloadDocument: (world) => offer(world),
  makeCaseDocument: async (world) => ({
    ...(await someDeal(world)),
    body: { definition: 'offer', formats: ['text'] },
  }),
  makeRecordDocument: async (world) => ({
    ...(await someAccount(world)),
    body: { definition: 'card' },
  }),
  listStatementDocuments: (world) => ({ params: nobodysPayout(world) }),
  makeStatementDocument: (world) => ({
    params: nobodysPayout(world),
    body: { definition: 'statement' },
  }),
  downloadSignedCopy: async (world) => {
    const { params, sha256 } = await offer(world);
    const path = `/documents/${params['document']}/accept`;
    await must(world.as('manager').send('post', path).send({ format: 'html', sha256 }));
    return { params };
  },
  approveDocument: async (world) => ({ ...(await offer(world, '5000.00')), body: {} }),
  refuseDocument: async (world) => ({
    ...(await offer(world, '5000.00')),
    body: { comment: 'Too dear' },
  }),
  retryDocument: (world) => offer(world),
  acceptDocument: async (world) => {
    const { params, sha256 } = await offer(world);
    return { params, body: { format: 'html', sha256 } };
  },
  verifyDocument: () => ({
    file: { name: 'offer.html', type: 'text/html', content: '<p>An offer</p>' },
  }),
  findDocumentByHash: async (world) => ({ query: { sha256: (await offer(world)).sha256 } }),
  bundleDocuments: async (world) => ({
    body: { documents: [(await offer(world)).params['document']], as: 'zip' },
  }),
  remakeDocument: (world) => offer(world),
  previewDocument: async (world) => ({
    body: {
      files: await ownFiles(),
      document: 'offer',
      case: await world.newDeal(),
      format: 'text',
    },
  }),
  listSigningLinks: signingLink,
  createSigningLink: async (world) => ({ ...(await offer(world)), body: { name: 'Anna' } }),
  withdrawSigningLink: signingLink,
  listIncentives: () => ({}),
  readEarnings: () => ({ params: { plan: 'commission' } }),
  readProgress: (world) => ({
    params: { plan: 'commission' },
    query: { person: world.personOf('seller') },
  }),
  forecastEarnings: (world) => ({
    params: { plan: 'commission' },
    query: { person: world.personOf('seller') },
  }),
  explainPayout: async (world) => {
    const { params, entry } = await someEntry(world);
    return { params, query: { entry } };
  },
  whatWouldItPay: (world) => ({
    params: { plan: 'commission' },
    body: { person: world.personOf('seller'), fields: { subject: 'Thought', amount: '100.00' } },
  }),
  compareIncentive: async () => ({
    params: { plan: 'commission' },
    body: { files: await readWorkspace(workspaceFolder), periods: ['2026-01'] },
  }),
  readPayoutRun: () => someMonth(),
  readLedger: () => someMonth(),
  submitPayoutRun: () => someMonth('bonus'),
  returnPayoutRun: async (world) => ({
    ...(await monthAfter(world, 'submit')),
    body: { reason: 'A deal is missing.' },
  }),
  approvePayoutRun: (world) => monthAfter(world, 'submit'),
  closePayoutRun: (world) => monthAfter(world, 'submit', 'approve'),
  reopenPayoutRun: async (world) => ({
    ...(await monthAfter(world, 'submit', 'approve', 'close')),
    body: { reason: 'A deal was cancelled.' },
  }),
  adjustPayout: (world) => ({
    ...someMonth(),
    body: { person: world.personOf('seller'), amount: '100.00', reason: 'A trade fair.' },
  }),
  readPayroll: () => someMonth(),
  exportPayroll: () => ({ ...someMonth(), body: { format: 'csv' } }),
  listDisputes: () => ({}),
  openDispute: async (world) => {
    const { params, entry } = await someEntry(world);
    const person = world.personOf('seller');
    return { body: { ...params, person, entry, says: 'It was 200.' } };
  },
  readDispute: someDispute,
  answerDispute: async (world) => ({
    ...(await someDispute(world)),
    body: { accepted: false, says: 'The contract says 100.' },
  }),
  withdrawDispute: someDispute,
  listTargets: () => ({}),
  setTarget: (world) => ({ body: someTarget(world) }),
  withdrawTarget: async (world) => {
    const answer = await must(world.as('admin').send('post', '/targets').send(someTarget(world)));
    return { params: { target: String(answer.body.id) } };
  },
  listGoals: () => ({}),
  readGoal: () => ({ params: { goal: 'more-value' } }),
  listExchangeRates: () => ({}),
  setExchangeRates: () => ({
    body: { items: [{ from: 'USD', to: 'CNY', on: '2026-01-01', rate: '7.0288' }] },
  }),
  listReports: () => ({}),
  readReport: () => ({ params: { report: 'by-stage' } }),
  listMetrics: () => ({}),
  readFigure: () => ({ params: { metric: 'deals' }, body: { period: 'this year', compare: true } }),
  drillDownFigure: () => ({ params: { metric: 'deals' }, body: { limit: 2 } }),
  listDashboards: () => ({}),
  readDashboard: () => ({ params: { dashboard: 'deals' } }),
  runReport: () => ({ params: { report: 'by-stage' }, body: {} }),
  exportReport: () => ({ params: { report: 'by-stage' }, body: { format: 'csv' } }),
  drillDownReport: () => ({
    params: { report: 'by-stage' },
    body: { keys: ['draft'], column: 'deals', limit: 2 },
  }),
  exportCases: () => ({ params: { funnel: 'deal' }, query: { format: 'csv' } }),
  exportRecords: () => ({ params: { type: 'account' }, query: { format: 'csv' } }),
  exportEventLog: () => ({ params: { funnel: 'deal' } }),
  analyseEventLog: () => ({
    file: { name: 'log.xes', type: 'application/xml', content: '<log xes.version="1.0"/>' },
  }),
  readCollaborationHealth: () => ({ query: { period: 'this year' } }),
  readSimplification: () => ({ params: { funnel: 'deal' }, query: { period: 'this year' } }),
  readCollaborationChanges: () => ({ query: { period: 'this year' } }),
  ...meetingSamples,
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
  listSessions: (world, caller) => ({ params: { person: world.as(caller).person || 'nobody' } }),
  endSession: async (world, caller) => {
    const browser = await world.fresh(caller === 'nobody' ? 'clerk' : caller);
    const { body } = await browser.send('get', `/people/${browser.person}/sessions`);
    const sessions = body.items as { readonly id: string; readonly current: boolean }[];
    const own = sessions.find(({ current }) => current);
    return { params: { person: browser.person, session: String(own?.id) } };
  },
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
  readReleaseFileChanges: () => ({
    params: { number: '1' },
    query: { since: '1', path: draftFile },
  }),
  readRelease: () => ({ params: { number: '1' } }),
  checkDefinitions: async () => ({ body: { files: await ownFiles() } }),
  listDefinitionDrafts: () => ({}),
  createDefinitionDraft: () => ({ body: { title: 'New guidance' } }),
  readDefinitionDraft: someDraft,
  changeDefinitionDraft: async (world) => ({ ...(await someDraft(world)), body: { shared: true } }),
  discardDefinitionDraft: someDraft,
  rebaseDefinitionDraft: someDraft,
  readDraftFile: someDraftFile,
  saveDraftFile: async (world) => ({
    ...(await someDraftFile(world)),
    body: { content: 'kind: Record', revision: 0 },
  }),
  deleteDraftFile: async (world) => {
    const { params, query } = await someDraftFile(world);
    return { params, query: { ...query, revision: '0' } };
  },
  renameDraftFile: async (world) => ({
    ...(await someDraft(world)),
    body: { from: draftFile, to: 'definitions/other.yaml', revision: 0 },
  }),
  restoreDraftFile: async (world) => ({
    ...(await someDraft(world)),
    body: { path: draftFile, revision: 0 },
  }),
  checkDefinitionDraft: someDraft,
  readDraftChanges: someDraft,
  readDraftFileChanges: someDraftFile,
  readDraftImpact: someDraft,
  readDraftOutline: someDraft,
  completeDraftText: inEditor,
  explainDraftText: inEditor,
  findDraftUses: inEditor,
  drawDraftFunnel: async (world) => ({ ...(await someDraft(world)), body: { funnel: 'lead' } }),
  listDraftFields: async (world) => ({
    ...(await someDraft(world)),
    body: { kind: 'Funnel', id: 'lead' },
  }),
  editDraftText: async (world) => ({
    ...(await someDraft(world)),
    body: {
      operations: [
        { do: 'rename', of: { kind: 'Funnel', id: 'lead' }, path: ['stages', 'fresh'], to: 'new' },
      ],
    },
  }),
  previewDraftForm: async (world) => ({
    ...(await someDraft(world)),
    body: { funnel: 'lead', move: 'give', role: 'seller' },
  }),
  workDraftExpression: async (world) => ({
    ...(await someDraft(world)),
    body: { expression: 'case.stage == "draft"', funnel: 'deal', row: await world.newDeal() },
  }),
  previewDraftDocument: async (world) => ({
    ...(await someDraft(world)),
    query: { document: 'offer', case: await world.newDeal(), format: 'text' },
  }),
  publishDefinitionDraft: async (world) => ({
    ...(await someDraft(world)),
    body: { message: 'As agreed', revision: 1 },
  }),
  listSimulations: () => ({}),
  openSimulation: () => ({ body: {} }),
  readSimulation: someSimulation,
  listPlayers: someSimulation,
  closeSimulation: someSimulation,
  passTime: async (world) => ({ ...(await someSimulation(world)), body: { by: '1 hour' } }),
  stepBack: async (world) => {
    const { params } = await someSimulation(world);
    const path = `/simulations/${params['simulation']}/clock`;
    await must(world.as('admin').send('post', path).send({ by: '1 hour' }));
    return { params };
  },
  writeExample: async (world) => {
    const { params } = await someSimulation(world);
    const as = `/simulations/${params['simulation']}/as/${world.personOf('seller')}`;
    const body = { fields: { company: 'Heron', need: 'Pumps' } };
    const opened = await must(
      world.as('admin').send('post', `${as}/funnels/lead/cases`).send(body),
    );
    return { params, body: { case: opened.body.id, id: 'a-lead', title: 'A lead' } };
  },
  publishRelease: async () => ({ body: { files: await ownFiles(), message: 'Again' } }),
  listImports: () => ({}),
  runImport: () => ({
    params: { import: 'accounts' },
    file: accountsFile(),
  }),
  surveyImportFile: () => ({ file: accountsFile() }),
  proposeMapping: () => {
    const looks = { kind: 'text' };
    const column = { name: 'Company', filled: 1, distinct: 1, values: [], looks };
    return { body: { into: 'record:account', columns: [column] } };
  },
  checkMapping: () => ({
    body: {
      mapping: {
        id: 'mine',
        into: { record: 'account' },
        key: 'company',
        fields: { phone: 'Tel' },
      },
    },
  }),
  runMappedImport: () => ({ query: { import: 'accounts' }, file: accountsFile() }),
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
  listBackups: () => ({}),
  downloadBackup: someBackup,
  deleteBackup: someBackup,
  exportAudit: () => ({ query: { format: 'csv' } }),
  readHealth: () => ({}),
  listJobs: () => ({}),
  runJob: () => ({ body: { name: 'none' } }),
  readOrganization: () => ({}),
  listOwnChannels: () => ({}),
  listPolicies: () => ({}),
  checkIntegrity: () => ({}),
  readOpenApi: () => ({}),
  signOut: () => ({}),
};

async function someBackup(world: World): Promise<Sample> {
  world.clock.advance(1);
  const { body } = await must(world.as('admin').send('post', '/backups').send({}));
  return { params: { backup: String(body.name) } };
}

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
  if (sample.raw) return test.set('Content-Type', sample.raw.type).send(sample.raw.content);
  return sample.body === undefined ? test : test.send(sample.body);
}
