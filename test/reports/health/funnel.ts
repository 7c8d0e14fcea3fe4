import type { Funnel } from '../../../src/definitions/index.ts';
import { funnelFrom } from '../../engine/support/world.ts';

const yaml = `
kind: Funnel
id: deal
title: Deal
case:
  fields:
    amount: { type: money, currency: EUR }
stages:
  lead: { department: sales }
  talks:
    department: sales
    start: first
    stages: { first: {}, second: {} }
  hold: {}
  review:
    together:
      legal: { department: delivery, start: reading, stages: { reading: {} } }
      money: { when: has(case.amount), department: delivery, start: counting, stages: { counting: {} } }
    then: signing
  signing: { department: sales }
  won: { outcome: won }
  lost: { outcome: lost }
moves:
  talk: { from: lead, to: talks }
  deepen: { from: first, to: second }
  wait: { from: talks, to: hold }
  resume: { from: hold, to: talks }
  submit: { from: second, to: review }
  shortcut: { from: lead, to: signing }
  read: { from: reading, to: done }
  count: { from: counting, to: done }
  rework: { from: review, to: talks }
  sign: { from: signing, to: won }
  lose: { from: [lead, talks, review], to: lost }
`;

/** A funnel with nested and parallel stages, a stage to wait in, and two outcomes. */
export function dealFunnel(): Funnel {
  return funnelFrom(yaml);
}
