import { describe, expect, it } from 'vitest';
import {
  collectionView,
  createAccess,
  mayCreate,
  mayMove,
  systemActor,
  type Actor,
} from '../../src/access/index.ts';
import { renderProblem, type JsonObject } from '../../src/shared/index.ts';
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

function editable(actor: Actor = rep, row: JsonObject = deal): readonly string[] {
  const access = collectionView(policy, actor, entity, now).access(row);
  return [...access].flatMap(([field, level]) => (level === 'edit' ? [field] : []));
}

describe('editing', () => {
  it('is open for the fields of a rule that are shown plainly, in its rows and stages', () => {
    expect(editable()).toEqual(['amount']);
    expect(editable(rep, { ...deal, owner: 'you' })).toEqual([]);
    expect(editable(rep, { ...deal, stage: 'contract', stages: ['contract'] })).toEqual([]);
  });

  it('reaches every field that is shown plainly where a rule names none, but none that Baton keeps', () => {
    expect(editable(actorWith(['director']))).toEqual([
      'customer',
      'email',
      'region',
      'amount',
      'lines',
    ]);
  });

  it('is closed to who looks through another’s eyes, and to a token for reading', () => {
    for (const more of [{ seenBy: 'ada' }, { scopes: ['read'] }]) {
      const actor = actorWith(['keeper', 'director'], more);
      expect(editable(actor)).toEqual([]);
      expect(collectionView(policy, actor, entity, now).mayChange(deal)).toBe(false);
    }
  });

  it('is open everywhere with the right to administer data, and not with that to see everything', () => {
    expect(editable(actorWith(['keeper']))).toContain('margin');
    expect(editable(actorWith(['auditor']))).toEqual([]);
  });

  it('of a row at all is for whom a rule of it is', () => {
    const mayChange = (actor: Actor, row: JsonObject) =>
      collectionView(policy, actor, entity, now).mayChange(row);
    expect(mayChange(rep, deal)).toBe(true);
    expect(mayChange(rep, { ...deal, owner: 'you' })).toBe(false);
    expect(mayChange(actorWith(['marketer']), deal)).toBe(false);
  });
});

describe('adding', () => {
  it('is for the roles that the policy names, and for who administers data', () => {
    expect(mayCreate(policy, actorWith(['marketer']), entity)).toBeUndefined();
    expect(mayCreate(undefined, actorWith(['keeper']), entity)).toBeUndefined();
    expect(mayCreate(policy, rep, entity)?.code).toBe('may-not-create');
    expect(mayCreate(undefined, actorWith(['marketer']), entity)?.code).toBe('may-not-create');
    expect(mayCreate(policy, actorWith(['marketer'], { seenBy: 'ada' }), entity)?.code).toBe(
      'seeing-as-another',
    );
    expect(mayCreate(policy, actorWith(['marketer'], { scopes: ['read'] }), entity)?.code).toBe(
      'scope-missing',
    );
  });

  it('is for nobody where Baton keeps the rows itself', () => {
    const kept = { kept: 'Survey' } as const;
    expect(mayCreate(policy, actorWith(['marketer']), kept)?.code).toBe('record-kept');
    expect(mayCreate(policy, actorWith(['keeper']), kept)?.code).toBe('record-kept');
  });

  it('takes every field that a rule of the role shows plainly', () => {
    const access = createAccess(policy, actorWith(['marketer']), entity);
    expect(['amount', 'number', 'margin', 'owner'].map((field) => access.get(field))).toEqual([
      'hidden',
      'read',
      'edit',
      'hidden',
    ]);
  });

  it('takes every field of who adds and never sees', () => {
    const mailbox = dealPolicy({ create: ['marketer'] });
    expect(createAccess(mailbox, actorWith(['marketer']), entity).get('amount')).toBe('edit');
  });
});

describe('moves', () => {
  const never = () => false;

  it('are for the roles that they name, included ones among them', () => {
    const move = { by: ['rep'] };
    expect(mayMove(actorWith(['director']), move, organization, never)).toBeUndefined();
    const refusal = mayMove(actorWith(['marketer']), move, organization, never)!;
    expect(renderProblem(refusal, 'en').message).toBe('This is reserved for: The rep.');
    expect(renderProblem(refusal, 'zh-CN').message).toBe('仅限以下角色执行：rep角色。');
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
