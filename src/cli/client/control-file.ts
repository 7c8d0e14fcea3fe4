import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** How a running server is reached by who may read its data folder. */
export interface Control {
  readonly url: string;
  readonly token: string;
}

/**
 * What the server that holds this folder has left there; undefined where there is none that answers, as after a
 * server that was killed.
 */
export async function readControl(folder: string): Promise<Control | undefined> {
  const text = await readFile(join(folder, 'control.json'), 'utf8').catch(() => undefined);
  const control = text === undefined ? undefined : parseControl(text);
  if (!control) return undefined;
  // Another server may have the port by now; only the one that wrote the file knows the token.
  const answers = await fetch(`${control.url}/api/v1/me`, {
    headers: { Authorization: `Bearer ${control.token}` },
    signal: AbortSignal.timeout(5000),
  }).then(
    (response) => response.ok,
    () => false,
  );
  return answers ? control : undefined;
}

function parseControl(text: string): Control | undefined {
  try {
    return JSON.parse(text) as Control;
  } catch {
    // A server that was killed while it wrote has left a part.
    return undefined;
  }
}
