import type { ErrorEntries } from './entry.ts';

/** Errors of signing in, of people and of what an actor may see and do. */
export const accessErrors = {
  'not-signed-in': {
    status: 401,
    message: { en: 'You are not signed in.', 'zh-CN': '您尚未登录。' },
    hint: {
      en: 'Sign in again, or send a valid API token.',
      'zh-CN': '请重新登录，或发送有效的 API 令牌。',
    },
  },
  'sign-in-failed': {
    status: 401,
    message: {
      en: 'The e-mail address or the password is wrong.',
      'zh-CN': '电子邮箱或密码不正确。',
    },
  },
  'link-not-valid': {
    status: 401,
    message: {
      en: 'This sign-in link has expired or was used already.',
      'zh-CN': '此登录链接已过期或已被使用。',
    },
    hint: { en: 'Ask an administrator for a new one.', 'zh-CN': '请向管理员索取新的链接。' },
  },
  'too-many-attempts': {
    status: 429,
    message: {
      en: 'There were too many attempts to sign in. Try again in {seconds} seconds.',
      'zh-CN': '登录尝试次数过多，请在 {seconds} 秒后重试。',
    },
  },
  'sign-in-busy': {
    status: 503,
    message: {
      en: 'Too many people are signing in at this moment. Try again shortly.',
      'zh-CN': '当前登录人数过多，请稍后重试。',
    },
  },
  'csrf-token-wrong': {
    status: 403,
    message: {
      en: 'The request does not carry the token of your session, so nothing was changed.',
      'zh-CN': '请求未携带您会话的令牌，未作任何更改。',
    },
    hint: { en: 'Reload the page and try again.', 'zh-CN': '请刷新页面后重试。' },
  },
  'scope-missing': {
    status: 403,
    message: {
      en: 'The API token lacks the scope `{scope}`.',
      'zh-CN': '该 API 令牌缺少权限范围 `{scope}`。',
    },
  },
  'right-missing': {
    status: 403,
    message: {
      en: 'This needs the right “{right}”, which none of your roles gives.',
      'zh-CN': '此操作需要权限“{right}”，您的角色均不具备。',
    },
  },
  'seeing-as-another': {
    status: 403,
    message: {
      en: 'You are looking at Baton as another person, so nothing can be changed.',
      'zh-CN': '您正以他人身份查看，无法进行任何更改。',
    },
    hint: { en: 'Return to your own view first.', 'zh-CN': '请先返回您自己的视图。' },
  },
  'needs-session': {
    status: 403,
    message: {
      en: 'This cannot be done with an API token.',
      'zh-CN': '此操作不能使用 API 令牌进行。',
    },
    hint: { en: 'Sign in as a person.', 'zh-CN': '请以个人身份登录。' },
  },
  'unknown-field': {
    status: 422,
    message: { en: 'There is no field `{field}`.', 'zh-CN': '没有字段 `{field}`。' },
  },
  'field-read-only': {
    status: 403,
    message: {
      en: 'You may not change `{field}` here.',
      'zh-CN': '您无权在此处更改 `{field}`。',
    },
  },
  'may-not-create': {
    status: 403,
    message: {
      en: 'None of your roles may add anything here.',
      'zh-CN': '您的角色均无权在此处新增内容。',
    },
  },
  'may-not-edit': {
    status: 403,
    message: {
      en: 'You may not change this at present.',
      'zh-CN': '您目前无权更改此内容。',
    },
  },
  'may-not-move': {
    status: 403,
    message: {
      en: 'This is reserved for: {roles}.',
      'zh-CN': '仅限以下角色执行：{roles}。',
    },
  },
  'password-too-short': {
    status: 422,
    message: {
      en: 'The password needs at least {length} characters.',
      'zh-CN': '密码至少需要 {length} 个字符。',
    },
    hint: {
      en: 'A few unrelated words make a good one.',
      'zh-CN': '几个互不相关的词即可组成好密码。',
    },
  },
  'password-too-long': {
    status: 422,
    message: {
      en: 'The password may have at most {length} characters.',
      'zh-CN': '密码最多 {length} 个字符。',
    },
  },
  'password-too-plain': {
    status: 422,
    message: {
      en: 'The password is the same few characters over and over.',
      'zh-CN': '密码只是少数字符的重复。',
    },
  },
  'password-holds-name': {
    status: 422,
    message: {
      en: 'The password must not contain your name or e-mail address.',
      'zh-CN': '密码不能包含您的姓名或电子邮箱。',
    },
  },
  'password-wrong': {
    status: 403,
    message: { en: 'The present password is wrong.', 'zh-CN': '当前密码不正确。' },
  },
  'person-unknown': {
    status: 404,
    message: { en: 'There is no person “{id}”.', 'zh-CN': '不存在人员“{id}”。' },
  },
  'person-inactive': {
    status: 409,
    message: { en: '{name} has been deactivated.', 'zh-CN': '{name}已被停用。' },
  },
  'person-changed': {
    status: 409,
    message: {
      en: 'Somebody else changed this person meanwhile.',
      'zh-CN': '此人员信息刚刚被他人更改。',
    },
    hint: { en: 'Load it again and repeat the change.', 'zh-CN': '请重新加载后再作更改。' },
  },
  'person-email-taken': {
    status: 409,
    message: {
      en: 'The e-mail address {email} belongs to somebody already.',
      'zh-CN': '电子邮箱 {email} 已被使用。',
    },
  },
  'person-outranks-you': {
    status: 403,
    message: {
      en: '{name} holds or would hold rights that you do not have: {rights}.',
      'zh-CN': '{name}拥有或将拥有您不具备的权限：{rights}。',
    },
    hint: {
      en: 'Ask somebody who has these rights.',
      'zh-CN': '请由拥有这些权限的人员操作。',
    },
  },
  'person-own-exit': {
    status: 409,
    message: { en: 'You cannot deactivate yourself.', 'zh-CN': '您不能停用自己。' },
  },
  'person-manager-circle': {
    status: 422,
    message: {
      en: 'A person cannot be their own manager, not even over others.',
      'zh-CN': '任何人都不能成为自己的直接或间接上级。',
    },
  },
  'person-value-wrong': {
    status: 422,
    message: {
      en: '“{value}” is not a valid {what}.',
      'zh-CN': '“{value}”不是有效的{what}。',
    },
  },
  'place-unknown': {
    status: 422,
    message: {
      en: 'The organization has no {kind} “{id}”.',
      'zh-CN': '组织中没有{kind}“{id}”。',
    },
  },
  'place-dates-reversed': {
    status: 422,
    message: {
      en: 'The place as “{id}” would end before it begins.',
      'zh-CN': '“{id}”的任职结束时间早于开始时间。',
    },
  },
  'work-share-wrong': {
    status: 422,
    message: {
      en: 'Working time must be above 0 % and at most 100 % of full time.',
      'zh-CN': '工作时间占比必须大于 0 % 且不超过 100 %。',
    },
  },
  'work-capacity-wrong': {
    status: 422,
    message: {
      en: 'The capacity must be a whole number of open cases, not “{capacity}”.',
      'zh-CN': '容量须为未结事项的整数个数，而不是“{capacity}”。',
    },
  },
  'work-calendar-unknown': {
    status: 422,
    message: {
      en: 'The organization has no working calendar “{calendar}”.',
      'zh-CN': '组织中没有工作日历“{calendar}”。',
    },
    hint: { en: 'The calendars are {known}.', 'zh-CN': '可用的工作日历：{known}。' },
  },
  'work-skill-wrong': {
    status: 422,
    message: {
      en: 'The skill “{skill}” needs a name and a level from 1 to 5, not “{level}”.',
      'zh-CN': '技能“{skill}”须有名称以及 1 至 5 的等级，而不是“{level}”。',
    },
  },
  'absence-unknown': {
    status: 404,
    message: { en: 'There is no absence “{id}”.', 'zh-CN': '不存在不在岗记录“{id}”。' },
  },
  'absence-dates-reversed': {
    status: 422,
    message: {
      en: 'The absence would end before it begins.',
      'zh-CN': '不在岗的结束时间早于开始时间。',
    },
  },
  'absence-overlaps': {
    status: 409,
    message: {
      en: 'There is an absence from {from} to {to} already.',
      'zh-CN': '{from} 至 {to} 已有不在岗记录。',
    },
    hint: { en: 'Change that one instead.', 'zh-CN': '请改为修改该记录。' },
  },
  'absence-note-long': {
    status: 422,
    message: {
      en: 'The note may have at most {length} characters.',
      'zh-CN': '备注最多 {length} 个字符。',
    },
  },
  'stand-in-self': {
    status: 422,
    message: { en: 'Nobody stands in for himself.', 'zh-CN': '不能指定本人为自己的代理人。' },
    hint: { en: 'Name a colleague, or nobody.', 'zh-CN': '请指定一位同事，或留空。' },
  },
  'certificate-own': {
    status: 403,
    message: {
      en: 'Nobody grants or revokes certificates of his own.',
      'zh-CN': '不能为自己颁发或撤销证书。',
    },
    hint: { en: 'A colleague with the right can do it.', 'zh-CN': '可由其他有权限的同事办理。' },
  },
  'certificate-reason-missing': {
    status: 422,
    message: {
      en: 'A reason of at most {length} characters is needed.',
      'zh-CN': '请填写原因，最多 {length} 个字符。',
    },
  },
  'certificate-dates-reversed': {
    status: 422,
    message: {
      en: 'The certificate ends before it begins.',
      'zh-CN': '证书的失效时间早于生效时间。',
    },
  },
  'certificate-unknown': {
    status: 404,
    message: { en: 'There is no certificate “{id}”.', 'zh-CN': '不存在证书“{id}”。' },
  },
  'certificate-revoked': {
    status: 409,
    message: { en: 'The certificate was revoked already.', 'zh-CN': '该证书已被撤销。' },
  },
  'quiet-hours-wrong': {
    status: 422,
    message: {
      en: 'Quiet hours go from one time of day to another, such as 22:00 to 07:00, not {from} to {to}.',
      'zh-CN': '免打扰时段须为两个不同的时刻，例如 22:00 至 07:00，而不是 {from} 至 {to}。',
    },
  },
  'person-holds-work': {
    status: 409,
    message: {
      en: '{name} still holds open work: cases owned: {owned}, others with a part to do: {asked}.',
      'zh-CN': '{name}名下仍有未结工作：{owned} 个事项，另参与 {asked} 个事项。',
    },
    hint: {
      en: 'Hand it over to somebody first, or have it routed by the rules.',
      'zh-CN': '请先将其移交他人，或按规则重新分派。',
    },
  },
  'hand-over-to-self': {
    status: 422,
    message: {
      en: 'Work cannot be handed over to the person who holds it.',
      'zh-CN': '不能将工作移交给原持有人。',
    },
  },
  'session-unknown': {
    status: 404,
    message: {
      en: 'There is no such session; it may have ended.',
      'zh-CN': '不存在此会话，可能已失效。',
    },
  },
  'token-unknown': {
    status: 404,
    message: { en: 'There is no API token “{id}”.', 'zh-CN': '不存在 API 令牌“{id}”。' },
  },
  'token-scope-unknown': {
    status: 422,
    message: { en: 'There is no scope “{scope}”.', 'zh-CN': '不存在权限范围“{scope}”。' },
    hint: { en: 'The scopes are {scopes}.', 'zh-CN': '可用范围：{scopes}。' },
  },
  'token-expiry-wrong': {
    status: 422,
    message: {
      en: 'An API token must expire in the future, within {days} days.',
      'zh-CN': 'API 令牌必须设置到期时间，且在 {days} 天之内。',
    },
  },
} satisfies ErrorEntries;
