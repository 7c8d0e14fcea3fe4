import { must } from '../../http/support/world.ts';
import type { App } from '../support/app.ts';
import { offeredLead } from '../support/cases.ts';
import type { PageState } from '../support/state.ts';

/** An offer that Zhao Ming has to answer; he and Sun Yue take turns. */
async function offerForZhao(app: App): Promise<{ readonly id: string; readonly offer: string }> {
  const made = await offeredLead(app);
  return made.receiver === 'zhao.ming' ? made : offeredLead(app);
}

const address = ({ id, offer }: { readonly id: string; readonly offer: string }) =>
  `/cases/${id}/handoffs/${encodeURIComponent(offer)}`;

export const handoffStates: readonly PageState[] = [
  {
    id: 'handoff: to be answered',
    as: 'zhao.ming',
    path: async (app) => address(await offerForZhao(app)),
  },
  {
    id: 'handoff: rejecting',
    as: 'zhao.ming',
    path: async (app) => address(await offerForZhao(app)),
    prepare: async (page) => {
      await page.getByRole('button', { name: /^(Reject|拒绝)$/ }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: /^(Reject|拒绝)$/ }).click();
    },
  },
  {
    id: 'handoff: came back',
    as: 'lin.yue',
    path: async (app) => {
      const made = await offerForZhao(app);
      const receiver = await app.calls('zhao.ming');
      const path = `/cases/${made.id}/offers/${made.offer}/reject`;
      const body = { reason: 'incomplete', note: '预算和安装时间还不清楚，请补充后再提交。' };
      await must(receiver.send('post', path).send(body));
      return address(made);
    },
  },
  {
    id: 'case: an offer for me',
    as: 'zhao.ming',
    path: async (app) => `/cases/${(await offerForZhao(app)).id}`,
  },
];
