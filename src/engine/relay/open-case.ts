import { systemActor } from '../../access/index.ts';
import type { JsonObject } from '../../shared/index.ts';
import type { Command } from '../model/index.ts';
import type { Engine } from '../operations/index.ts';
import { openCaseEffect } from '../step/index.ts';
import type { EffectHandler } from './handler.ts';

/** Opens a case in another funnel; the effect's key makes sure that there is only one. */
export function openCaseHandler(engine: Pick<Engine, 'execute'>): EffectHandler {
  return {
    kind: openCaseEffect,
    run: async ({ key, payload }) => {
      await engine.execute(systemActor('UTC'), commandOf(payload), { idempotencyKey: key });
    },
  };
}

function commandOf(payload: JsonObject): Extract<Command, { kind: 'open' }> {
  const { funnel, fields, origin } = payload as {
    funnel: string;
    fields: JsonObject;
    origin: { case: string; stage: string };
  };
  return { kind: 'open', funnel, fields, origin };
}
