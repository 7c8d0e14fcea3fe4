import request from 'supertest';
import type { Person } from '../../../src/access/index.ts';
import type { JsonObject } from '../../../src/shared/index.ts';
import { must, type Browser } from '../../http/support/world.ts';

/** What is filled into a form. */
export interface Filled {
  readonly fields?: JsonObject;
  readonly inputs?: JsonObject;
  readonly reason?: string;
  readonly note?: string;
}

/** Somebody at work, who does everything by the forms that he is given. */
export class Colleague {
  readonly person: Person;
  readonly #browser: () => Promise<Browser>;
  readonly #url: string;
  readonly #settle: () => Promise<void>;

  constructor(
    person: Person,
    signedIn: () => Promise<Browser>,
    url: string,
    settle: () => Promise<void>,
  ) {
    this.person = person;
    this.#browser = signedIn;
    this.#url = url;
    this.#settle = settle;
  }

  get id(): string {
    return this.person.id;
  }

  get email(): string {
    return this.person.email;
  }

  async reads(path: string) {
    return (await must((await this.#browser()).send('get', path))).body;
  }

  async sends(path: string, body: object) {
    const answer = await must((await this.#browser()).send('post', path).send(body));
    await this.#settle();
    return answer.body;
  }

  /** A file, as text. */
  async fetches(path: string): Promise<string> {
    const answer = await must((await this.#browser()).send('get', path).buffer(true));
    return answer.text;
  }

  /** Why something is not done that he asks for. */
  async refusedTo(path: string): Promise<string> {
    return (await (await this.#browser()).send('post', path).send({})).body.code;
  }

  /** Fetches the form, fills what it asks for, and sends it; returns the id of what it was about. */
  async fills(form: string, filled: Filled = {}): Promise<string> {
    const { schema, data, revision } = await this.reads(`/forms${form}`);
    const { fields = {}, ...words } = filled;
    const asked = askedBy(schema.properties.fields ?? {});
    const unasked = Object.keys(fields).filter((field) => !asked.includes(field));
    if (unasked.length > 0) throw new Error(`${form} does not ask for ${unasked.join(', ')}`);
    const kept = Object.entries(data.fields ?? {}).filter(([field]) => asked.includes(field));
    const body = { ...words, fields: { ...Object.fromEntries(kept), ...fields }, revision };
    const answer = await must((await this.#browser()).send('post', `/forms${form}`).send(body));
    await this.#settle();
    return answer.body.id;
  }

  /** What somebody would be told who tried all the same. */
  async tries(form: string, filled: Filled = {}) {
    return (
      await (await this.#browser()).send('post', `/forms${form}`).send({ fields: {}, ...filled })
    ).body;
  }

  /** How a case stands between people. */
  async sees(caseId: string) {
    const { $standing, ...row } = await this.reads(`/cases/${caseId}`);
    return { ...row, ...$standing };
  }

  async accepts(caseId: string): Promise<void> {
    await this.fills(`/cases/${caseId}/offers/${await this.#offered(caseId)}/accept`);
  }

  async rejects(caseId: string, filled: Filled): Promise<void> {
    await this.fills(`/cases/${caseId}/offers/${await this.#offered(caseId)}/reject`, filled);
  }

  /** Votes on whatever of the case asks for his vote. */
  async approves(caseId: string, note: string): Promise<void> {
    const { approvals } = await this.sees(caseId);
    const asked = approvals.find(({ may }: { may: string[] }) => may.includes('approve'));
    if (!asked) throw new Error(`${this.person.name} is asked for no approval`);
    const inputs = { decision: 'approve' };
    await this.fills(`/cases/${caseId}/approvals/${asked.id}/vote`, { inputs, note });
  }

  async does(caseId: string, task: string): Promise<void> {
    const { tasks } = await this.sees(caseId);
    const { id } = tasks.find(({ title }: { title: string }) => title === task);
    await this.fills(`/cases/${caseId}/tasks/${id}/done`);
  }

  /** The page behind a link in a mail: looked at, then answered. */
  async followsLink(href: string) {
    const { pathname } = new URL(href);
    const page = await request(this.#url).get(pathname);
    const answer = (): Promise<request.Response> =>
      request(this.#url)
        .post(pathname)
        .type('form')
        .send({})
        .then(async (done) => {
          await this.#settle();
          return done;
        });
    return { page, answer };
  }

  async #offered(caseId: string): Promise<string> {
    const { offers } = await this.sees(caseId);
    const mine = offers.find(({ may }: { may: string[] }) => may.includes('accept'));
    if (!mine) throw new Error(`${this.person.name} is offered nothing`);
    return mine.id;
  }
}

/** The fields of a form; those that are there only while others hold something stand in its conditions. */
function askedBy(schema: FieldsSchema): readonly string[] {
  const conditional = (schema.allOf ?? []).flatMap(({ then }) =>
    Object.keys(then?.properties ?? {}),
  );
  return [...Object.keys(schema.properties ?? {}), ...conditional];
}

interface FieldsSchema {
  readonly properties?: object;
  readonly allOf?: readonly { readonly then?: { readonly properties?: object } }[];
}
