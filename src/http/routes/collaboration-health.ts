import { Type } from 'typebox';
import {
  changeMethod,
  readChanges,
  readHealth,
  readSatisfaction,
  scopesOf,
} from '../../reports/index.ts';
import { toIso } from '../../shared/index.ts';
import { changeJson, healthJson, satisfactionJson } from '../collaboration-health/json.ts';
import {
  EarlierText,
  earlierOf,
  periodJson,
  periodOf,
  PeriodText,
} from '../collaboration-health/periods.ts';
import { ChangesSchema, HealthSchema } from '../collaboration-health/schemas.ts';
import { sharedGoals } from '../collaboration-health/shared-goals.ts';
import { Titles } from '../collaboration-health/titles.ts';
import { answer } from '../core/reply.ts';
import { route, signedIn, type Route } from '../core/route.ts';
import { readerOf, type ReportCall } from '../reporting/reader.ts';
import { closed, name } from '../schemas/parts.ts';

const tag = 'Health of collaboration';
const funnel = Type.Optional(name('Only this funnel.'));

/** How departments work together, over the cases that the caller sees. */
export const collaborationHealthRoutes: readonly Route[] = [
  route({
    id: 'readCollaborationHealth',
    method: 'GET',
    path: '/collaboration-health',
    tag,
    summary: 'Pairs of departments, where time goes, and the ways that cases go, in a period',
    description:
      'Of the funnels of which the caller sees stages, departments and outcomes plainly, the cases that he sees.',
    allowed: { ...signedIn('read'), seeingAs: true },
    query: closed({ period: PeriodText, funnel }),
    replies: { 200: { description: 'The health.', schema: HealthSchema } },
    handle: async (call) => {
      const period = periodOf(call.query.period, call);
      const titles = new Titles(call);
      const asked = { period, ...only(call.query.funnel) };
      const reader = healthReader(call);
      const [health, satisfaction, goals] = await Promise.all([
        readHealth(asked, reader),
        readSatisfaction(period, reader, reader.store),
        sharedGoals(period, call),
      ]);
      return answer({
        period: periodJson(period),
        release: call.services.workspaces.current().number,
        readAt: toIso(call.now),
        figures: titles.figures(),
        ...healthJson(health, scopesOf(reader, asked.funnels), titles),
        goals,
        satisfaction: satisfaction.map((row) => satisfactionJson(row, titles)),
      });
    },
  }),
  route({
    id: 'readCollaborationChanges',
    method: 'GET',
    path: '/collaboration-health/changes',
    tag,
    summary: 'What changed from one period to another, what matters most first',
    allowed: { ...signedIn('read'), seeingAs: true },
    query: closed({ period: PeriodText, before: EarlierText, funnel }),
    replies: { 200: { description: 'The changes.', schema: ChangesSchema } },
    handle: async (call) => {
      const period = periodOf(call.query.period, call);
      const before = earlierOf(call.query.before, period, call);
      const titles = new Titles(call);
      const asked = { period, before, ...only(call.query.funnel) };
      const changes = await readChanges(asked, healthReader(call));
      const { funnels } = call.services.workspaces.current().workspace;
      return answer({
        period: periodJson(period),
        before: periodJson(before),
        method: titles.text(changeMethod),
        compared: changes.filter(({ verdict }) => verdict !== 'few').length,
        figures: titles.figures(),
        changes: changes.map((change) => changeJson(change, funnels, titles)),
      });
    },
  }),
];

function only(id: string | undefined): { readonly funnels?: readonly string[] } {
  return id === undefined ? {} : { funnels: [id] };
}

function healthReader(call: ReportCall) {
  return { ...readerOf(call), store: call.services.store };
}
