import { setTimeout } from 'node:timers/promises';
import type { Arrival, PostOffice } from './post-office.ts';
import type { RunningServer } from './running-server.ts';
import { read, sendCommand, Unanswered, type Command, type Reply } from './send.ts';

/** An offer as the server shows it. */
export interface ShownOffer {
  readonly id: string;
  readonly status: string;
  readonly to: { readonly person?: { readonly id: string } };
  readonly answers: readonly { readonly as: string }[];
}

/** A parcel as its giver knows it: what the server has acknowledged. */
export interface Parcel {
  readonly id: string;
  readonly label: string;
  given: number;
  answered: number;
  done: boolean;
}

/** API tokens: of who gives, and of those who take, by their ids. */
export interface Tokens {
  readonly giver: string;
  readonly takers: ReadonlyMap<string, string>;
}

/**
 * Opens parcels and gives them, one after the other, as people would: the taker answers when the mail with the offer
 * has come, and the giver gives anew when that with a rejection has. Each second parcel is rejected the first time. What stays unanswered is sent again with its key, to the
 * next server.
 */
export class Giver {
  readonly #name: string;
  readonly #tokens: Tokens;
  readonly #office: PostOffice;
  readonly parcels: Parcel[] = [];
  #pending:
    { readonly command: Command; readonly token: string; done(reply: Reply): void } | undefined;

  constructor(name: string, tokens: Tokens, office: PostOffice) {
    this.#name = name;
    this.#tokens = tokens;
    this.#office = office;
  }

  /** Works until the server dies. */
  async work(server: RunningServer): Promise<void> {
    try {
      for (;;) await this.#next(server);
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
    }
  }

  /** Sends again what was left without an answer. */
  async catchUp(server: RunningServer): Promise<void> {
    if (!this.#pending) return;
    const { command, token, done } = this.#pending;
    const reply = await sendCommand(server, token, command);
    this.#pending = undefined;
    done(reply);
  }

  async #next(server: RunningServer): Promise<void> {
    const parcel = this.parcels.at(-1);
    if (!parcel || parcel.done) await this.#open(server);
    else if (parcel.given === parcel.answered) await this.#give(server, parcel);
    else await this.#answer(server, parcel);
  }

  #open(server: RunningServer): Promise<void> {
    const label = `${this.#name}/${this.parcels.length}`;
    const command = { key: label, path: '/funnels/parcel/cases', body: { fields: { label } } };
    return this.#carryOut(server, this.#tokens.giver, command, ({ id }) => {
      this.parcels.push({ id, label, given: 0, answered: 0, done: false });
    });
  }

  async #give(server: RunningServer, parcel: Parcel): Promise<void> {
    await this.#mailed(server, 'Answered', parcel.label, parcel.answered);
    const key = `${parcel.label}/give/${parcel.given}`;
    const command = { key, path: `/cases/${parcel.id}/moves/give`, body: {} };
    await this.#carryOut(server, this.#tokens.giver, command, () => {
      parcel.given++;
    });
  }

  async #answer(server: RunningServer, parcel: Parcel): Promise<void> {
    const path = `/cases/${parcel.id}/offers`;
    const { items } = await read<{ items: ShownOffer[] }>(server, this.#tokens.giver, path);
    const offer = items[parcel.answered]!;
    await this.#mailed(server, 'Offered', parcel.label, parcel.given);
    const rejects = this.parcels.length % 2 === 0 && parcel.answered === 0;
    const command = {
      key: `${parcel.label}/answer/${parcel.answered}`,
      path: `${path}/${offer.id}/${rejects ? 'reject' : 'accept'}`,
      body: rejects ? { reason: 'heavy' } : {},
    };
    const token = this.#tokens.takers.get(offer.to.person?.id ?? '') ?? '';
    await this.#carryOut(server, token, command, () => {
      parcel.answered++;
      parcel.done = !rejects;
    });
  }

  /** Waits until so many offers of a parcel, or answers to them, were mailed. Raises `Unanswered` where the server is no more. */
  async #mailed(
    server: RunningServer,
    type: Arrival['type'],
    label: string,
    count: number,
  ): Promise<void> {
    const ids = () =>
      this.#office.mails.flatMap((one) => (one.type === type && one.about === label ? one.id : []));
    while (new Set(ids()).size < count) {
      if (server.process.exitCode !== null || server.process.signalCode !== null)
        throw new Unanswered('the server is no more');
      await setTimeout(5);
    }
  }

  async #carryOut(
    server: RunningServer,
    token: string,
    command: Command,
    done: (reply: Reply) => void,
  ): Promise<void> {
    this.#pending = { command, token, done };
    await this.catchUp(server);
  }
}
