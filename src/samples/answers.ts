import type { Chance } from './random.ts';
import { byOwner, type Act, type Step, type StoryCase } from './story.ts';

/** Why a handoff is rejected, or sent back later on. */
export type Grounds = Readonly<
  Record<string, readonly (readonly [reason: string, note: string])[]>
>;

/** In how many days an offer is answered: most soon, some when the clock has run, a few long after. */
const patience = [
  [0.08, 78],
  [0.7, 15],
  [3, 7],
] as const;

/** What the case waits for besides work: an offer to be answered, a vote, or that what came back goes on. */
export function nextAnswer(chance: Chance, now: StoryCase, grounds: Grounds): Step | undefined {
  return answerOffer(chance, now, grounds) ?? vote(chance, now) ?? resubmit(now);
}

function answerOffer(chance: Chance, { offers }: StoryCase, grounds: Grounds): Step | undefined {
  const [offer] = offers;
  if (!offer) return undefined;
  const against = grounds[offer.handoff];
  const isGood = offer.round > 2 || !against || !chance.happens(0.1);
  const [reason, note] = isGood ? [] : chance.pick(against);
  const act = ({ offers: [open] }: StoryCase): Act | undefined => {
    if (open?.handoff !== offer.handoff) return undefined;
    const { id, to: by } = open;
    if (reason === undefined || note === undefined)
      return { by, command: { kind: 'accept', offer: id } };
    return { by, command: { kind: 'reject', offer: id, reason, note } };
  };
  return { days: chance.weighted(patience), act };
}

/** Who votes for a role. */
const voters: Readonly<Record<string, string>> = {
  lawyer: 'he.jing@lantern.example',
  controller: 'luo.min@lantern.example',
  cfo: 'zheng.hua@lantern.example',
  'sales-manager': 'wang.fang@lantern.example',
};

const objections = [
  '付款条件需要修改。',
  'The liability clause is not acceptable.',
  '缺少附件二。',
];

function vote(chance: Chance, { approvals }: StoryCase): Step | undefined {
  const [asked] = approvals;
  const by = asked && (asked.people[0] ?? asked.roles.map((role) => voters[role])[0]);
  if (!asked || by === undefined) return undefined;
  const decision = chance.happens(0.07) ? 'refuse' : 'approve';
  const comment = decision === 'refuse' ? { comment: chance.pick(objections) } : {};
  const command = { kind: 'vote', approval: asked.id, decision, ...comment } as const;
  const act = (now: StoryCase): Act | undefined =>
    now.approvals.some(({ id }) => id === asked.id) ? { by, command } : undefined;
  return { days: 0.8, act };
}

function resubmit({ returned }: StoryCase): Step | undefined {
  const back = returned.find(({ mayJumpBack }) => mayJumpBack);
  if (!back) return undefined;
  const note = '已补充，请重新查看。';
  return byOwner(1, () => ({ kind: 'resubmit', handoff: back.handoff, note }));
}

/** A task is done before the case goes on. */
export function doTask({ tasks }: StoryCase, rule: string, days: number): Step | undefined {
  const task = tasks[rule];
  return task === undefined
    ? undefined
    : byOwner(days, () => ({ kind: 'end task', task, as: 'done' }));
}

const remarks = [
  '客户希望下周再联系。',
  'They asked for a reference from the same industry.',
  '已与客户确认时间。',
  'Procurement joins from now on.',
];

/** Now and then somebody writes down what he heard. */
export function remark(chance: Chance): Step | undefined {
  if (!chance.happens(0.05)) return undefined;
  const text = chance.pick(remarks);
  return byOwner(0.2, () => ({ kind: 'comment', text }));
}
