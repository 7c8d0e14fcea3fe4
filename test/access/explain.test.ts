import { describe, expect, it } from 'vitest';
import { explainVisibility, type VisibilityQuestion } from '../../src/access/index.ts';
import { localize } from '../../src/shared/index.ts';
import { actorWith, deal, dealEntity, dealPolicy, now } from './world.ts';

const policy = dealPolicy({
  see: [
    { role: 'rep', rows: 'case.owner == actor.id', hide: ['margin'], mask: ['phone'] },
    { role: 'rep', rows: 'case.margin > 0.2', hide: ['margin'], stages: ['proposal'] },
    { role: 'marketer', rows: 'true', stages: ['lead'] },
    { role: 'lead', rows: 'case.department in actor.departments' },
  ],
});
const rep = actorWith(['rep']);
const marketer = actorWith(['marketer']);
const auditor = actorWith(['auditor', 'people-admin'], { id: 'ada' });

function ask(question: Partial<VisibilityQuestion>) {
  const full = { policy, entity: dealEntity(), actor: rep, asker: rep, row: deal, now };
  return explainVisibility({ ...full, ...question });
}
function explain(question: Partial<VisibilityQuestion>) {
  const answer = ask(question);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

describe('why something is visible', () => {
  it('names the rule that holds, its inputs and its result', () => {
    const { level, cause, rules } = explain({});
    expect([level, cause]).toEqual(['read', 'shown by rule']);
    expect(rules[0]).toEqual({
      index: 0,
      role: 'rep',
      stages: [],
      result: 'held',
      rows: 'case.owner == actor.id',
      because: { en: 'It holds.', 'zh-CN': '规则成立。' },
      inputs: [
        { path: 'case.owner', value: 'me' },
        { path: 'actor.id', value: 'me' },
      ],
    });
  });

  it('says of every other rule why it does not count', () => {
    const asked = explain({ actor: actorWith(['rep', 'marketer']), asker: auditor });
    expect(asked.rules.map(({ result }) => result)).toEqual([
      'held',
      'held',
      'other stage',
      'role not held',
    ]);
  });

  it('says that a rule hides a field, or shows it in part', () => {
    expect(explain({ asker: auditor, field: 'margin' })).toMatchObject({
      level: 'hidden',
      cause: 'hidden by rule',
    });
    const own = { row: { ...deal, margin: 0.1 }, field: 'phone' };
    const { level, cause, because, rules } = explain(own);
    expect([level, cause]).toEqual(['masked', 'masked by rule']);
    expect(localize(because, 'zh-CN')).toBe('成立的规则只允许查看其中一部分。');
    expect(rules.map(({ shows }) => shows)).toEqual(['masked', 'read', 'read', 'read']);
  });

  it('says that a name is hidden with a field in it', () => {
    const entity = dealEntity('{{case.customer}} {{case.margin}}');
    expect(explain({ entity, asker: auditor, field: 'name' }).cause).toBe('hidden with the name');
  });

  it('says where no rule held, none was for the roles, there is no policy, or a right shows all', () => {
    const elsewhere = { ...deal, owner: 'you', margin: 0.1 };
    expect(explain({ asker: auditor, row: elsewhere }).cause).toBe('no rule held');
    expect(explain({ asker: auditor, actor: actorWith([]) }).cause).toBe('no role');
    expect(explain({ asker: auditor, policy: undefined }).cause).toBe('no policy');
    expect(explain({ asker: auditor, actor: auditor }).cause).toBe('shown by right');
  });

  it('tells the rules as they stand where no row is asked about', () => {
    const answer = explainVisibility({ policy, entity: dealEntity(), actor: rep, asker: rep, now });
    expect(answer).toMatchObject({ ok: true, value: { cause: 'no row' } });
    expect(answer.ok && answer.value.rules.map(({ result }) => result)).toEqual([
      'not asked',
      'not asked',
      'role not held',
      'role not held',
    ]);
  });
});

describe('an explanation gives nothing away', () => {
  it('of a field that the asker may not see: neither name, nor value, nor what follows from it', () => {
    const { rules } = explain({});
    expect(rules[1]).toMatchObject({
      rows: { en: 'a rule that reads a field you may not see' },
      result: 'withheld',
      inputs: [{ path: { en: 'a field you may not see' } }],
    });
    expect(JSON.stringify(rules)).not.toContain('margin');
  });

  it('and refuses a hidden field in the words for an unknown one', () => {
    const [hidden, unknown] = [ask({ field: 'margin' }), ask({ field: 'magic' })];
    expect(JSON.stringify(hidden).replaceAll('margin', 'magic')).toBe(JSON.stringify(unknown));
  });

  it('and refuses a row that the asker does not see as one that is not there', () => {
    expect(ask({ asker: marketer })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('and keeps what the actor is from an asker who does not administer people', () => {
    const { rules } = explain({ actor: rep, asker: actorWith(['auditor'], { id: 'other' }) });
    expect(rules[0]?.inputs[1]).toEqual({ path: 'actor.id' });
  });
});
