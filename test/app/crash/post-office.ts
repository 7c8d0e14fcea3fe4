import { startMailServer } from '../../collaboration/senders/mail-server.ts';
import { startReceiver } from '../../collaboration/senders/receiver.ts';

/** A message as a receiver got it, once for each time. */
export interface Arrival {
  /** What the receiver knows a repeat by: `Message-ID` of a mail, `webhook-id` of a call. */
  readonly id: string;
  /** Such as `offer.offered`; mails say it in their subjects. */
  readonly type: string;
  /** The case by its id for a call, by its label for a mail. */
  readonly about: string;
  /** Absent for a mail. */
  readonly offer?: string;
  /** Absent for a call. */
  readonly to?: string;
}

/** A real mail server and a real receiver of webhooks on loopback, which outlive the servers that send to them. */
export interface PostOffice {
  readonly mails: readonly Arrival[];
  readonly calls: readonly Arrival[];
  /** What a server that sends to them is told in its environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Called at each arrival, before the sender has an answer. */
  onArrival: () => void;
  stop(): Promise<void>;
}

/** Receivers that take some milliseconds to answer, so that a server may die while it waits for them. */
export async function openPostOffice(): Promise<PostOffice> {
  const mails: Arrival[] = [];
  const calls: Arrival[] = [];
  const hesitate = (answer: () => void): void => {
    office.onArrival();
    setTimeout(answer, Math.random() * 30);
  };
  const mailServer = await startMailServer({}, ({ mail, to }, done) => {
    const [type = '', about = ''] = (mail.subject ?? '').split(': ');
    mails.push({ id: mail.messageId ?? '', type, about, to: to[0] ?? '' });
    hesitate(done);
  });
  const receiver = await startReceiver((response, { headers, body }) => {
    const { type, data } = JSON.parse(body) as { type: string; data: Record<string, string> };
    const { case: about = '', offer = '' } = data;
    calls.push({ id: String(headers['webhook-id']), type, about, offer });
    hesitate(() => response.writeHead(204).end());
  });
  const office: PostOffice = {
    mails,
    calls,
    env: {
      BATON_SECRET_MAIL: `smtp://127.0.0.1:${mailServer.port}`,
      BATON_SECRET_HOOK: receiver.url,
      BATON_SECRET_SIGNING: Buffer.alloc(32, 7).toString('base64'),
      BATON_ALLOW_PRIVATE_CALLS: 'loopback',
    },
    onArrival: () => undefined,
    stop: async () => {
      await mailServer.stop();
      await receiver.stop();
    },
  };
  return office;
}
