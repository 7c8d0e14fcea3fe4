import { refused } from './refused.ts';

/** Errors in meetings. */
export const meetingErrors = {
  'meeting-no-liaison': refused(
    [
      'The department `{department}` has no liaison who could be asked.',
      '部门 `{department}` 没有可邀请的联络人。',
    ],
    [
      'Give the department a `liaison` in the organization.',
      '请在组织定义中为该部门设置 `liaison`。',
    ],
  ),
  'meeting-parameter-missing': refused(
    [
      'The report `{report}` asks for `{name}`, and nobody is there to answer when the agenda is filled.',
      '报表 `{report}` 需要参数 `{name}`，而生成议程时无人作答。',
    ],
    [
      'Fix the parameter by `with`, or give it a default in the report.',
      '请用 `with` 固定该参数，或在报表中为其设置默认值。',
    ],
  ),
  'bad-link': refused(
    ['“{value}” is not the address of a page.', '“{value}”不是有效的网页地址。'],
    ['Write an address that begins with `https://`.', '请填写以 `https://` 开头的地址。'],
  ),
  'minutes-of-another': refused(
    [
      'The document `{document}` is not made of the meeting `{meeting}`.',
      '文档 `{document}` 并非由会议 `{meeting}` 生成。',
    ],
    [
      'Write `of: { meeting: {meeting} }` in the document.',
      '请在该文档中写 `of: { meeting: {meeting} }`。',
    ],
  ),
};
