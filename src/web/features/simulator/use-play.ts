import { createContext, useContext } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useProblemText } from '../../parts/casework/index.ts';
import type { World } from '../../parts/form/index.ts';
import { toast } from '../../ui/index.ts';
import { simulationKey, worldOf, type Player, type Simulation } from './queries.ts';

/** What is being played, and as whom. */
export interface Play {
  readonly simulation: Simulation;
  readonly player: Player;
  /** All of the simulated people. */
  readonly players: readonly Player[];
  readonly actAs: (person: string) => void;
}

const PlayContext = createContext<Play | undefined>(undefined);

export const PlayProvider = PlayContext.Provider;

export function usePlay(): Play & { readonly world: World; readonly baseUrl: string } {
  const play = useContext(PlayContext);
  if (!play) throw new Error('nothing is played here');
  const world = worldOf(play.simulation.id, play.player.id);
  return { ...play, world, baseUrl: `/api/v1${world}` };
}

/** Does something in the simulated world and reads it again; what goes wrong is said in a corner. */
export function useStep(id: string) {
  const client = useQueryClient();
  const problemText = useProblemText();
  const { mutate, isPending } = useMutation({
    mutationFn: (deed: () => Promise<unknown>) => deed(),
    onError: (error) => toast({ bad: true, text: problemText(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: simulationKey(id) }),
  });
  return { step: mutate, isPending };
}
