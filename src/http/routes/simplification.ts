import { readSimplification, scopeOf } from '../../reports/index.ts';
import { periodJson, periodOf, PeriodText } from '../collaboration-health/periods.ts';
import {
  fillersOf,
  simplificationJson,
  SimplificationSchema,
} from '../collaboration-health/simplification.ts';
import { Titles } from '../collaboration-health/titles.ts';
import { answer } from '../core/reply.ts';
import { route, signedIn, type Route } from '../core/route.ts';
import { notFound } from '../reading/collection.ts';
import { namesFor } from '../reading/names.ts';
import { readerOf } from '../reporting/reader.ts';
import { closed, name } from '../schemas/parts.ts';

const funnelWord = { en: 'funnel', 'zh-CN': '漏斗' };

/** What an admin might leave out of a process. */
export const simplificationRoutes: readonly Route[] = [
  route({
    id: 'readSimplification',
    method: 'GET',
    path: '/funnels/{funnel}/simplification',
    tag: 'Health of collaboration',
    summary: 'Approvals, checks, fields and stages, with how often each was of use in a period',
    description:
      'Over the cases closed in the period that the caller sees, for whoever writes definitions. Nothing is left out by itself.',
    allowed: signedIn('read', 'publish'),
    params: closed({ funnel: name('The funnel.') }),
    query: closed({ period: PeriodText }),
    replies: { 200: { description: 'The lists.', schema: SimplificationSchema } },
    handle: async (call) => {
      const reader = readerOf(call);
      const scope = scopeOf(call.params.funnel, reader);
      if (!scope) throw notFound(funnelWord, call.params.funnel);
      const period = periodOf(call.query.period, call);
      const { store } = call.services;
      const found = await readSimplification(scope, period, { ...reader, store });
      const names = await namesFor(call).namesOf('person', fillersOf(found));
      return answer({
        period: periodJson(period),
        ...simplificationJson(found, scope.funnel, new Titles(call), names),
      });
    },
  }),
];
