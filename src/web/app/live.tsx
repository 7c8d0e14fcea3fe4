import {
  createContext,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { LiveStream, type LiveStatus } from '../api/index.ts';
import { announce, Banner, Button } from '../ui/index.ts';
import { useWords } from '../words/index.ts';
import { words } from './words.ts';

const LiveContext = createContext<LiveStream | undefined>(undefined);

/** Keeps what is on the screen as others leave it. */
export function Live({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const [stream] = useState(() => new LiveStream(client));
  useEffect(() => stream.start(), [stream]);
  return <LiveContext.Provider value={stream}>{children}</LiveContext.Provider>;
}

const never = () => () => undefined;

function useLiveStatus(): { readonly status: LiveStatus; readonly retry: () => void } {
  const stream = useContext(LiveContext);
  const status = useSyncExternalStore(
    stream?.subscribe ?? never,
    () => stream?.status ?? 'connecting',
  );
  return { status, retry: () => stream?.reconnect() };
}

/** Says that the network is away, and that it is back. */
export function AwayNotice() {
  const text = useWords(words);
  const { status, retry } = useLiveStatus();
  const before = useRef(status);
  useEffect(() => {
    if (status === 'live' && before.current === 'away') announce(text.back);
    before.current = status;
  }, [status, text]);
  if (status !== 'away') return null;
  const button = (
    <Button small onPress={retry}>
      {text.retryNow}
    </Button>
  );
  return (
    <Banner tone="warn" action={button}>
      {text.away}
    </Banner>
  );
}
