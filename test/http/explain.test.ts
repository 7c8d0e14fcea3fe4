import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explainReceiver, withoutPeople } from '../../src/engine/index.ts';
import { withheldPeople } from '../../src/http/problem/withhold.ts';
import { localize } from '../../src/shared/index.ts';
import { must, openWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const explain = async (role: 'seller' | 'clerk' | 'manager', lead: string, query: string) =>
  (await must(world.as(role).send('get', `/cases/${lead}/explain?${query}`))).body;

describe('asked why, Baton tells', () => {
  it('what closes a move, in both languages', async () => {
    const lead = await world.newLead({ secret: null });
    const told = await explain('seller', lead, 'about=move&move=give');
    expect(told.texts['zh-CN']).toBe('目前无法执行“转交后勤部”。');
    expect(told.release).toBe(1);
    const texts = told.points.map(({ text }: { text: string }) => text);
    expect(texts.join('\n')).toContain('The secret is known');
  });

  it('that a rule reads what the asker may not see, without a word of it', async () => {
    const { lead } = await world.offeredLead();
    const told = await explain('clerk', lead, 'about=move&move=give&revision=2');
    const rule = told.points.find(({ withheld }: { withheld?: boolean }) => withheld);
    expect(rule.because).not.toHaveProperty('expression');
    expect(rule.because).not.toHaveProperty('inputs');
  });

  it('who could have received an offer, and why it was this one', async () => {
    const { lead, offer } = await world.offeredLead();
    const told = await explain('manager', lead, `about=assignment&offer=${offer}`);
    expect(told.text).toContain('Cleo Clerk');
    expect(told.points).toContainEqual(
      expect.objectContaining({ person: world.personOf('clerk'), holds: true }),
    );
  });

  it('from when, by which calendar and until when a clock runs', async () => {
    const { lead, offer } = await world.offeredLead();
    const told = await explain('seller', lead, `about=clock&offer=${offer}`);
    const texts = told.points.map(({ text }: { text: string }) => text).join('\n');
    expect(texts).toContain('It may take 4 working hours.');
    expect(texts).toContain('calendar “Office” (Asia/Shanghai)');
    expect(told.text).toMatch(/^It is due on /);
  });

  it('who is asked for an approval', async () => {
    const { lead, offer } = await world.offeredLead();
    const clerk = world.as('clerk');
    await must(clerk.send('post', `/cases/${lead}/offers/${offer}/accept`).send({}));
    await must(clerk.send('post', `/cases/${lead}/moves/finish`).send({}));
    const { body } = await must(clerk.send('get', `/cases/${lead}`));
    const told = await explain(
      'clerk',
      lead,
      `about=approval&approval=${body.$standing.approvals[0].id}`,
    );
    expect(told.text).toBe('“Finish” awaits approval: step 1 of 1.');
    expect(told.points[0].text).toContain('one of Manager must agree');
  });

  it('what it needs to know which of them is meant', async () => {
    const lead = await world.newLead();
    const seller = world.as('seller');
    const statuses = await Promise.all(
      ['about=move', 'about=assignment', 'about=clock', 'about=approval', 'about=message'].map(
        async (query) => (await seller.send('get', `/cases/${lead}/explain?${query}`)).body.code,
      ),
    );
    expect(new Set(statuses)).toEqual(new Set(['input-required']));
    const none = await seller.send('get', `/cases/${lead}/explain?about=assignment&offer=none`);
    expect(none.body.code).toBe('not-found');
  });
});

describe('who may not see the people of a case', () => {
  it('is told of candidates without their names, in either language', () => {
    const candidate = { person: 'li-na', name: 'Li Na', eligible: true };
    const assignment = {
      strategy: 'round robin',
      candidates: [candidate],
      chosen: 'li-na',
      because: 'turn',
    } as const;
    const told = explainReceiver(withoutPeople(assignment, withheldPeople), [], {
      zone: 'UTC',
      name: (_, locale) => localize(withheldPeople, locale),
      rule: () => undefined,
    });
    expect(JSON.stringify(told)).not.toMatch(/li-na|Li Na/);
    const texts = told.points.map(({ text }) => localize(text, 'zh-CN'));
    expect(texts.at(-1)).toContain('您无权查看的人员');
  });
});
