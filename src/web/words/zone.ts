import { createContext, useContext } from 'react';

const ZoneContext = createContext(Intl.DateTimeFormat().resolvedOptions().timeZone);

/** Gives a time zone, by its IANA name, to everything below it. */
export const ZoneProvider = ZoneContext.Provider;

/** The reader's time zone: that of his profile, not of the machine. */
export function useZone(): string {
  return useContext(ZoneContext);
}
