import { Type } from 'typebox';
import { audit, type AccessAction } from '../../access/index.ts';
import { BatonError, toIso } from '../../shared/index.ts';
import { answer, created, download, nothingToSay } from '../core/reply.ts';
import { route, signedIn, type Call, type Route } from '../core/route.ts';
import { problemList, ProblemList } from '../problem/problem-list.ts';
import type { Services } from '../services.ts';
import { closed, Instant, list } from '../schemas/parts.ts';

const tag = 'Operations';
const administers = signedIn('admin', 'administer data');

const oneBackup = closed({
  backup: Type.String({
    minLength: 1,
    maxLength: 100,
    pattern: '^[\\w-]+\\.backup$',
    description: 'The file.',
  }),
});
const BackupSchema = closed({ name: Type.String(), size: Type.Integer(), made: Instant });

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
    handle: async (call) => {
      const name = await maintenanceOf(call.services).backup();
      await note(call, 'backup made', name);
      return created({ name }, `/api/v1/backups/${name}`);
    },
  }),
  route({
    id: 'listBackups',
    method: 'GET',
    path: '/backups',
    tag,
    summary: 'Backups beside the data, the latest first',
    allowed: administers,
    replies: { 200: { description: 'The files.', schema: list(BackupSchema) } },
    handle: async ({ services }) => {
      const files = await maintenanceOf(services).listBackups();
      return answer({ items: files.map((file) => ({ ...file, made: toIso(file.made) })) });
    },
  }),
  route({
    id: 'downloadBackup',
    method: 'GET',
    path: '/backups/{backup}',
    tag,
    summary: 'Download a backup: everything that is stored, of everybody',
    allowed: administers,
    params: oneBackup,
    replies: { 200: { description: 'The file.', mediaTypes: ['application/octet-stream'] } },
    handle: async (call) => {
      const name = call.params.backup;
      const { size, bytes } = await maintenanceOf(call.services).openBackup(name);
      await note(call, 'backup downloaded', name);
      return download(bytes, { name, mediaType: 'application/octet-stream', size });
    },
  }),
  route({
    id: 'deleteBackup',
    method: 'DELETE',
    path: '/backups/{backup}',
    tag,
    summary: 'Delete a backup',
    allowed: administers,
    params: oneBackup,
    replies: { 204: { description: 'It is gone.' } },
    handle: async (call) => {
      await maintenanceOf(call.services).removeBackup(call.params.backup);
      await note(call, 'backup deleted', call.params.backup);
      return nothingToSay;
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

function note(
  { services, actor, address }: Call,
  action: AccessAction,
  detail: string,
): Promise<void> {
  return audit(services.access, { actor: actor.id, action, detail, address });
}

function maintenanceOf({ maintenance }: Services): NonNullable<Services['maintenance']> {
  if (maintenance === undefined) throw new BatonError({ code: 'maintenance-elsewhere' });
  return maintenance;
}
