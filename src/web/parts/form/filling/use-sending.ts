import { useCallback, useRef, useState } from 'react';
import { Sender, type SendState } from './sender.ts';

/**
 * Sends what is put together from several forms: under one key while nothing of it changes, and again once the network
 * is back. `send` raises what the server refuses.
 */
export function useSending(run: (key: string) => Promise<void>): {
  readonly state: SendState;
  readonly send: () => Promise<void>;
  /** Something else will be sent: a waiting one is given up. */
  readonly stop: () => void;
} {
  const [state, setState] = useState<SendState>('idle');
  const [sender] = useState(() => new Sender(setState));
  const latest = useRef(run);
  const send = async (): Promise<void> => {
    latest.current = run;
    await sender.send(async (key) => {
      await latest.current(key);
      return {};
    });
  };
  const stop = useCallback(() => {
    sender.changed();
    sender.stop();
  }, [sender]);
  return { state, send, stop };
}
