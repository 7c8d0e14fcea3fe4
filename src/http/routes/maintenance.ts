import { Type } from 'typebox';
import { BatonError } from '../../shared/index.ts';
import { answer, created } from '../core/reply.ts';
import { route, signedIn, type Route } from '../core/route.ts';
import { problemList, ProblemList } from '../problem/problem-list.ts';
import type { Services } from '../services.ts';
import { closed } from '../schemas/parts.ts';

const tag = 'Operations';
const administers = signedIn('admin', 'administer data');

/** Looking after the stored data; where the store leaves that to tools of its own, it says so. */
export const maintenanceRoutes: readonly Route[] = [
  route({
    id: 'makeBackup',
    method: 'POST',
    path: '/backups',
    tag,
    summary: 'Copy everything that is stored into one file beside the data, while work goes on',
    allowed: administers,
    replies: {
      201: {
        description: 'The file in the folder of backups.',
        schema: closed({ name: Type.String() }),
      },
    },
    handle: async ({ services }) => {
      const name = await maintenanceOf(services).backup();
      return created({ name }, '/api/v1/backups');
    },
  }),
  route({
    id: 'checkIntegrity',
    method: 'POST',
    path: '/integrity-checks',
    tag,
    summary: 'Check that what is stored is whole, and that every case agrees with its journal',
    allowed: administers,
    replies: {
      200: {
        description: 'What is wrong; nothing, as a rule.',
        schema: closed({ problems: ProblemList, cases: Type.Integer() }),
      },
    },
    handle: async ({ services, locale }) => {
      const { problems, cases } = await maintenanceOf(services).check();
      return answer({ problems: problemList(problems, locale), cases });
    },
  }),
];

function maintenanceOf({ maintenance }: Services): NonNullable<Services['maintenance']> {
  if (maintenance === undefined) throw new BatonError({ code: 'maintenance-elsewhere' });
  return maintenance;
}
