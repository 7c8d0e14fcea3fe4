import type { Session } from '../application/session.ts';

/** One request of a client, as the load tool sends it. */
export interface LoadRequest {
  readonly method: 'POST';
  readonly path: string;
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
}

/** A client of the load: a signed-in person at work on cases of his own. */
export interface Client {
  readonly session: Session;
  readonly cases: readonly string[];
}

/**
 * The moves that bring a deal from `qualified` through `proposal` and `lost` back to where it was: the first
 * under a guard and with a field, the second with a reason and a note, the third reopening it.
 */
export const round: readonly { readonly move: string; readonly body: object }[] = [
  { move: 'propose', body: { fields: { budget: true } } },
  { move: 'lose', body: { reason: 'timing', note: 'They come back next year.' } },
  { move: 'revive', body: {} },
];

/** Each case of a client goes the round once; then all stand where they stood. */
export function requestsOf({ session, cases }: Client): readonly LoadRequest[] {
  return round.flatMap(({ move, body }) =>
    cases.map((id) => ({
      method: 'POST' as const,
      path: `/api/v1/cases/${id}/moves/${move}`,
      headers: session.headers,
      body: JSON.stringify(body),
    })),
  );
}
