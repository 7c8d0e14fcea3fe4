import { randomBytes } from 'node:crypto';
import type { AccessParts } from '../access/index.ts';
import type { Engine } from '../engine/index.ts';
import { createHttpServer, type BatonServer, type Services } from '../http/index.ts';
import { openServices, type ServiceOptions } from './open-services.ts';
import { openSimulator } from './simulator/simulator.ts';
import { startWork, type Work } from './work.ts';

export interface BatonOptions extends ServiceOptions {
  /** Where it listens; `127.0.0.1` by default. */
  readonly host?: string;
  /** Host names that it answers for besides; behind a proxy, those of the proxy. */
  readonly hostNames?: readonly string[];
  /**
   * Under which name effects, timers and jobs are claimed, where only one process at a time opens the store: what
   * one that was killed had claimed is then taken up at once. A new name otherwise.
   */
  readonly owner?: string;
}

/** Baton over an open store: every domain put together, and the server that answers for them. */
export interface Baton {
  readonly services: Services;
  readonly engine: Engine;
  readonly access: AccessParts;
  readonly server: BatonServer;
  /** The API token by which the command line acts while this process runs. */
  readonly operatorToken: string;
  /** Looks which release applies now, where another process may have published. */
  refresh(): Promise<void>;
  /** Begins to listen and to carry out effects and timers. Returns the address. */
  start(port: number): Promise<string>;
  /** Finishes what is in hand, gives back what was claimed, and closes the store. */
  stop(): Promise<void>;
}

const patience = 10_000;

/** Raises `release-damaged` or the problems of a stored release that this version no longer accepts. */
export async function openBaton(options: BatonOptions): Promise<Baton> {
  const work: { current?: Work } = {};
  const operatorToken = randomBytes(32).toString('base64url');
  const stopping = new AbortController();
  let { address } = options;
  const behind = { work, address: () => address ?? '', operatorToken, stopping: stopping.signal };
  const open = await openServices(options, behind);
  const { releases, access, messages, printing, incentives } = open;
  const simulator = openSimulator({
    clock: open.services.clock,
    ids: open.services.ids,
    renderer: printing.documents.renderer,
    log: options.log,
    version: options.version,
    address: behind.address,
  });
  const services = { ...open.services, simulations: simulator.simulations };
  const { host = '127.0.0.1', log } = options;
  const server = createHttpServer({ services, log, host, hostNames: hostNamesOf(options) });
  return {
    services,
    engine: services.engine,
    access,
    server,
    operatorToken,
    refresh: () => releases.refresh(),
    start: async (port) => {
      const url = await server.start(port);
      address ??= url;
      const onRelease = (): void => access.actors.forgetAll();
      const parts = { ...services, releases, log, ...messages, ...printing, incentives, onRelease };
      work.current = await startWork({ ...parts, ...ownerOf(options) });
      return url;
    },
    stop: async () => {
      stopping.abort();
      await server.stop(patience);
      await work.current?.stop();
      await simulator.close();
      await open.close();
    },
  };
}

function ownerOf({ owner }: BatonOptions): Pick<BatonOptions, 'owner'> {
  return owner === undefined ? {} : { owner };
}

function hostNamesOf({ hostNames = [], address }: BatonOptions): readonly string[] {
  return address === undefined ? hostNames : [...hostNames, new URL(address).hostname];
}
