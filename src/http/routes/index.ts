import type { Route } from '../core/route.ts';
import { caseRoutes } from './cases.ts';
import { changeRoutes } from './changes.ts';
import { commandRoutes } from './commands.ts';
import { definitionRoutes } from './definitions.ts';
import { draftRoutes, formRoutes } from './forms.ts';
import { documentRoute } from './document.ts';
import { exportRoutes } from './exports.ts';
import { fileRoutes } from './files.ts';
import { importRoutes } from './imports.ts';
import { maintenanceRoutes } from './maintenance.ts';
import { operationRoutes } from './operations.ts';
import { peopleRoutes, tokenRoutes } from './people.ts';
import { recordRoutes } from './records.ts';
import { releaseRoutes } from './releases.ts';
import { reportRoutes } from './reports.ts';
import { sessionRoutes } from './session.ts';

const own: readonly Route[] = [
  ...sessionRoutes,
  ...definitionRoutes,
  ...caseRoutes,
  ...commandRoutes,
  ...recordRoutes,
  ...formRoutes,
  ...draftRoutes,
  ...fileRoutes,
  ...reportRoutes,
  ...exportRoutes,
  ...changeRoutes,
  ...peopleRoutes,
  ...tokenRoutes,
  ...releaseRoutes,
  ...importRoutes,
  ...operationRoutes,
  ...maintenanceRoutes,
];

/** Every operation below `/api/v1`, with the one that describes them all. */
export const routes: readonly Route[] = [...own, documentRoute(own)];
