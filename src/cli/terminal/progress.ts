import { say, type Terminal } from './terminal.ts';

/** Draws how far a long piece of work is: done, rate and time left. Silent where nobody watches. */
export interface Progress {
  update(done: number, total: number | undefined): void;
  finish(): void;
}

export function startProgress(terminal: Terminal, label: string, now: () => number): Progress {
  if (!terminal.interactive || terminal.json) return { update: () => {}, finish: () => {} };
  const begun = now();
  let drawn = 0;
  return {
    update(done, total) {
      const moment = now();
      if (moment - drawn < 100 && done !== total) return;
      drawn = moment;
      terminal.err(
        `\r\u001b[2K${label} ${progressText(terminal, { done, total, elapsed: moment - begun })}`,
      );
    },
    finish: () => terminal.err('\r\u001b[2K'),
  };
}

function progressText(
  terminal: Terminal,
  state: { readonly done: number; readonly total: number | undefined; readonly elapsed: number },
): string {
  const rate = state.elapsed > 0 ? (state.done / state.elapsed) * 1000 : 0;
  const perSecond = say(terminal, `${Math.round(rate)} a second`, `每秒 ${Math.round(rate)}`);
  if (state.total === undefined || state.total === 0) return `${state.done} · ${perSecond}`;
  const share = Math.min(1, state.done / state.total);
  const bar = '█'.repeat(Math.round(share * 24)).padEnd(24, '░');
  const left = rate > 0 ? Math.ceil((state.total - state.done) / rate) : 0;
  const timeLeft = say(terminal, `${left} s left`, `剩余 ${left} 秒`);
  return `${bar} ${Math.floor(share * 100)} % · ${state.done}/${state.total} · ${perSecond} · ${timeLeft}`;
}
