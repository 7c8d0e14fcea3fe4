import { createToken, actorOf } from '../../src/access/index.ts';
import { publishFirst, startBaton, type Baton } from '../../src/app.ts';
import { importCommand } from '../../src/cli/commands/import.ts';
import { reportCommand } from '../../src/cli/commands/report.ts';
import { openShell, type Shell } from '../../src/cli/shell.ts';
import type { Terminal } from '../../src/cli/terminal/terminal.ts';
import { DAY } from '../../src/shared/index.ts';

/** What `baton import --json` prints, as far as figures need it. */
export interface ImportJson {
  readonly created: number;
  readonly refused: number;
  readonly rowsDone: number;
  readonly tallies: { readonly [name: string]: number };
}

/** What `baton report --json` prints, as far as figures need it. */
export interface ReportJson {
  readonly measures: readonly { readonly id: string }[];
  readonly rows: readonly {
    readonly labels: readonly string[];
    readonly values: readonly (string | null)[];
  }[];
  readonly totals: readonly (string | null)[];
}

/** A published workspace, used through the command line by one of its people. */
export interface OpenedWorkspace {
  readonly baton: Baton;
  import(
    definition: string,
    file: string,
    joined: { readonly [name: string]: string },
  ): Promise<ImportJson>;
  report(id: string): Promise<ReportJson>;
  close(): Promise<void>;
}

/** Serves a new data folder with the workspace as its first release; `reader` comes in by an API token. */
export async function openWorkspace(
  workspaceFolder: string,
  data: string,
  reader: string,
): Promise<OpenedWorkspace> {
  const { baton, url, stop } = await startBaton({
    data,
    port: 0,
    quiet: true,
    prepare: async (opened) => {
      await publishFirst(opened, workspaceFolder, 'Conformance');
    },
  });
  const { shell, printed } = shellOf(data, url, await tokenOf(baton, reader));
  const lastPrinted = (): string => printed.splice(0).at(-1) ?? 'null';
  return {
    baton,
    async import(definition, file, joined) {
      const join = Object.entries(joined).map(([name, path]) => `${name}=${path}`);
      await importCommand(shell, definition, file, { join, dryRun: false });
      return JSON.parse(lastPrinted()) as ImportJson;
    },
    async report(id) {
      await reportCommand(shell, id, { ask: [] });
      return JSON.parse(lastPrinted()) as ReportJson;
    },
    close: stop,
  };
}

/** A command line whose results are kept instead of shown. */
function shellOf(data: string, url: string, token: string): { shell: Shell; printed: string[] } {
  const printed: string[] = [];
  const terminal: Terminal = {
    locale: 'en',
    json: true,
    interactive: false,
    out: (text) => void printed.push(text),
    err: () => {},
  };
  const environment = { BATON_URL: url, BATON_TOKEN: token };
  return { shell: openShell(terminal, { data, environment }), printed };
}

async function tokenOf({ access }: Baton, email: string): Promise<string> {
  const person = await access.store.findPersonByEmail(email);
  if (person === undefined) throw new TypeError(`nobody has ${email}`);
  const now = access.clock.now();
  const { secret } = await createToken(access, actorOf(person, access.organization(), now), {
    name: 'conformance',
    scopes: ['read', 'write', 'import', 'admin'],
    expires: now + DAY,
  });
  return secret;
}
