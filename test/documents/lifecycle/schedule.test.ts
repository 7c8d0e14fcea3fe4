import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkspace } from '../../../src/app.ts';
import { enqueueScheduled } from '../../../src/documents/index.ts';
import { MINUTE } from '../../../src/shared/index.ts';
import { DocumentWorld, workspaceFolder } from './world.ts';

const review = `
kind: Document
id: review
title: { en: Review, zh-CN: 复核单 }
of: { funnel: deal }
template: quote.txt.hbs
when: { schedule: { every: month, on: last, at: "18:00", where: case.total > 50 } }
`;

let world: DocumentWorld;
beforeAll(async () => {
  const files = await readWorkspace(workspaceFolder);
  world = await DocumentWorld.open([
    ...files,
    { path: 'definitions/review.yaml', content: review },
  ]);
});
afterAll(() => world.close());

describe('documents by schedule', () => {
  it('are made for each row that counts, once for each occasion', async () => {
    const counts = [await world.deal({ total: '60.00' }), await world.deal({ total: '90.00' })];
    const other = await world.deal({ total: '10.00' });
    const run = () => enqueueScheduled(world.parts, 'review');
    expect(await run()).toMatchObject({ count: 2, failed: [] });
    await Promise.all([run(), run()]);
    await world.work();
    for (const deal of counts) {
      const [made, ...more] = await world.documentsOf(deal);
      expect(made).toMatchObject({
        definition: 'review',
        status: 'released',
        cause: { kind: 'schedule', revision: 1 },
        by: { id: 'system' },
      });
      expect(more).toEqual([]);
    }
    expect(await world.documentsOf(other)).toEqual([]);
    world.clock.advance(MINUTE);
    await run();
    expect(await world.documentsOf(counts[0]!)).toHaveLength(2);
  });
});
