import type { App } from '../support/app.ts';
import type { PageState } from '../support/state.ts';

const funnelFile = 'definitions/funnels/lead-to-contract.yaml';

/** A draft of the administrator’s with a file changed. */
async function draftWith(
  app: App,
  title: string,
  change: (text: string) => string,
): Promise<string> {
  const admin = await app.calls('admin');
  const { body } = await admin.send('post', '/definition-drafts').send({ title });
  const file = `/definition-drafts/${body.id}/file?path=${funnelFile}`;
  const { content, revision } = (await admin.send('get', file)).body;
  await admin.send('put', file).send({ content: change(String(content)), revision });
  return `/build/${body.id}/review`;
}

const sound = (app: App): Promise<string> =>
  draftWith(app, 'Warmer words for the lead stage', (text) =>
    text
      .replace(/guidance:(.*?)en: [^,}\n]+/, 'guidance:$1en: Call within the hour')
      .replace('within: 2 working days', 'within: 1 working day'),
  );
const wrong = (app: App): Promise<string> =>
  draftWith(app, 'Something is wrong', (text) => text.replace('to: qualified', 'to: qualifed'));

/** A draft of whose file two texts were saved at once. */
async function outOfTwo(app: App): Promise<string> {
  const path = await sound(app);
  const admin = await app.calls('admin');
  const [, , draft = ''] = path.split('/');
  const file = `/definition-drafts/${draft}/file?path=${funnelFile}`;
  const { content } = (await admin.send('get', file)).body;
  const other = String(content).replace('Call within the hour', 'Call today');
  await admin.send('put', file).send({ content: other, revision: 0 });
  return path;
}

const ready = /^(Publish…|发布…)$/;

export const publishStates: readonly PageState[] = [
  {
    id: 'review: changes',
    as: 'admin',
    path: sound,
    prepare: async (page) => {
      await page.locator('button[aria-expanded]', { hasText: funnelFile }).click();
      await page.getByRole('table').first().waitFor();
    },
  },
  {
    id: 'review: impact',
    as: 'admin',
    path: sound,
    prepare: async (page) => {
      await page.getByRole('tab', { name: /^(Impact|影响)$/ }).click();
      await page.getByRole('table').waitFor();
    },
  },
  {
    id: 'review: examples',
    as: 'admin',
    path: sound,
    prepare: async (page) => {
      await page.getByRole('tab', { name: /^(Examples|示例)/ }).click();
      await page.locator('summary').first().click();
    },
  },
  {
    id: 'review: problems',
    as: 'admin',
    path: wrong,
    prepare: async (page) => {
      await page.getByText('qualifed').first().waitFor();
    },
  },
  {
    id: 'review: publish',
    as: 'admin',
    path: sound,
    prepare: async (page) => {
      await page.getByRole('tab', { name: /^(Changes|变更)/ }).waitFor();
      await page.getByRole('button', { name: ready }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    id: 'review: other versions',
    as: 'admin',
    path: outOfTwo,
    prepare: async (page) => {
      await page.getByRole('button', { name: /Take the other text|采用另一份/ }).waitFor();
    },
  },
  { id: 'releases', as: 'admin', path: '/releases' },
  {
    id: 'release: files',
    as: 'admin',
    path: '/releases/1',
    prepare: async (page) => {
      await page.getByRole('tab', { name: /^(All files|全部文件)$/ }).click();
      await page.getByRole('button', { name: /organization\.yaml/ }).click();
    },
  },
];
