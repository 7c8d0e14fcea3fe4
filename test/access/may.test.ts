import { describe, expect, it } from 'vitest';
import {
  checkFields,
  collectionView,
  createAccess,
  mayCreate,
  mayEdit,
  mayMove,
  systemActor,
  type Actor,
} from '../../src/access/index.ts';
import { renderProblem, type JsonObject, type Problem } from '../../src/shared/index.ts';
import { actorWith, deal, dealEntity, dealPolicy, now, organization } from './world.ts';

const entity = dealEntity();
const policy = dealPolicy({
  see: [
    { role: 'rep', rows: 'true', hide: ['margin'], mask: ['phone'] },
    { role: 'marketer', rows: 'true', hide: ['amount'] },
  ],
  edit: [
    {
      role: 'rep',
      rows: 'case.owner == actor.id',
      stages: ['proposal'],
      fields: ['amount', 'phone'],
    },
    { role: 'director', rows: 'true' },
  ],
  create: ['marketer'],
});
const rep = actorWith(['rep']);

function edit(fields: JsonObject, actor: Actor = rep, row: JsonObject = deal) {
  return mayEdit(collectionView(policy, actor, entity, now), actor, row, fields, entity);
}
const codes = (problems: readonly Problem[]) => problems.map(({ code }) => code);

describe('editing', () => {
  it('is open for the fields of a rule, in its rows and stages', () => {
    expect(edit({ amount: '1.00' })).toEqual([]);
    expect(codes(edit({ amount: '1.00' }, rep, { ...deal, owner: 'you' }))).toEqual([
      'field-read-only',
    ]);
    const contract = { ...deal, stage: 'contract', stages: ['contract'] };
    expect(codes(edit({ amount: '1.00' }, rep, contract))).toEqual(['field-read-only']);
  });

  it('reaches every field that is shown where a rule names none', () => {
    const director = actorWith(['director']);
    expect(edit({ amount: '1.00', customer: 'B', region: 'south' }, director)).toEqual([]);
  });

  it('never reaches what is masked, computed, numbered or kept by Baton', () => {
    const director = actorWith(['director']);
    const problems = edit({ phone: '1', number: 'D-1', owner: 'you', stage: 'won' }, director);
    expect(codes(problems)).toEqual(Array.from({ length: 4 }, () => 'field-read-only'));
  });

  it('tells of a hidden field exactly what it tells of an unknown one', () => {
    const [hidden, unknown] = edit({ margin: 1, magic: 1 });
    for (const locale of ['en', 'zh-CN']) {
      const words = JSON.stringify(renderProblem(hidden!, locale)).replaceAll('margin', 'magic');
      expect(words).toBe(JSON.stringify(renderProblem(unknown!, locale)));
    }
    expect(codes(edit(JSON.parse('{"__proto__":1,"constructor":1}')))).toEqual([
      'unknown-field',
      'unknown-field',
    ]);
  });

  it('of nothing is refused where no rule applies to the row', () => {
    expect(edit({})).toEqual([]);
    expect(codes(edit({}, rep, { ...deal, owner: 'you' }))).toEqual(['may-not-edit']);
  });

  it('is refused to who looks through another’s eyes, and to a token for reading', () => {
    expect(codes(edit({ amount: '1.00' }, actorWith(['keeper'], { seenBy: 'ada' })))).toEqual([
      'seeing-as-another',
    ]);
    expect(codes(edit({ amount: '1.00' }, actorWith(['keeper'], { scopes: ['read'] })))).toEqual([
      'scope-missing',
    ]);
  });

  it('is open everywhere with the right to administer data, and not with that to see everything', () => {
    expect(edit({ margin: 0.1, phone: '1' }, actorWith(['keeper']))).toEqual([]);
    expect(codes(edit({ margin: 0.1 }, actorWith(['auditor'])))).toEqual(['field-read-only']);
  });

  it('through a move’s form needs no edit rule, but the field must be shown plainly', () => {
    const access = collectionView(policy, actorWith(['marketer']), entity, now).access(deal);
    const sent = { region: 'south', amount: '1.00', customer: 'B' };
    expect(codes(checkFields(sent, access, entity, ['region', 'amount']))).toEqual([
      'unknown-field',
      'field-read-only',
    ]);
  });
});

describe('adding', () => {
  it('is for the roles that the policy names, and for who administers data', () => {
    expect(mayCreate(policy, actorWith(['marketer']))).toBeUndefined();
    expect(mayCreate(undefined, actorWith(['keeper']))).toBeUndefined();
    expect(mayCreate(policy, rep)?.code).toBe('may-not-create');
    expect(mayCreate(undefined, actorWith(['marketer']))?.code).toBe('may-not-create');
    expect(mayCreate(policy, actorWith(['marketer'], { seenBy: 'ada' }))?.code).toBe(
      'seeing-as-another',
    );
  });

  it('takes every field that is not hidden from the role', () => {
    const access = createAccess(policy, actorWith(['marketer']), entity);
    const sent = { customer: 'B', margin: 0.1, amount: '1.00', number: 'D-1' };
    expect(codes(checkFields(sent, access, entity))).toEqual(['unknown-field', 'field-read-only']);
  });
});

describe('moves', () => {
  const never = () => false;

  it('are for the roles that they name, included ones among them', () => {
    const move = { by: ['rep'] };
    expect(mayMove(actorWith(['director']), move, organization, never)).toBeUndefined();
    const refusal = mayMove(actorWith(['marketer']), move, organization, never)!;
    expect(renderProblem(refusal, 'en').message).toBe('Only The rep may do this.');
    expect(renderProblem(refusal, 'zh-CN').message).toBe('只有rep角色可以执行此操作。');
  });

  it('that name no role are for who may edit the row', () => {
    expect(mayMove(rep, { by: [] }, organization, () => true)).toBeUndefined();
    expect(mayMove(rep, { by: [] }, organization, never)?.code).toBe('may-not-edit');
  });

  it('are not made by a right over data, but by Baton itself', () => {
    const move = { by: ['rep'] };
    expect(mayMove(actorWith(['keeper']), move, organization, () => true)?.code).toBe(
      'may-not-move',
    );
    expect(mayMove(systemActor('UTC'), move, organization, never)).toBeUndefined();
  });
});
