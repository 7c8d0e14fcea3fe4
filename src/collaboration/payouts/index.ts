export { composePayout } from './compose-payout.ts';
export { mayRead } from './may-read.ts';
export { isAboutPayout, payoutIn, type PayoutTold } from './payout-told.ts';
export { payoutPassage } from './payout-words.ts';
