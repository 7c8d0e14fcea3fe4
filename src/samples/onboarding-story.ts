import type { JsonObject } from '../shared/index.ts';
import { doTask, nextAnswer, remark, type Grounds } from './answers.ts';
import type { Chance } from './random.ts';
import { byOwner, type Step, type StoryCase } from './story.ts';

/** What is given about an onboarding from its beginning. */
export interface OnboardingCharacter {
  readonly promises: string;
  returned: boolean;
}

const promises = [
  '三个月内上线，含两次现场培训。',
  'Ten users by the end of the quarter; data of two years moved over.',
  '与现有财务系统对接，首年免费升级。',
];

/** Makes up an onboarding. */
export function makeOnboarding(chance: Chance): OnboardingCharacter {
  return { promises: chance.pick(promises), returned: false };
}

const grounds: Grounds = {
  'sales-to-delivery': [
    ['promises-unclear', '培训次数未写明。'],
    ['not-deliverable', 'Nobody told us of the interface.'],
  ],
  'delivery-to-customer-success': [['not-live', '客户反馈尚未上线。']],
};

/** The next step of an onboarding, or undefined when it has ended. */
export function nextOnboardingStep(
  chance: Chance,
  onboarding: OnboardingCharacter,
  now: StoryCase,
): Step | undefined {
  if (now.outcome !== undefined) return undefined;
  return nextAnswer(chance, now, grounds) ?? remark(chance) ?? work(chance, onboarding, now);
}

function work(chance: Chance, onboarding: OnboardingCharacter, now: StoryCase): Step {
  if (now.stage === 'handover') return step(1, 'hand-over', { promises: onboarding.promises });
  if (now.stage === 'preparing')
    return doTask(now, 'name-project-team', 0.6) ?? step(2, 'kick-off', {}, 'kickoff');
  if (now.stage === 'paused') return step(6, 'resume');
  if (now.stage === 'adopting') return adopt(chance, onboarding, now);
  if (chance.happens(0.12)) return step(4, 'pause');
  if (now.stages.includes('configuring')) return step(7, 'migrate');
  if (now.stages.includes('migrating')) return step(6, 'test');
  return step(5, 'go-live', {}, 'live');
}

function adopt(chance: Chance, onboarding: OnboardingCharacter, now: StoryCase): Step {
  if (!onboarding.returned && chance.happens(0.08)) {
    onboarding.returned = true;
    const given = { reason: 'defects', note: '报表金额与财务系统不一致。' };
    const command = { kind: 'return', handoff: 'delivery-to-customer-success', ...given } as const;
    return byOwner(3, () => command);
  }
  const task = doTask(now, 'train-users', 6);
  if (task) return task;
  if (chance.happens(0.05))
    return byOwner(10, () => ({ kind: 'move', move: 'cancel', reason: 'customer' }));
  const satisfaction = chance.weighted([
    [5, 5],
    [4, 6],
    [3, 3],
    [2, 1],
  ]);
  return step(14, 'complete', { users: chance.between(8, 240), satisfaction });
}

/** A move of the owner; `dated` names the field that takes the day. */
function step(days: number, move: string, fields: JsonObject = {}, dated?: string): Step {
  return byOwner(days, (today) => {
    const given = dated === undefined ? fields : { ...fields, [dated]: today };
    return { kind: 'move', move, fields: given };
  });
}
