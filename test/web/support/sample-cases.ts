import type { JsonObject } from '../../../src/shared/index.ts';
import { must, type Browser } from '../../http/support/world.ts';
import type { App } from './app.ts';

/** An offer to be answered. */
export interface OpenOffer {
  readonly id: string;
  /** What the case is called. */
  readonly name: string;
  readonly offer: string;
  /** `zhao.ming`. */
  readonly receiver: string;
}

interface Lead {
  readonly note: string;
  readonly fields: JsonObject;
}

/** What the marketers found out and say with their leads. */
const found: readonly Lead[] = [
  {
    note: '客户本周可以安排演示，请先与联系人确认时间。',
    fields: { need: '希望用一个平台替代多张表格，打通销售与交付。', score: 86 },
  },
  {
    note: '预算由总经理审批，希望月底前拿到报价。',
    fields: { need: '三个分公司共用客户资料，按区域分配。', score: 74 },
  },
  {
    note: '目前用表格管理客户，想先在销售部试点。',
    fields: { need: '计划半年内上线，先在销售部试点。', score: 68 },
  },
];

/** Leads of the sample year, offered to the next department by the marketers who own them. */
export async function offerLeads(app: App): Promise<readonly OpenOffer[]> {
  const offers: OpenOffer[] = [];
  for (const who of ['lin.yue', 'chen.chen']) {
    const marketer = await app.calls(who);
    const leads = await casesOf(marketer, `stage=lead&owner=${marketer.person}`);
    for (const [index, { id, name }] of leads.slice(0, 4).entries())
      offers.push({ name, ...(await offer(marketer, id, found[index % found.length] as Lead)) });
  }
  return offers;
}

/** The largest proposal of the sample year that somebody owns. */
export async function largestProposal(app: App, who: string): Promise<string> {
  const owner = await app.calls(who);
  const all = await casesOf(owner, `stage=proposal&owner=${owner.person}`);
  const [largest] = all.toSorted((one, other) => Number(other.total) - Number(one.total));
  if (!largest) throw new Error(`${who} has no proposal`);
  return largest.id;
}

interface SampleCase {
  readonly id: string;
  readonly name: string;
  readonly total: string;
}

async function casesOf(caller: Browser, query: string): Promise<readonly SampleCase[]> {
  const path = `/funnels/lead-to-contract/cases?limit=100&sort=-opened&${query}`;
  const { body } = await must(caller.send('get', path));
  return body.items;
}

async function offer(marketer: Browser, id: string, lead: Lead): Promise<Omit<OpenOffer, 'name'>> {
  const path = `/cases/${id}`;
  const before = await must(marketer.send('get', path));
  for (const { id: task, status } of before.body.$standing.tasks)
    if (status === 'open') await must(marketer.send('post', `${path}/tasks/${task}/done`).send({}));
  await must(marketer.send('post', `${path}/moves/qualify`).send(lead));
  const { body } = await must(marketer.send('get', path));
  const [open] = body.$standing.offers;
  const person = await must(marketer.send('get', `/people/${open.to.person.id}`));
  return { id, offer: String(open.id), receiver: String(person.body.email).split('@')[0] ?? '' };
}
