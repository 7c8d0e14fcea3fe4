import { refused } from './refused.ts';

/** Errors in channels and notifications. */
export const messageErrors = {
  'secret-written': refused(
    ['A secret never stands in a definition.', '定义中不得写入机密。'],
    [
      'Name it, such as `{ secret: MAIL_PASSWORD }`; its value comes from the environment or a file.',
      '请写名称，如 `{ secret: MAIL_PASSWORD }`；其值来自环境变量或文件。',
    ],
  ),
  'bad-secret-name': refused(
    ['“{value}” is not a name of a secret.', '“{value}”不是有效的机密名称。'],
    [
      'Use letters, digits and underscores, such as `MAIL_PASSWORD`.',
      '请使用字母、数字和下划线，如 `MAIL_PASSWORD`。',
    ],
  ),
  'channel-setting': refused([
    'A channel of type {type} has no `{setting}`.',
    '{type} 类型的渠道没有 `{setting}` 设置。',
  ]),
  'channel-needs': refused([
    'A channel of type {type} needs `{setting}`.',
    '{type} 类型的渠道必须有 `{setting}`。',
  ]),
  'bad-server': refused(
    ['“{value}” is not the address of a mail server.', '“{value}”不是有效的邮件服务器地址。'],
    [
      'Write for example `smtps://baton@mail.example.com:465`.',
      '例如 `smtps://baton@mail.example.com:465`。',
    ],
  ),
  'bad-url': refused(
    ['“{value}” is not a web address.', '“{value}”不是有效的网址。'],
    ['Write for example `https://example.com/hook`.', '例如 `https://example.com/hook`。'],
  ),
  'bad-time': refused(
    ['“{value}” is not a time of day.', '“{value}”不是有效的时刻。'],
    ['Write for example `09:00`.', '例如 `09:00`。'],
  ),
  'topic-never': refused(
    [
      '`{topic}` never happens in `{funnel}`, which has no {lacking}.',
      '`{funnel}` 没有{lacking}，不会发生 `{topic}`。',
    ],
    ['Leave it out.', '请去掉。'],
  ),
};
