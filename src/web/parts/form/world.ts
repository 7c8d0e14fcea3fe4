import { createContext, useContext } from 'react';
import type { World } from './api-home.ts';

const WorldContext = createContext<World>('');

/** Around forms of a simulated world. */
export const FormWorld = WorldContext.Provider;

/** Where the forms are at home. */
export function useFormWorld(): World {
  return useContext(WorldContext);
}
