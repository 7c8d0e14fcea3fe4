import { randomUUID } from 'node:crypto';
import { operatorActor } from '../../src/app/operator.ts';
import { must } from '../../test/http/support/world.ts';
import type { App } from '../../test/web/support/app.ts';

const atOnce = 64;

/** Opens so many leads that a person then has, as everything else is opened, with clocks and tasks. */
export async function openLeads(app: App, count: number, who: string): Promise<void> {
  const { engine } = app.baton.services;
  const owner = (await app.calls(who)).person;
  const account = { fields: { company: '海岸灯饰', region: 'south' } };
  const { body } = await must(
    (await app.calls('lin.yue')).send('post', '/records/account').send(account),
  );
  const company = String(body.id);
  const open = (n: number) =>
    engine.execute(
      operatorActor('UTC'),
      {
        kind: 'open',
        funnel: 'lead-to-contract',
        owner,
        fields: { company, need: `Lamps for store ${n}`, source: 'website', region: 'south' },
      },
      { idempotencyKey: randomUUID() },
    );
  for (let n = 0; n < count; n += atOnce)
    await Promise.all(Array.from({ length: Math.min(atOnce, count - n) }, (_, i) => open(n + i)));
}
