import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must, openWorld, type Browser, type World } from './support/world.ts';

let world: World;
let ann: Browser;
let bob: Browser;
beforeAll(async () => {
  world = await openWorld();
  ann = world.as('admin');
  bob = byOperator(world);
});
afterAll(() => world.close());

/** A second person who may publish: whoever runs the command line. */
function byOperator({ url, baton }: World): Browser {
  return {
    ...world.as('nobody'),
    send: (verb, path) =>
      request(url)[verb](`/api/v1${path}`).set('Authorization', `Bearer ${baton.operatorToken}`),
  };
}

const lead = 'definitions/lead.yaml';

async function begin(title: string, more: object = {}): Promise<string> {
  const { body } = await must(
    ann.send('post', '/definition-drafts').send({ title, shared: true, ...more }),
  );
  return `/definition-drafts/${body.id}`;
}

async function read(draft: string, path: string, by = ann) {
  return (await must(by.send('get', `${draft}/file?path=${path}`))).body;
}

/** Replaces a piece of a file by another. */
async function edit(draft: string, path: string, change: (text: string) => string, by = ann) {
  const { content, revision } = await read(draft, path, by);
  return (
    await must(
      by.send('put', `${draft}/file?path=${path}`).send({ content: change(content), revision }),
    )
  ).body;
}

const renamed = (text: string) => text.replace('{ en: Fresh, zh-CN: 新线索 }', 'New');
const guided = (text: string) => text.replace('Answer within the day.', 'Answer at once.');

async function publish(draft: string, more: object = {}, by = ann) {
  const { revision } = (await must(by.send('get', draft))).body;
  return by.send('post', `${draft}/publish`).send({ message: 'As agreed', revision, ...more });
}

