import type { RawChannel, RawSecret } from '../kinds/channel.ts';
import type { Site } from '../load/site.ts';
import type { ChannelSettings } from '../model/index.ts';

type Setting = 'server' | 'password' | 'from' | 'url' | 'signing';

const settings: { readonly [type in RawChannel['type']]: { readonly [key in Setting]?: boolean } } =
  {
    email: { server: true, from: true, password: false },
    slack: { url: true },
    teams: { url: true },
    webhook: { url: true, signing: true },
  };

/** Where a channel sends to, and by which secrets; undefined where something is wrong. */
export function channelSettingsAt(site: Site, raw: RawChannel): ChannelSettings | undefined {
  checkSettings(site, raw);
  const { type, from } = raw;
  if (type === 'email') return emailAt(site, raw, from ?? '');
  const url = raw.url === undefined ? undefined : raw.url;
  if (type === 'webhook') return webhookAt(site, raw);
  const urlSecret = url === undefined ? undefined : secretAt(site.at('url'), url);
  return urlSecret === undefined ? undefined : { kind: type, urlSecret };
}

function checkSettings(site: Site, raw: RawChannel): void {
  const own = settings[raw.type];
  for (const key of ['server', 'password', 'from', 'url', 'signing'] as const) {
    if (raw[key] === undefined) {
      if (own[key] && !site.at(key).written)
        site.report('channel-needs', { params: { type: raw.type, setting: key } });
    } else if (own[key] === undefined)
      site.at(key).reportKey('channel-setting', { params: { type: raw.type, setting: key } });
  }
}

/** The name of a secret; a value that is written out is refused. */
function secretAt(site: Site, raw: RawSecret): string | undefined {
  if (typeof raw === 'string') {
    site.report('secret-written');
    return undefined;
  }
  if (/^[A-Za-z_]\w*$/.test(raw.secret)) return raw.secret;
  site.at('secret').report('bad-secret-name', { params: { value: raw.secret } });
  return undefined;
}

function emailAt(site: Site, raw: RawChannel, from: string): ChannelSettings | undefined {
  const { server, password } = raw;
  const passwordSecret =
    password === undefined ? undefined : secretAt(site.at('password'), password);
  const secret = passwordSecret === undefined ? {} : { passwordSecret };
  if (from !== '' && !/\S+@\S+/.test(from))
    site.at('from').report('bad-email', { params: { value: from } });
  if (server === undefined) return undefined;
  if (typeof server !== 'string') {
    const serverSecret = secretAt(site.at('server'), server);
    return serverSecret === undefined
      ? undefined
      : { kind: 'email', serverSecret, ...secret, from };
  }
  return isMailServer(site.at('server'), server)
    ? { kind: 'email', server, ...secret, from }
    : undefined;
}

function isMailServer(site: Site, text: string): boolean {
  const address = URL.canParse(text) ? new URL(text) : undefined;
  if (!address || !['smtp:', 'smtps:'].includes(address.protocol) || address.hostname === '') {
    site.report('bad-server', { params: { value: text } });
    return false;
  }
  if (address.password === '') return true;
  site.report('secret-written');
  return false;
}

/** The address of a webhook may be written out; what signs its calls may not. */
function webhookAt(site: Site, { url, signing }: RawChannel): ChannelSettings | undefined {
  const signingSecret = signing === undefined ? undefined : secretAt(site.at('signing'), signing);
  const target = url === undefined ? undefined : urlAt(site.at('url'), url);
  if (signingSecret === undefined || !target) return undefined;
  return { kind: 'webhook', ...target, signingSecret };
}

function urlAt(site: Site, raw: RawSecret): { url: string } | { urlSecret: string } | undefined {
  if (typeof raw !== 'string') {
    const urlSecret = secretAt(site, raw);
    return urlSecret === undefined ? undefined : { urlSecret };
  }
  const sound = URL.canParse(raw) && /^https?:$/.test(new URL(raw).protocol);
  if (!sound) site.report('bad-url', { params: { value: raw } });
  return sound ? { url: raw } : undefined;
}
