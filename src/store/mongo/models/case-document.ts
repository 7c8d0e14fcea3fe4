import { Schema } from 'mongoose';
import type { Holding, OfferRow } from '../../../engine/ports.ts';
import type { StoredWait } from '../../columns/waits.ts';
import { fixed, part, rowMembers, type RowDocument } from './row-document.ts';

/** A case with all that must change together with it. */
export interface CaseDocument extends RowDocument {
  readonly state: string;
  /** By turn: the visit of turn 1 comes first. */
  readonly visits: readonly (VisitItem | null)[];
  readonly effects: readonly EffectItem[];
  readonly dead: readonly DeadItem[];
  readonly timers: readonly TimerItem[];
  /** Counts the changes of `timers`. */
  readonly timersVersion: number;
  readonly offers: readonly OfferItem[];
  /** By turn, like the visits. */
  readonly holdings: readonly (HoldingItem | null)[];
  /** Who has to do with the case while it is open (see `holdersOf`). */
  readonly holders: readonly HolderItem[];
  /** What of the case waits for whom (see `waitsOf`). */
  readonly waits: readonly StoredWait[];
}

/** The case and its funnel are those of the document. */
export type OfferItem = Omit<OfferRow, 'case' | 'funnel'>;
export type HoldingItem = Omit<Holding, 'case' | 'funnel'>;

export interface HolderItem {
  readonly person: string;
  readonly stages: readonly string[];
}

export interface VisitItem {
  readonly turn: number;
  readonly stage: string;
  readonly entered: number;
  readonly left?: number;
  readonly holder?: string;
  readonly department?: string;
}

export interface EffectItem {
  readonly key: string;
  readonly kind: string;
  readonly payload: string;
  /** The commit that it follows, and its place in it. */
  readonly revision: number;
  readonly index: number;
  readonly attempts: number;
  readonly created: number;
  /** From when it may be taken: its creation, the end of a claim, the time of the next attempt. */
  readonly available: number;
  readonly owner?: string | null;
  /** The claim by which its owner took it. */
  readonly claim?: string | null;
  readonly error?: string;
}

export interface DeadItem extends Omit<EffectItem, 'available' | 'owner' | 'claim'> {
  readonly died: number;
}

export interface TimerItem {
  readonly id: string;
  readonly kind: string;
  readonly due: number;
  readonly payload: string;
  readonly available: number;
  readonly owner?: string | null;
  readonly claim?: string | null;
}

const text = { type: String, required: true };
const flag = { type: Boolean, required: true };
const number = { type: Number, required: true };

const effect = {
  key: text,
  kind: text,
  payload: text,
  revision: number,
  index: number,
  attempts: number,
  created: number,
  error: String,
};

export const caseSchema = new Schema(
  {
    ...rowMembers,
    state: text,
    visits: [
      part({
        turn: number,
        stage: text,
        entered: number,
        left: Number,
        holder: String,
        department: String,
      }),
    ],
    effects: [part({ ...effect, available: number, owner: String, claim: String })],
    dead: [part({ ...effect, died: number })],
    timers: [
      part({
        id: text,
        kind: text,
        due: number,
        payload: text,
        available: number,
        owner: String,
        claim: String,
      }),
    ],
    timersVersion: number,
    offers: [
      part({
        id: text,
        handoff: text,
        round: number,
        giver: String,
        giverDepartment: String,
        receiver: String,
        receiverDepartment: String,
        offered: number,
        due: Number,
        ended: Number,
        status: text,
        reason: String,
        breached: flag,
        giverTime: Number,
        receiverTime: Number,
      }),
    ],
    holdings: [
      part({
        track: text,
        turn: number,
        department: String,
        person: String,
        kind: text,
        handoff: String,
        began: number,
        ended: Number,
        workingTime: Number,
      }),
    ],
    holders: [part({ person: text, stages: [String] })],
    waits: [
      part({
        party: text,
        kind: text,
        // The case as a whole is named by nothing.
        item: String,
        since: number,
        due: Number,
        except: { type: [String], default: undefined },
      }),
    ],
  },
  { ...fixed, collection: 'cases' },
);
