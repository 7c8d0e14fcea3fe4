import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { previewLink, takeLink } from '../../../src/collaboration/links/index.ts';
import { BatonError, DAY, type Problem } from '../../../src/shared/index.ts';
import { openLinkHouse, type LinkHouse } from './house.ts';

let house: LinkHouse;
beforeAll(async () => {
  house = await openLinkHouse();
});
afterAll(() => house.close());

const handOver = { kind: 'move', move: 'hand-over' } as const;
const reduce = { kind: 'move', move: 'reduce' } as const;

function first(named: object | undefined): string {
  return Object.keys(named ?? {})[0] ?? 'none';
}

async function offered() {
  const state = await house.begin(handOver);
  return { caseId: state.id, offer: first(state.offers) };
}

async function problemOf(work: Promise<unknown>): Promise<Problem> {
  try {
    await work;
  } catch (error) {
    if (error instanceof BatonError) return error.problems[0];
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a link that accepts', () => {
  it('shows what it would do and does nothing by being looked at', async () => {
    const { caseId, offer } = await offered();
    const token = await house.tokenFor(caseId, 'accept', offer);
    const preview = await previewLink(house.parts, token);
    expect(preview).toMatchObject({
      action: 'accept',
      person: { id: 'bob', name: 'Bob' },
      case: { id: caseId, name: 'Acme', funnel: 'Deal' },
      subject: { en: 'To delivery', 'zh-CN': '交付' },
      noteRequired: false,
    });
    await previewLink(house.parts, token);
    expect((await house.store.loadCase(caseId))?.offers).toHaveProperty([offer]);
  });

  it('accepts as its person, once', async () => {
    const { caseId, offer } = await offered();
    const token = await house.tokenFor(caseId, 'accept', offer);
    const { committed, caseUrl } = await takeLink(house.parts, token, {});
    expect(committed.state.owner).toBe('bob');
    expect(committed.entry.actor).toEqual({ id: 'bob', name: 'Bob' });
    expect(caseUrl).toBe(`https://baton.example/cases/${caseId}`);
    expect(await problemOf(takeLink(house.parts, token, {}))).toEqual({ code: 'action-link-used' });
    expect(await problemOf(previewLink(house.parts, token))).toEqual({ code: 'action-link-used' });
  });

  it('accepts once though it is used twice at the same instant', async () => {
    const { caseId, offer } = await offered();
    const token = await house.tokenFor(caseId, 'accept', offer);
    const both = await Promise.allSettled([
      takeLink(house.parts, token, {}),
      takeLink(house.parts, token, {}),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const journal = await house.store.readJournal(caseId, { limit: 100 });
    expect(journal.filter(({ command }) => command.kind === 'accept')).toHaveLength(1);
  });

  it('says by whom it was done already, where another way was quicker', async () => {
    const { caseId, offer } = await offered();
    const accept = await house.tokenFor(caseId, 'accept', offer);
    const reject = await house.tokenFor(caseId, 'reject', offer);
    await takeLink(house.parts, accept, {});
    expect(await problemOf(previewLink(house.parts, reject))).toEqual({
      code: 'action-link-overtaken',
      params: { how: { en: 'accepted by Bob', 'zh-CN': 'Bob已接收' } },
    });
  });
});

describe('a link that rejects', () => {
  it('asks for a reason, and stays good while the answer is refused', async () => {
    const { caseId, offer } = await offered();
    const token = await house.tokenFor(caseId, 'reject', offer);
    expect(await previewLink(house.parts, token)).toMatchObject({
      reasons: [{ id: 'incomplete', title: { 'zh-CN': '资料不全' } }],
      noteRequired: true,
    });
    expect((await problemOf(takeLink(house.parts, token, {}))).code).toMatch(/reason/);
    const withoutNote = takeLink(house.parts, token, { reason: 'incomplete', note: ' ' });
    expect((await problemOf(withoutNote)).code).toBe('note-required');
    const answer = { reason: 'incomplete', note: 'No address' };
    const { committed } = await takeLink(house.parts, token, answer);
    expect(committed.state.returned?.['to-delivery']).toMatchObject({
      how: 'rejected',
      reason: 'incomplete',
      note: 'No address',
      by: 'bob',
    });
  });
});

describe('a link for an approval', () => {
  it('votes in the step that it was made for', async () => {
    const state = await house.begin(reduce);
    const approval = first(state.approvals);
    const step = state.approvals?.[approval]?.steps[0]?.id ?? '';
    const elsewhere = await house.tokenFor(state.id, 'approve', `${approval}#another step`);
    expect((await problemOf(takeLink(house.parts, elsewhere, {}))).code).toBe(
      'action-link-overtaken',
    );
    const token = await house.tokenFor(state.id, 'approve', `${approval}#${step}`);
    const { committed } = await takeLink(house.parts, token, { note: 'Fine' });
    expect(committed.state.configuration.active).toContain('discount');
    const refuse = await house.tokenFor(state.id, 'refuse', `${approval}#${step}`);
    expect(await problemOf(previewLink(house.parts, refuse))).toMatchObject({
      params: { how: { en: 'approved by Bob' } },
    });
  });
});

describe('a link for an approval of what was changed since', () => {
  it('does nothing: a newer message shows what is voted on now', async () => {
    const state = await house.begin(reduce);
    const approval = first(state.approvals);
    const subject = `${approval}#${state.approvals?.[approval]?.steps[0]?.id ?? ''}`;
    const old = await house.tokenFor(state.id, 'approve', subject);
    house.clock.advance(60_000);
    await house.edit(state.id, { customer: 'Somebody else' });
    expect(await problemOf(takeLink(house.parts, old, {}))).toMatchObject({
      code: 'action-link-overtaken',
      params: { how: { en: expect.stringContaining('the votes began anew') } },
    });
    const anew = await house.tokenFor(state.id, 'approve', subject);
    const { committed } = await takeLink(house.parts, anew, {});
    expect(committed.state.configuration.active).toContain('discount');
  });
});

describe('a link for a task', () => {
  it('marks it as done', async () => {
    const state = await house.begin();
    const task = first(state.tasks);
    const token = await house.tokenFor(state.id, 'task done', task);
    expect(await previewLink(house.parts, token)).toMatchObject({ subject: { en: 'Call' } });
    const { committed } = await takeLink(house.parts, token, {});
    expect(committed.state.tasks?.[task]?.status).toBe('done');
  });
});

describe('a link', () => {
  it('is nothing where a letter of it is wrong, or it was signed with another key', async () => {
    const { caseId, offer } = await offered();
    const token = await house.tokenFor(caseId, 'accept', offer);
    const [secret = '', signature = ''] = token.split('.');
    const last = signature.endsWith('A') ? 'B' : 'A';
    for (const wrong of [
      '',
      'x',
      secret,
      `${secret}.`,
      `${token.slice(0, -1)}${last}`,
      `${token}x`,
    ])
      expect(await problemOf(previewLink(house.parts, wrong))).toEqual({
        code: 'action-link-unknown',
      });
    const others = { ...house.parts, key: Buffer.from('another key') };
    expect(await problemOf(takeLink(others, token, {}))).toEqual({ code: 'action-link-unknown' });
  });

  it('is stored as a hash alone', async () => {
    const { caseId, offer } = await offered();
    const token = await house.tokenFor(caseId, 'accept', offer);
    const [secret = ''] = token.split('.');
    expect(await house.store.findActionLink(secret)).toBeUndefined();
  });

  it('of somebody who left does nothing', async () => {
    const { caseId, offer } = await offered();
    const token = await house.tokenFor(caseId, 'accept', offer);
    await house.dismiss('bob', false);
    expect((await problemOf(takeLink(house.parts, token, {}))).code).toBe('person-inactive');
    await house.dismiss('bob', true);
  });

  it('that only opens is the page of the case', async () => {
    const asked = [{ person: 'bob', case: 'a/b', action: 'open' }] as const;
    expect(await house.links.actionUrls(asked, house.clock.now())).toEqual([
      'https://baton.example/cases/a%2Fb',
    ]);
  });

  it('expires after two weeks', async () => {
    const state = await house.begin();
    const token = await house.tokenFor(state.id, 'task done', first(state.tasks));
    house.clock.advance(14 * DAY);
    expect(await problemOf(takeLink(house.parts, token, {}))).toEqual({
      code: 'action-link-expired',
    });
  });
});