describe('a draft of definitions', () => {
  it('is one’s own until it is shared', async () => {
    const draft = await begin('Mine', { shared: false });
    expect((await bob.send('get', draft)).status).toBe(404);
    expect((await bob.send('get', `${draft}/file?path=${lead}`)).status).toBe(404);
    await must(ann.send('patch', draft).send({ shared: true }));
    expect((await bob.send('get', draft)).body).toMatchObject({ title: 'Mine', release: 1 });
    const refused = await bob.send('delete', draft);
    expect(refused.body).toMatchObject({ code: 'draft-not-yours' });
    await must(ann.send('delete', draft));
    expect((await ann.send('get', draft)).status).toBe(404);
  });

  it('keeps both texts where two people saved the same file', async () => {
    const draft = await begin('Together');
    const { content, revision } = await read(draft, lead);
    await edit(draft, lead, renamed, bob);
    const late = await must(
      ann.send('put', `${draft}/file?path=${lead}`).send({ content: guided(content), revision }),
    );
    expect(late.body).toMatchObject({
      outcome: 'kept aside',
      file: {
        content: renamed(content),
        aside: [{ content: guided(content), from: { person: { id: ann.person } } }],
      },
    });
    const refused = await publish(draft);
    expect(refused.body).toMatchObject({ code: 'draft-conflicts' });

    const [aside] = late.body.file.aside;
    const settled = await must(
      ann.send('put', `${draft}/file?path=${lead}`).send({
        content: guided(renamed(content)),
        revision: late.body.file.revision,
        settles: [aside.id],
      }),
    );
    expect(settled.body).toMatchObject({ outcome: 'saved', file: { aside: [] } });
    await must(ann.send('delete', draft));
  });

  it('has files made, renamed, deleted and restored', async () => {
    const draft = await begin('Files');
    const put = (path: string, body: object) =>
      ann.send('put', `${draft}/file?path=${path}`).send({ revision: 0, ...body });
    await must(put('templates/new.hbs', { content: 'Dear {{case.company}}' }));
    await must(
      ann
        .send('post', `${draft}/rename`)
        .send({ from: 'templates/new.hbs', to: 'templates/letter.hbs', revision: 1 }),
    );
    await must(ann.send('delete', `${draft}/file?path=${lead}&revision=0`));
    const stale = await ann.send('delete', `${draft}/file?path=templates/letter.hbs&revision=0`);
    expect(stale.body).toMatchObject({ code: 'draft-file-changed' });
    const files = await must(ann.send('get', `${draft}/changes`));
    expect(files.body.files).toEqual([
      expect.objectContaining({ path: lead, state: 'deleted', added: 0 }),
      { path: 'templates/letter.hbs', state: 'added', binary: false, added: 1, removed: 0 },
    ]);
    const { body } = await must(
      ann.send('post', `${draft}/restore`).send({ path: lead, revision: 1 }),
    );
    expect(body).toMatchObject({ state: 'same', revision: 2 });
    await must(ann.send('delete', draft));
  });

  it('is checked as a publish would, with the place of every problem', async () => {
    const draft = await begin('Wrong');
    await edit(draft, lead, (text) =>
      text.replace('to: working\n    by: [seller', 'to: wroking\n    by: [seller'),
    );
    const { body } = await must(ann.send('get', `${draft}/check`));
    expect(body.problems).toEqual([
      expect.objectContaining({
        code: 'unknown-stage',
        file: lead,
        line: 25,
        message: expect.stringContaining('wroking'),
      }),
    ]);
    expect((await publish(draft)).status).toBe(422);
    await must(ann.send('delete', draft));
  });

  it('tells how each example went, step by step', async () => {
    const draft = await begin('Examples');
    const example = (stage: string): string =>
      [
        'kind: Example',
        `id: goes-to-${stage}`,
        `title: Goes to ${stage}`,
        'given: { funnel: lead, case: { company: Heron, need: Pumps, secret: x } }',
        'do: [{ move: give, as: seller }]',
        `expect: { stage: ${stage} }`,
        '',
      ].join('\n');
    for (const stage of ['working', 'done'])
      await must(
        ann
          .send('put', `${draft}/file?path=definitions/${stage}.yaml`)
          .send({ content: example(stage), revision: 0 }),
      );
    const { body } = await must(ann.send('get', `${draft}/check`));
    expect(body.examples).toMatchObject([
      { id: 'goes-to-done', title: 'Goes to done', passed: false, file: 'definitions/done.yaml' },
      {
        id: 'goes-to-working',
        passed: true,
        steps: [{}, { move: 'Give to the back office', as: 'Seller' }],
      },
    ]);
    expect(body.problems).toMatchObject([
      { code: 'example-failed', file: 'definitions/done.yaml', line: 6 },
    ]);
    await must(ann.send('delete', draft));
  });

  it('says what it changes and what that means for the cases that run, and is published', async () => {
    await world.newLead();
    const draft = await begin('Guidance');
    await edit(draft, lead, guided);
    const changes = (await must(ann.send('get', `${draft}/changes`))).body;
    expect(changes.items).toMatchObject([
      { what: 'stage', id: 'working', definition: { kind: 'funnel', id: 'lead' } },
    ]);
    expect(changes.files).toEqual([
      { path: lead, state: 'changed', binary: false, added: 1, removed: 1 },
    ]);
    const { hunks } = (await must(ann.send('get', `${draft}/file-changes?path=${lead}`))).body;
    const texts = hunks[0].lines.map(({ kind, text }: { kind: string; text: string }) => [
      kind,
      text.trim(),
    ]);
    expect(texts).toContainEqual(['added', 'guidance: { en: Answer at once., zh-CN: 当天答复。 }']);
    const { impact } = (await must(ann.send('get', `${draft}/impact`))).body;
    expect(impact).toMatchObject({ clocks: 0, held: [], changes: [{ applies: 'to new cases' }] });
    expect(impact.funnels).toContainEqual({
      funnel: 'lead',
      title: 'Lead',
      open: 1,
      older: 0,
      stages: [{ stage: 'fresh', title: 'Fresh', open: 1, vanishes: false }],
      changes: true,
      vanishes: false,
    });
    const release = await publish(draft);
    expect(release).toMatchObject({ status: 201, body: { number: 2, message: 'As agreed' } });
    expect((await ann.send('get', draft)).status).toBe(404);
  });

  it('does not overwrite a release that was published since, and is brought up to it', async () => {
    const mine = await begin('Mine');
    const other = await begin('Other');
    await edit(mine, lead, renamed);
    await edit(mine, 'definitions/deal.yaml', (text) =>
      text.replace('title: { en: Deal,', 'title: { en: Sale,'),
    );
    await edit(other, lead, (text) => text.replace('Answer at once.', 'Answer soon.'));
    await edit(other, 'definitions/deal.yaml', (text) =>
      text.replace('title: { en: Deal,', 'title: { en: Bargain,'),
    );
    const open = await read(mine, 'definitions/records.yaml');
    await edit(other, 'definitions/records.yaml', (text) => `${text}# looked through\n`);
    const { number } = (await publish(other)).body;

    const refused = await publish(mine);
    expect(refused).toMatchObject({ status: 409, body: { code: 'draft-behind' } });
    const rebased = (await must(ann.send('post', `${mine}/rebase`))).body;
    expect(rebased).toMatchObject({
      draft: { release: number, behind: false },
      merged: [lead],
      conflicts: ['definitions/deal.yaml'],
    });
    expect((await read(mine, lead)).content).toContain('Answer soon.');
    // Who had a file open that only the release changed does not undo that by saving it.
    const late = await must(
      ann
        .send('put', `${mine}/file?path=definitions/records.yaml`)
        .send({ content: `# mine\n${open.content}`, revision: open.revision }),
    );
    expect(late.body).toMatchObject({ outcome: 'kept aside', file: { state: 'same' } });

    const deal = await read(mine, 'definitions/deal.yaml');
    expect(deal.content).toContain('en: Sale,');
    expect(deal.aside).toMatchObject([{ from: { release: number } }]);
    for (const path of ['definitions/deal.yaml', 'definitions/records.yaml']) {
      const { content, revision, aside } = await read(mine, path);
      const settles = aside.map(({ id }: { id: string }) => id);
      await must(ann.send('put', `${mine}/file?path=${path}`).send({ content, revision, settles }));
    }
    expect((await publish(mine)).body).toMatchObject({ number: number + 1 });
  });

  it('may drop a stage in which cases stand only for a reason', async () => {
    const draft = await begin('Shorter');
    await edit(draft, lead, (text) => text.replaceAll('fresh', 'incoming'));
    const { impact } = (await must(ann.send('get', `${draft}/impact`))).body;
    const found = impact.funnels.find(({ funnel }: { funnel: string }) => funnel === 'lead');
    expect(found.stages).toMatchObject([{ stage: 'fresh', vanishes: true }]);
    const check = (await must(ann.send('get', `${draft}/check`))).body;
    expect(check.problems).toEqual([]);
    expect((await publish(draft)).body).toMatchObject({ code: 'stage-in-use' });
    expect((await publish(draft, { force: 'They are settled by hand' })).status).toBe(201);
  });
});
