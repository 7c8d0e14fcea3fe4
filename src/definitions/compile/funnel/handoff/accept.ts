import type { Duration } from '../../../../shared/index.ts';
import type { RawHandoff, RawSilence } from '../../../kinds/handoff.ts';
import type { Site } from '../../../load/site.ts';
import type { AcceptRule, SilenceStep } from '../../../model/index.ts';
import type { Draft } from '../../draft.ts';
import { entriesOf } from '../../names.ts';
import { poolInWords, recipientInWords } from '../../recipient.ts';
import { atOnce, durationAt, warningAt } from '../clock.ts';

/** How the receiver takes over, and what is done when he does not answer. */
export function acceptOf(draft: Draft, site: Site, handoff: RawHandoff): AcceptRule {
  const raw = handoff.accept ?? {};
  if (raw === 'automatic') {
    if (handoff.reject) site.beside('reject').reportKey('reject-automatic');
    return { automatic: true, onSilence: [] };
  }
  const within = raw.within === undefined ? undefined : durationAt(site.at('within'), raw.within);
  for (const setting of ['warn', 'on silence'] as const)
    if (raw[setting] !== undefined && raw.within === undefined && !site.lacks(raw))
      site.at(setting).reportKey('setting-needs', { params: { setting, need: 'within' } });
  const warn = warningAt(site.at('warn'), raw.warn, within);
  const steps = entriesOf(raw['on silence'], site.at('on silence'));
  return {
    automatic: false,
    ...(within ? { within } : {}),
    ...(warn ? { warn } : {}),
    onSilence: steps.flatMap(
      ([step, at], index) =>
        stepAt(draft, at, step, index === 0 ? atOnce : (within ?? atOnce), handoff) ?? [],
    ),
  };
}

/** One step; those after the first come as much later as acceptance may take, where nothing is said. */
function stepAt(
  draft: Draft,
  site: Site,
  raw: RawSilence,
  usual: Duration,
  handoff: RawHandoff,
): SilenceStep | undefined {
  const [text, at] = typeof raw === 'string' ? [raw, site] : [raw.do, site.at('do')];
  const given = typeof raw === 'string' ? undefined : raw.after;
  const after = given === undefined ? usual : durationAt(site.at('after'), given);
  const words = text.trim().replace(/\s+/g, ' ');
  if (!after) return undefined;
  if (words === 'remind' || words === 'accept') return { after, kind: words };
  if (words === 'return') {
    const params = { setting: 'return', need: 'reject' };
    if (!handoff.reject) at.report('setting-needs', { params });
    return { after, kind: 'return' };
  }
  const [, verb = '', whom = ''] = /^(escalate|offer) to (.+)$/.exec(words) ?? [];
  if (verb === 'escalate') {
    const to = recipientInWords(draft, at, whom);
    return to && { after, kind: 'escalate', to };
  }
  if (verb === 'offer') {
    const to = whom === 'next' ? 'next' : poolInWords(draft, at, whom);
    return to && { after, kind: 'offer', to };
  }
  at.report('bad-silence-step', { params: { value: text } });
  return undefined;
}
