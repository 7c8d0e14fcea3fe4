import { refused } from './refused.ts';

/** Errors in forms by which cases are opened from outside. */
export const publicFormErrors = {
  'public-form-asks': refused(
    [
      '`{name}` can’t be asked of somebody outside: it is filled in by Baton, or chosen from what is inside.',
      '`{name}` 不能向外部人员询问：它由系统填写，或须从内部数据中选择。',
    ],
    [
      'Give it a value under `set`, or leave it to whoever works on the case.',
      '请在 `set` 中设定它的值，或留给处理事项的人填写。',
    ],
  ),
  'public-form-file': refused(
    [
      '`{name}` takes files, and a form for people outside takes none.',
      '`{name}` 用于上传文件，而面向外部人员的表单不接收文件。',
    ],
    [
      'Ask for a link instead, or leave it to whoever works on the case.',
      '请改为填写链接，或留给处理事项的人上传。',
    ],
  ),
  'public-form-reference': refused(
    [
      '`{name}` refers to a record, and nobody outside may look through those.',
      '`{name}` 引用的是记录，外部人员不能浏览这些记录。',
    ],
    [
      'Say which fields of the record are asked for: `{ field: {name}, record: [...] }`.',
      '请写明询问该记录的哪些字段：`{ field: {name}, record: [...] }`。',
    ],
  ),
  'public-form-not-reference': refused([
    '`record` is for references, and `{name}` is none.',
    '`record` 只用于引用字段，而 `{name}` 不是引用。',
  ]),
  'public-form-twice': refused([
    '`{name}` is given more than once by this form.',
    '该表单不止一次给出 `{name}`。',
  ]),
  'public-form-lacks': refused(
    [
      '`{name}` is always required, and this form does not give it.',
      '`{name}` 始终必填，而该表单没有给出它。',
    ],
    ['Ask for it, or set it to a value.', '请询问该字段，或为其设定值。'],
  ),
  'public-form-embed': refused(
    ['`{given}` is not the origin of a site.', '`{given}` 不是网站的源地址。'],
    ['Write it as `https://www.example.com`.', '请写作 `https://www.example.com`。'],
  ),
};
