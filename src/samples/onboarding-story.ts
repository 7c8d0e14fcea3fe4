import type { JsonObject } from '../shared/index.ts';
import type { Chance } from './random.ts';
import type { Step, StoryCase } from './story.ts';

const lead = 'gao.peng@lantern.example';
const manager = 'tang.li@lantern.example';

/** The next step of an onboarding, or undefined when it has ended. */
export function nextOnboardingStep(chance: Chance, now: StoryCase): Step | undefined {
  if (now.outcome !== undefined) return undefined;
  if (now.stage === 'preparing') return step(2, lead, 'kick-off', (today) => ({ kickoff: today }));
  if (now.stage === 'paused') return step(6, lead, 'resume');
  if (now.stage === 'adopting') return complete(chance);
  if (chance.happens(0.12)) return step(4, lead, 'pause');
  if (now.stages.includes('configuring')) return step(7, lead, 'migrate');
  if (now.stages.includes('migrating')) return step(6, lead, 'test');
  return step(5, lead, 'go-live', (today) => ({ live: today }));
}

function complete(chance: Chance): Step {
  if (chance.happens(0.05)) {
    return {
      days: 10,
      by: manager,
      command: () => ({ kind: 'move', move: 'cancel', reason: 'customer' }),
    };
  }
  const satisfaction = chance.weighted([
    [5, 5],
    [4, 6],
    [3, 3],
    [2, 1],
  ]);
  const users = chance.between(8, 240);
  return step(20, manager, 'complete', () => ({ users, satisfaction }));
}

function step(
  days: number,
  by: string,
  move: string,
  fields: (today: string) => JsonObject = () => ({}),
): Step {
  return { days, by, command: (today) => ({ kind: 'move', move, fields: fields(today) }) };
}
