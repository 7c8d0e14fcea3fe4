import { DAY, toIso } from '../../../src/shared/index.ts';
import { must } from '../../http/support/world.ts';
import { newProposal } from '../support/cases.ts';
import type { App } from '../support/app.ts';
import type { PageState } from '../support/state.ts';

/** A pipeline meeting of its own, as Wang Fang calls it, with what came of it. */
async function held(app: App): Promise<string> {
  const chair = await app.calls('wang.fang');
  const owner = (await app.calls('li.wei')).person;
  const path = '/meetings/pipeline/occurrences';
  const starts = toIso(Date.now() + 5 * DAY);
  const { body } = await must(chair.send('post', path).send({ starts }));
  const proposal = await newProposal(app, 3);
  const minutes = {
    presences: [{ person: owner, presence: 'came' }],
    decisions: ['法务评审超过两天的合同，由销售经理当天跟进。'],
    actions: [
      { action: '给客户回电，确认验收日期', owner, due: '2027-03-05', case: proposal },
      { action: '整理竞争对手的报价', owner, due: '2027-03-12' },
    ],
  };
  await must(chair.send('patch', `${path}/${body.id}/minutes`).send(minutes));
  return `/meetings/pipeline/${body.id}`;
}

async function listed(app: App): Promise<string> {
  await held(app);
  return '/meetings';
}

export const meetingStates: readonly PageState[] = [
  { id: 'meetings', as: 'li.wei', path: listed },
  { id: 'meetings: nothing ahead', as: 'he.jing', path: '/meetings' },
  { id: 'meeting', as: 'li.wei', path: held },
];
