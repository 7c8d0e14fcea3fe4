import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** How a running server is reached by who may read its data folder. */
export interface Control {
  readonly url: string;
  readonly token: string;
}

/** What the server that holds this folder has left there; undefined where there is none that answers. */
export async function readControl(folder: string): Promise<Control | undefined> {
  const text = await readFile(join(folder, 'control.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const control = JSON.parse(text) as Control;
  const alive = await fetch(`${control.url}/healthz`, { signal: AbortSignal.timeout(2000) }).then(
    (response) => response.ok,
    () => false,
  );
  return alive ? control : undefined;
}
