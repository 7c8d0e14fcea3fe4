import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { operatorId, rights, scopes, type Actor } from '../access/index.ts';

/** Who may read the data folder administers the server by its command line. */
export function operatorActor(zone: string): Actor {
  return {
    id: operatorId,
    name: 'Operator',
    roles: [],
    departments: [],
    teams: [],
    certificates: [],
    locale: 'en',
    zone,
    rights,
    scopes: [...scopes],
  };
}

const fileName = 'control.json';

/** Leaves in the data folder how the running server is reached; readable to its owner only. */
export async function writeControl(
  folder: string,
  control: { readonly url: string; readonly token: string },
): Promise<void> {
  await writeFile(join(folder, fileName), JSON.stringify(control), { mode: 0o600 });
}

export async function removeControl(folder: string): Promise<void> {
  await rm(join(folder, fileName), { force: true });
}
