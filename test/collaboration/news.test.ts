import { afterEach, beforeEach, expect, it } from 'vitest';
import { endNews, readInbox, tellNews } from '../../src/collaboration/index.ts';
import { DAY } from '../../src/shared/index.ts';
import { openMessagesHouse, type MessagesHouse } from './support/messages-house.ts';

let house: MessagesHouse;
beforeEach(async () => {
  house = await openMessagesHouse();
});
afterEach(() => house.close());

it('tells people once, asks until it is over, and leads to a page', async () => {
  const mia = await house.actor('mia');
  const news = {
    key: 'survey/one',
    topic: 'survey asked',
    at: house.clock.now(),
    to: [mia.id, mia.id, 'nobody'],
    title: { en: 'How was it?', 'zh-CN': '感觉如何？' },
    text: { en: 'Two questions.', 'zh-CN': '两个问题。' },
    facts: [{ label: { en: 'Case', 'zh-CN': '事项' }, value: 'Northwind' }],
    link: '/surveys/answer/one',
    button: { en: 'Answer', 'zh-CN': '作答' },
    due: house.clock.now() + DAY,
    matter: 'survey:one',
  } as const;
  await tellNews(house.messaging, news);
  await tellNews(house.messaging, news);
  const read = () => readInbox(house.messaging, mia, { view: 'open', limit: 20 });
  expect((await read()).items).toMatchObject([
    {
      topic: 'survey asked',
      subject: 'How was it?',
      facts: [{ label: 'Case', value: 'Northwind' }, { label: 'Due' }],
      page: { path: '/surveys/answer/one', label: 'Answer' },
      mustAnswer: true,
      due: news.due,
    },
  ]);
  house.clock.advance(DAY / 2);
  await house.deliver();
  expect(house.sent).toMatchObject([
    { subject: 'How was it?', caseUrl: 'https://baton.example/surveys/answer/one' },
  ]);
  await endNews(house.messaging, { matter: 'survey:one', at: house.clock.now(), person: mia.id });
  expect((await read()).items).toEqual([]);
});
