import { describe, expect, it } from 'vitest';
import {
  certifiedFor,
  deactivatePerson,
  grantCertificate,
  lastCertificate,
  revokeCertificate,
  type Actor,
  type PersonView,
} from '../../src/access/index.ts';
import { actorFor, day, somebody, system, trail, useHouse } from './house.ts';
import { actorWith, now } from './world.ts';

const house = useHouse();
const trainer: Actor = actorWith([], { id: 'trainer', rights: ['administer trainings'] });
const training = 'large-deals';

const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'nothing raised',
    (error: { code: string }) => error.code,
  );

const held = async (person: PersonView): Promise<readonly string[]> =>
  (await actorFor(house, person)).certificates;

describe('a certificate', () => {
  it('counts from its first moment until, but not including, its last', async () => {
    const ann = await somebody(house, []);
    const dates = { from: now + day, until: now + 2 * day };
    const given = { training, ...dates, why: 'Passed at the former house' };
    const person = await grantCertificate(house, trainer, ann.id, given);
    const at = (moment: number) => certifiedFor(person, moment);
    expect([at(now), at(dates.from), at(dates.until - 1), at(dates.until)]).toEqual([
      [],
      [training],
      [training],
      [],
    ]);
    expect(await held(ann)).toEqual([]);
    house.clock.advance(day);
    expect(await held(ann)).toEqual([training]);
  });

  it('ends when it is revoked, with the reason, and stays among those of the person', async () => {
    const ann = await somebody(house, []);
    const granted = await grantCertificate(house, trainer, ann.id, {
      training,
      why: 'Seen at work',
    });
    const { id } = granted.certificates![0]!;
    house.clock.advance(day);
    const why = 'The answers were copied';
    const revoked = await revokeCertificate(house, trainer, ann.id, { id, why });
    expect(revoked.certificates).toMatchObject([
      { id, revoked: { at: now + day, by: 'trainer', why } },
    ]);
    expect(certifiedFor(revoked, now)).toEqual([training]);
    expect(await held(ann)).toEqual([]);
    expect(lastCertificate(revoked, training)).toBeUndefined();
    expect((await trail(house, ann)).slice(0, 2)).toEqual([
      'certificate revoked',
      'certificate granted',
    ]);
    const again = revokeCertificate(house, trainer, ann.id, { id, why });
    expect(await refusal(again)).toBe('certificate-revoked');
    const other = revokeCertificate(house, trainer, ann.id, { id: 'none', why });
    expect(await refusal(other)).toBe('certificate-unknown');
  });

  it('granted twice by its training is one, and two granted at once are both kept', async () => {
    const ann = await somebody(house, []);
    const own = { id: 'round-1', training };
    const grant = (given: { id: string; training: string }) =>
      grantCertificate(house, system, ann.id, given);
    await Promise.all([grant(own), grant({ id: 'round-2', training: 'contracts' }), grant(own)]);
    const person = await house.store.loadPerson(ann.id);
    expect(person!.certificates!.map(({ id }) => id).sort()).toEqual(['round-1', 'round-2']);
    expect(await held(ann)).toEqual(['contracts', training]);
  });

  it('is granted by hand with a reason alone, by who has the right, and to nobody by himself', async () => {
    const ann = await somebody(house, []);
    const given = { training, why: 'Seen at work' };
    const grant = (actor: Actor, more: object = {}) =>
      refusal(grantCertificate(house, actor, ann.id, { ...given, ...more }));
    expect(await grant(actorWith([]))).toBe('right-missing');
    expect(await grant({ ...trainer, id: ann.id })).toBe('certificate-own');
    expect(await grant({ ...trainer, seenBy: 'somebody' })).toBe('seeing-as-another');
    expect(await grant(trainer, { why: '  ' })).toBe('certificate-reason-missing');
    expect(await grant(trainer, { until: now })).toBe('certificate-dates-reversed');
    await deactivatePerson(house, system, ann.id, 1);
    expect(await grant(trainer)).toBe('person-inactive');
  });
});
