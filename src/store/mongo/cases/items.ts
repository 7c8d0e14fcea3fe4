import type { CaseCommit, Holding, OfferRow, TimerChange, Visit } from '../../../engine/ports.ts';
import type {
  EffectItem,
  HoldingItem,
  OfferItem,
  TimerItem,
  VisitItem,
} from '../models/case-document.ts';

export function visitItem(visit: Visit): VisitItem {
  const { turn, stage, entered, left, holder, department } = visit;
  return {
    turn,
    stage,
    entered,
    ...(left !== undefined && { left }),
    ...(holder !== undefined && { holder }),
    ...(department !== undefined && { department }),
  };
}

export function holdingItem({ case: _case, funnel: _funnel, ...item }: Holding): HoldingItem {
  return item;
}

/** Every offer as it is now: those changed in their places, those made at the end. */
export function changedOffers(
  offers: readonly OfferItem[],
  changes: readonly OfferRow[],
): readonly OfferItem[] {
  const byId = new Map(offers.map((offer) => [offer.id, offer]));
  for (const { case: _case, funnel: _funnel, ...item } of changes) byId.set(item.id, item);
  return [...byId.values()];
}

export function effectItems({ state, entry, effects }: CaseCommit): readonly EffectItem[] {
  return effects.map(({ key, kind, payload }, index) => ({
    key,
    kind,
    payload: JSON.stringify(payload),
    revision: state.revision,
    index,
    attempts: 0,
    created: entry.at,
    available: entry.at,
  }));
}

/** The timers after the changes; one that is set anew is no longer claimed. */
export function changedTimers(
  timers: readonly TimerItem[],
  changes: readonly TimerChange[],
): readonly TimerItem[] {
  const byId = new Map(timers.map((timer) => [timer.id, timer]));
  for (const change of changes) {
    if (change.change === 'clear') byId.delete(change.id);
    else byId.set(change.id, timerItem(change));
  }
  return [...byId.values()];
}

function timerItem({ id, kind, due, payload }: Extract<TimerChange, { change: 'set' }>): TimerItem {
  return { id, kind, due, payload: JSON.stringify(payload), available: due };
}
