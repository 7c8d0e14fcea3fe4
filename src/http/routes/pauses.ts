import { command } from '../commanding/command-route.ts';
import { give } from '../commanding/give.ts';
import { readInstant } from '../core/instant.ts';
import { route, type Route } from '../core/route.ts';
import { NoteBody, PauseBody } from '../schemas/commands.ts';
import { closed, id } from '../schemas/parts.ts';

const pauseCommand = {
  ...command,
  tag: 'Clocks',
  method: 'POST',
  params: closed({ case: id('The case.') }),
} as const;

/** Stopping the clocks of a case while somebody outside is waited for, and letting them go on. */
export const pauseRoutes: readonly Route[] = [
  route({
    ...pauseCommand,
    id: 'pauseCase',
    path: '/cases/{case}/pause',
    summary: 'Stop the clocks: somebody outside is waited for',
    body: PauseBody,
    handle: (call) => {
      const { until, ...rest } = call.body;
      const moment = until === undefined ? {} : { until: readInstant(until, '/until') };
      return give(call, call.params.case, { kind: 'pause', ...rest, ...moment });
    },
  }),
  route({
    ...pauseCommand,
    id: 'resumeCase',
    path: '/cases/{case}/resume',
    summary: 'Let the clocks go on',
    body: NoteBody,
    handle: (call) => give(call, call.params.case, { kind: 'resume', ...call.body }),
  }),
];
