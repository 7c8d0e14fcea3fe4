import type { JsonObject } from '../../../src/shared/index.ts';

/** Something that no honest caller sends, and how it is refused. */
export interface HostileInput {
  readonly what: string;
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** `{deal}` and `{account}` stand for ids. */
  readonly path: string;
  readonly body?: string | JsonObject;
  readonly headers?: { readonly [name: string]: string };
  readonly file?: { readonly name: string; readonly type: string; readonly content: string };
  readonly status: number;
  readonly code: string;
}

const nested = (depth: number, open: string, close: string): string =>
  open.repeat(depth) + close.repeat(depth);
const edit = (fields: JsonObject | string) =>
  ({
    method: 'PATCH',
    path: '/cases/{deal}',
    body: typeof fields === 'string' ? fields : { fields },
  }) as const;
const account = (fields: JsonObject) =>
  ({ method: 'PATCH', path: '/records/account/{account}', body: { fields } }) as const;
const list = (query: string) => ({ path: `/funnels/deal/cases?${query}` }) as const;
const where = (condition: string) => list(`where=${encodeURIComponent(condition)}`);
const upload = (name: string, type: string, content: string) =>
  ({ method: 'POST', path: '/files', file: { name, type, content } }) as const;

const post = (path: string, body: JsonObject) => ({ method: 'POST', path, body }) as const;

const answers: readonly HostileInput[] = [
  {
    what: 'an offer that there is not',
    ...post('/cases/{deal}/offers/none/accept', {}),
    status: 409,
    code: 'offer-gone',
  },
  {
    what: 'an offer of another case',
    ...post('/cases/{deal}/offers/other:offer:2/reject', { reason: 'x' }),
    status: 409,
    code: 'offer-gone',
  },
  {
    what: 'a query operator as a reason',
    ...post('/cases/{deal}/offers/none/reject', { reason: { $ne: '' } }),
    status: 422,
    code: 'input-type',
  },
  {
    what: 'a vote that is neither',
    ...post('/cases/{deal}/approvals/none/vote', { decision: 'maybe' }),
    status: 422,
    code: 'input-choice',
  },
  {
    what: 'a comment longer than any reader’s patience',
    ...post('/cases/{deal}/comments', { text: 'x'.repeat(10_001) }),
    status: 422,
    code: 'input-too-long',
  },
  {
    what: 'a comment that mentions everybody',
    ...post('/cases/{deal}/comments', { text: 'x', mentions: Array(51).fill('someone') }),
    status: 422,
    code: 'input-too-long',
  },
  {
    what: 'a comment with a file that was not uploaded',
    ...post('/cases/{deal}/comments', {
      text: 'x',
      files: [{ blob: '../../baton.db', name: 'x', type: 'application/pdf', size: 1 }],
    }),
    status: 422,
    code: 'file-unknown',
  },
  {
    what: 'a task due on no day of the calendar',
    ...post('/cases/{deal}/tasks', { title: 'x', due: '2026-02-30T00:00:00Z' }),
    status: 422,
    code: 'input-format',
  },
  {
    what: 'a task by a form that does not ask for it',
    ...post('/forms/cases/{deal}/tasks', { fields: { subject: 'x' }, inputs: { title: 'x' } }),
    status: 422,
    code: 'unknown-field',
  },
  {
    what: 'an input that the form does not ask for',
    ...post('/forms/cases/{deal}/pause', { fields: {}, inputs: { waitingFor: 'x', kind: 'open' } }),
    status: 422,
    code: 'input-unknown',
  },
  {
    what: 'an inbox item of somebody else',
    ...post('/inbox/other:1:0:somebody/mark', { as: 'done' }),
    status: 404,
    code: 'not-found',
  },
  {
    what: 'an inbox item that waits for ever',
    ...post('/inbox/none/mark', { as: 'snoozed' }),
    status: 422,
    code: 'input-required',
  },
  {
    what: 'a question about nothing that can be asked',
    path: '/cases/{deal}/explain?about=everything',
    status: 422,
    code: 'input-choice',
  },
  {
    what: 'a draft of a form that leaves its folder',
    method: 'PUT',
    path: '/drafts?form=case/{deal}/accept/..%2F..%2Fx',
    body: { data: {} },
    status: 404,
    code: 'not-found',
  },
];

const queryOperators: readonly HostileInput[] = [
  {
    what: 'a query operator in a filter',
    ...list('amount[$gt]=0'),
    status: 400,
    code: 'http-filter-unknown',
  },
  {
    what: 'a query operator as a filter',
    ...list('$where=1'),
    status: 400,
    code: 'http-filter-unknown',
  },
  {
    what: 'a query operator as the name of a field',
    ...list('$or=x'),
    status: 400,
    code: 'http-filter-unknown',
  },
  {
    what: 'SQL as the name of a field',
    ...list("subject'%20OR%201=1--=x"),
    status: 400,
    code: 'http-filter-unknown',
  },
  {
    what: 'SQL as a sort order',
    ...list('sort=subject;DROP%20TABLE%20cases'),
    status: 400,
    code: 'http-sort-unknown',
  },
  {
    what: 'a quoted identifier as a sort order',
    ...list('sort=%22subject%22'),
    status: 400,
    code: 'http-sort-unknown',
  },
  {
    what: 'a function as a sort order',
    ...list('sort=random()'),
    status: 400,
    code: 'http-sort-unknown',
  },
  {
    what: 'a hidden field as a sort order',
    ...list('sort=margin'),
    status: 400,
    code: 'http-sort-unknown',
  },
  {
    what: 'a hidden field as a filter',
    ...list('margin=0.2'),
    status: 400,
    code: 'http-filter-unknown',
  },
  {
    what: 'a prototype name as a filter',
    ...list('__proto__=1'),
    status: 400,
    code: 'http-filter-unknown',
  },
  {
    what: 'a prototype name as a sort order',
    ...list('sort=constructor'),
    status: 400,
    code: 'http-sort-unknown',
  },
  {
    what: 'an object as a filter',
    ...list('stage[]=draft'),
    status: 400,
    code: 'http-filter-unknown',
  },
  {
    what: 'a filter twice',
    ...list('stage=draft&stage=offer'),
    status: 400,
    code: 'http-query-repeated',
  },
  { what: 'a negative limit', ...list('limit=-1'), status: 422, code: 'input-too-small' },
  { what: 'an enormous limit', ...list('limit=1000000'), status: 422, code: 'input-too-large' },
  { what: 'a limit that is no number', ...list('limit=1e9x'), status: 422, code: 'input-type' },
  {
    what: 'a cursor that was made up',
    ...list('cursor=eyJ4IjoxfQ'),
    status: 400,
    code: 'store-invalid-cursor',
  },
  {
    what: 'SQL in a cursor',
    ...list(`cursor=${Buffer.from("['1'); DROP TABLE x;--]").toString('base64url')}`),
    status: 400,
    code: 'store-invalid-cursor',
  },
  {
    what: 'an operator as a value',
    ...edit({ stars: { $gt: 0 } }),
    status: 422,
    code: 'value-wrong-type',
  },
  {
    what: 'an operator as a text',
    ...edit({ subject: { $ne: null } }),
    status: 422,
    code: 'value-wrong-type',
  },
  {
    what: 'an operator as the id of a reference',
    ...edit({ customer: { $ne: '' } }),
    status: 422,
    code: 'value-wrong-type',
  },
  {
    what: 'an operator as the name of a field',
    ...edit({ $set: { owner: 'x' } }),
    status: 422,
    code: 'unknown-field',
  },
  {
    what: 'a path as the name of a field',
    ...edit({ 'lines.0.price': '1' }),
    status: 422,
    code: 'unknown-field',
  },
  {
    what: 'an operator as an e-mail address',
    method: 'POST',
    path: '/session/password',
    body: { email: { $gt: '' }, password: 'x' },
    status: 422,
    code: 'input-type',
  },
  {
    what: 'an operator as a password',
    method: 'POST',
    path: '/session/password',
    body: { email: 'admin@ferry.example', password: { $ne: '' } },
    status: 422,
    code: 'input-type',
  },
  {
    what: 'an operator as a secret',
    method: 'POST',
    path: '/session/link',
    body: { secret: { $ne: '' } },
    status: 422,
    code: 'input-type',
  },
];

const expressions: readonly HostileInput[] = [
  {
    what: 'CEL that names a hidden field',
    ...where('case.margin > 0.1'),
    status: 422,
    code: 'expression-unknown-member',
  },
  {
    what: 'CEL that reaches for the constructor',
    ...where('case.constructor == "x"'),
    status: 422,
    code: 'expression-unknown-member',
  },
  {
    what: 'CEL that reaches for the prototype',
    ...where('case.__proto__ == "x"'),
    status: 422,
    code: 'expression-unknown-member',
  },
  {
    what: 'CEL that reaches for the process',
    ...where('process.exit(1)'),
    status: 422,
    code: 'expression-unknown-name',
  },
  {
    what: 'CEL that calls what it should not',
    ...where('eval("1")'),
    status: 422,
    code: 'expression-unknown-function',
  },
  {
    what: 'JavaScript in the place of CEL',
    ...where('(() => true)()'),
    status: 422,
    code: 'expression-syntax',
  },
  {
    what: 'SQL in the place of CEL',
    ...where('1=1; DROP TABLE cases'),
    status: 422,
    code: 'expression-syntax',
  },
  {
    what: 'CEL without an end',
    ...where('case.subject == "'),
    status: 422,
    code: 'expression-syntax',
  },
  {
    what: 'CEL in many brackets',
    ...where(nested(900, '(', ')')),
    status: 422,
    code: 'expression-too-complex',
  },
  {
    what: 'CEL that is longer than it may be',
    ...where(`case.subject == "${'x'.repeat(3000)}"`),
    status: 422,
    code: 'input-too-long',
  },
  {
    what: 'a comprehension that no store can execute',
    ...where('case.lines.all(l, l.quantity > 1)'),
    status: 422,
    code: 'condition-not-portable',
  },
  {
    what: 'a regular expression that runs for ever',
    ...where('case.subject.matches("(a+)+$")'),
    status: 422,
    code: 'condition-not-portable',
  },
  {
    what: 'CEL that is no condition',
    ...where('case.subject'),
    status: 422,
    code: 'expression-type',
  },
  {
    what: 'a record’s root in a list of cases',
    ...where('record.company == "x"'),
    status: 422,
    code: 'expression-unknown-name',
  },
  {
    what: 'CEL in a value of a number',
    ...edit({ stars: '=1+1' }),
    status: 422,
    code: 'value-wrong-type',
  },
  {
    what: 'CEL as an amount',
    ...edit({ amount: '=case.margin' }),
    status: 422,
    code: 'value-wrong-type',
  },
  {
    what: 'a template as an amount',
    ...edit({ amount: '{{case.margin}}' }),
    status: 422,
    code: 'value-wrong-type',
  },
  {
    what: 'a template as a date',
    ...edit({ due: '{{now}}' }),
    status: 422,
    code: 'value-wrong-type',
  },
  {
    what: 'a template as a choice',
    ...edit({ region: '${7*7}' }),
    status: 422,
    code: 'value-not-an-option',
  },
  {
    what: 'a template as a reference',
    ...edit({ customer: '{{constructor.constructor("x")()}}' }),
    status: 422,
    code: 'reference-unknown',
  },
  {
    what: 'a template as a move',
    method: 'POST',
    path: '/cases/{deal}/moves/%7B%7Bx%7D%7D',
    body: {},
    status: 422,
    code: 'input-pattern',
  },
  {
    what: 'a template as a report',
    method: 'POST',
    path: '/reports/%3C%25=1%25%3E/run',
    body: {},
    status: 422,
    code: 'input-pattern',
  },
];

const values: readonly HostileInput[] = [
  {
    what: 'a script as a web address',
    ...account({ website: 'javascript:alert(1)' }),
    status: 422,
    code: 'value-not-a-url',
  },
  {
    what: 'data as a web address',
    ...account({ website: 'data:text/html,<script>1</script>' }),
    status: 422,
    code: 'value-not-a-url',
  },
  {
    what: 'a file as a web address',
    ...account({ website: 'file:///etc/passwd' }),
    status: 422,
    code: 'value-not-a-url',
  },
  {
    what: 'HTML as an e-mail address',
    ...account({ email: '<img src=x onerror=1>@x.example' }),
    status: 422,
    code: 'value-not-an-address',
  },
  {
    what: 'HTML as a phone number',
    ...account({ phone: '<b>13800000000</b>' }),
    status: 422,
    code: 'value-not-a-phone',
  },
  {
    what: 'HTML as a choice',
    ...account({ tier: '<script>' }),
    status: 422,
    code: 'value-not-an-option',
  },
  {
    what: 'a line break in an e-mail address',
    ...account({ email: 'a@b.example\r\nBcc: c@d.example' }),
    status: 422,
    code: 'value-not-an-address',
  },
  {
    what: 'a text that is longer than it may be',
    ...account({ company: 'x'.repeat(81) }),
    status: 422,
    code: 'value-too-long',
  },
  {
    what: 'an amount beyond its limit',
    ...edit({ amount: '1000000.01' }),
    status: 422,
    code: 'value-too-large',
  },
  { what: 'a negative amount', ...edit({ amount: '-1' }), status: 422, code: 'value-too-small' },
  {
    what: 'an amount that is not a number',
    ...edit({ amount: 'NaN' }),
    status: 422,
    code: 'value-wrong-type',
  },
  {
    what: 'an infinite amount',
    ...edit({ amount: 'Infinity' }),
    status: 422,
    code: 'value-wrong-type',
  },
  {
    what: 'an amount in another currency',
    ...edit({ amount: { amount: '1', currency: 'USD' } }),
    status: 422,
    code: 'value-wrong-currency',
  },
  {
    what: 'a rating out of its range',
    ...edit({ stars: 99 }),
    status: 422,
    code: 'value-too-large',
  },
  {
    what: 'a day that does not exist',
    ...edit({ due: '2026-02-30' }),
    status: 422,
    code: 'value-wrong-type',
  },
  {
    what: 'a formula as a day',
    ...edit({ due: "=cmd|'/c calc'!A1" }),
    status: 422,
    code: 'value-wrong-type',
  },
  {
    what: 'a formula as a quantity',
    ...edit({ lines: [{ item: 'x', quantity: '=1+1', price: '1' }] }),
    status: 422,
    code: 'value-wrong-type',
  },
  {
    what: 'an array as a text',
    ...edit({ subject: ['x'] }),
    status: 422,
    code: 'value-wrong-type',
  },
  {
    what: 'a number as a list of rows',
    ...edit({ lines: 7 }),
    status: 422,
    code: 'value-wrong-type',
  },
  {
    what: 'more rows than there may be',
    ...edit({ lines: Array.from({ length: 6 }, () => ({ item: 'x', quantity: 1, price: '1' })) }),
    status: 422,
    code: 'value-too-many-rows',
  },
  {
    what: 'a column that does not exist',
    ...edit({ lines: [{ item: 'x', quantity: 1, price: '1', cost: '0' }] }),
    status: 422,
    code: 'value-unknown-column',
  },
  {
    what: 'a file that was never uploaded',
    ...edit({
      contract: { blob: '0'.repeat(32), name: 'a.pdf', type: 'application/pdf', size: 3 },
    }),
    status: 422,
    code: 'file-unknown',
  },
  {
    what: 'a path as a file',
    ...edit({
      contract: { blob: '../../etc/passwd', name: 'a.pdf', type: 'application/pdf', size: 3 },
    }),
    status: 422,
    code: 'file-unknown',
  },
  {
    what: 'a computed field',
    ...edit({ total: '1.00' }),
    status: 422,
    code: 'field-kept-by-baton',
  },
  {
    what: 'a number that Baton gives',
    ...edit({ number: 'D-9999' }),
    status: 422,
    code: 'field-kept-by-baton',
  },
  { what: 'a system field', ...edit({ stage: 'won' }), status: 422, code: 'unknown-field' },
  { what: 'the owner as a field', ...edit({ owner: 'x' }), status: 422, code: 'unknown-field' },
  { what: 'a hidden field', ...edit({ margin: 0.9 }), status: 422, code: 'unknown-field' },
  {
    what: 'a field that does not exist',
    ...edit({ nonsense: 1 }),
    status: 422,
    code: 'unknown-field',
  },
  {
    what: 'a reference that leads nowhere',
    ...edit({ customer: 'http://169.254.169.254/latest/meta-data' }),
    status: 422,
    code: 'reference-unknown',
  },
];

const paths: readonly HostileInput[] = [
  {
    what: 'a path that climbs up',
    path: '/cases/..%2F..%2Fetc%2Fpasswd',
    status: 422,
    code: 'input-pattern',
  },
  {
    what: 'a path that climbs up with backslashes',
    path: '/cases/..%5C..%5Cwindows',
    status: 422,
    code: 'input-pattern',
  },
  { what: 'a null byte in a path', path: '/cases/x%00.json', status: 422, code: 'input-pattern' },
  {
    what: 'a path that is no UTF-8',
    path: '/cases/%C0%AF',
    status: 400,
    code: 'http-path-invalid',
  },
  {
    what: 'a broken escape in a path',
    path: '/cases/%E0%A4%A',
    status: 400,
    code: 'http-path-invalid',
  },
  {
    what: 'a prototype name as a funnel',
    path: '/funnels/constructor',
    status: 404,
    code: 'not-found',
  },
  {
    what: 'a prototype name as a record type',
    path: '/records/__proto__',
    status: 422,
    code: 'input-pattern',
  },
  {
    what: 'a prototype name as a move',
    method: 'POST',
    path: '/cases/{deal}/moves/toString',
    body: {},
    status: 422,
    code: 'move-unknown',
  },
  {
    what: 'an id that is very long',
    path: `/cases/${'x'.repeat(500)}`,
    status: 422,
    code: 'input-too-long',
  },
  {
    what: 'a file of a field that is none',
    path: '/cases/{deal}/files/__proto__',
    status: 422,
    code: 'input-pattern',
  },
  {
    what: 'a file of a prototype name',
    path: '/cases/{deal}/files/constructor',
    status: 404,
    code: 'not-found',
  },
  {
    what: 'a schema outside its folder',
    path: '/forms/records/..%2Faccount',
    status: 422,
    code: 'input-pattern',
  },
  {
    what: 'a draft of a form that does not exist',
    method: 'PUT',
    path: '/drafts?form=..%2F..%2Fx',
    body: { data: {} },
    status: 404,
    code: 'not-found',
  },
  {
    what: 'a draft of somebody else’s case',
    method: 'PUT',
    path: '/drafts?form=case%2Funknown%2Fedit',
    body: { data: {} },
    status: 404,
    code: 'not-found',
  },
  {
    what: 'a method that is none',
    method: 'PUT',
    path: '/cases/{deal}',
    body: {},
    status: 405,
    code: 'http-method-not-allowed',
  },
  {
    what: 'a path that does not exist',
    path: '/wp-admin/setup.php',
    status: 404,
    code: 'http-no-route',
  },
];

const bodies: readonly HostileInput[] = [
  {
    what: 'a body that is too large',
    ...edit(`{"fields":{"subject":"${'x'.repeat(1_100_000)}"}}`),
    status: 413,
    code: 'http-body-too-large',
  },
  {
    what: 'a body nested a thousand deep',
    ...edit(`{"fields":${nested(1000, '{"a":', '}').replace('{"a":}', '{"a":1}')}}`),
    status: 400,
    code: 'http-body-too-deep',
  },
  {
    what: 'arrays nested a hundred thousand deep',
    ...edit(`{"fields":{"lines":${nested(100_000, '[', ']')}}}`),
    status: 400,
    code: 'http-body-too-deep',
  },
  {
    what: '__proto__ in a body',
    ...edit('{"fields":{"__proto__":{"admin":true}}}'),
    status: 400,
    code: 'http-name-forbidden',
  },
  {
    what: '__proto__ written with escapes',
    ...edit(String.raw`{"fields":{"\u005f_proto__":{"admin":true}}}`),
    status: 400,
    code: 'http-name-forbidden',
  },
  {
    what: 'constructor in a body',
    ...edit('{"fields":{"constructor":{"prototype":{"x":1}}}}'),
    status: 400,
    code: 'http-name-forbidden',
  },
  {
    what: 'prototype deep in a body',
    ...edit('{"fields":{"lines":[{"prototype":1}]}}'),
    status: 400,
    code: 'http-name-forbidden',
  },
  {
    what: 'a body that is no JSON',
    ...edit('{fields: 1}'),
    status: 400,
    code: 'http-body-not-json',
  },
  { what: 'half a body', ...edit('{"fields":'), status: 400, code: 'http-body-not-json' },
  {
    what: 'two bodies',
    ...edit('{"fields":{}}{"fields":{}}'),
    status: 400,
    code: 'http-body-not-json',
  },
  { what: 'a body that is null', ...edit('null'), status: 422, code: 'input-type' },
  { what: 'a body that is a list', ...edit('[]'), status: 422, code: 'input-type' },
  { what: 'a body that is a number', ...edit('7'), status: 422, code: 'input-type' },
  { what: 'no body', ...edit(''), status: 400, code: 'http-body-missing' },
  {
    what: 'a member that is unknown',
    ...edit('{"fields":{},"isAdmin":true}'),
    status: 422,
    code: 'input-unknown',
  },
  {
    what: 'XML',
    ...edit('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'),
    headers: { 'Content-Type': 'application/xml' },
    status: 415,
    code: 'http-media-type',
  },
  {
    what: 'a form in the place of JSON',
    ...edit('fields[subject]=x'),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    status: 415,
    code: 'http-media-type',
  },
  {
    what: 'JSON in another encoding',
    ...edit('{"fields":{}}'),
    headers: { 'Content-Type': 'application/json; charset=utf-16' },
    status: 415,
    code: 'http-media-type',
  },
  {
    what: 'a revision that is none',
    ...edit({}),
    headers: { 'If-Match': '"1\' OR 1=1"' },
    status: 400,
    code: 'http-header-invalid',
  },
  {
    what: 'an idempotency key of control characters',
    ...edit({}),
    headers: { 'Idempotency-Key': 'a b' },
    status: 400,
    code: 'http-header-invalid',
  },
  {
    what: 'an idempotency key that is very long',
    ...edit({}),
    headers: { 'Idempotency-Key': 'x'.repeat(300) },
    status: 400,
    code: 'http-header-invalid',
  },
  {
    what: 'the wrong CSRF token',
    ...edit({ stars: 5 }),
    headers: { 'X-CSRF-Token': 'forged' },
    status: 403,
    code: 'csrf-token-wrong',
  },
  {
    what: 'an override by who may not',
    method: 'POST',
    path: '/cases/{deal}/override',
    body: { stage: 'won', reason: 'x' },
    status: 403,
    code: 'right-missing',
  },
  {
    what: 'an event id that is none',
    path: '/changes',
    headers: { 'Last-Event-ID': '1; DROP TABLE' },
    status: 400,
    code: 'http-header-invalid',
  },
];

const hosts: readonly HostileInput[] = [
  {
    what: 'another host’s name',
    path: '/me',
    headers: { Host: 'evil.example' },
    status: 421,
    code: 'http-host-refused',
  },
  {
    what: 'the address of an internal host',
    path: '/me',
    headers: { Host: '169.254.169.254' },
    status: 421,
    code: 'http-host-refused',
  },
  {
    what: 'an internal host as a report parameter',
    method: 'POST',
    path: '/reports/by-stage/run',
    body: { parameters: { url: 'http://10.0.0.1/' } },
    status: 422,
    code: 'report-parameter-unknown',
  },
  {
    what: 'an address in the place of a release',
    path: '/releases/http%3A%2F%2Flocalhost',
    status: 403,
    code: 'right-missing',
  },
];

const files: readonly HostileInput[] = [
  {
    what: 'a page under the name of a picture',
    ...upload('a.png', 'image/png', '<html><script>1</script>'),
    status: 415,
    code: 'file-type-mismatch',
  },
  {
    what: 'a page',
    ...upload('a.html', 'text/html', '<script>1</script>'),
    status: 415,
    code: 'file-type',
  },
  {
    what: 'a vector image with a script',
    ...upload('a.svg', 'image/svg+xml', '<svg onload="alert(1)"/>'),
    status: 415,
    code: 'file-type',
  },
  {
    what: 'a program',
    ...upload('a.exe', 'application/x-msdownload', 'MZ'),
    status: 415,
    code: 'file-type',
  },
  {
    what: 'a program under the name of a document',
    ...upload('a.pdf', 'application/pdf', 'MZ\u0090'),
    status: 415,
    code: 'file-type-mismatch',
  },
  {
    what: 'a document with the ending of a program',
    ...upload('a.exe', 'application/pdf', '%PDF-1.7'),
    status: 415,
    code: 'file-type-mismatch',
  },
  {
    what: 'a text with null bytes',
    ...upload('a.txt', 'text/plain', 'a\u0000b'),
    status: 415,
    code: 'file-type-mismatch',
  },
  {
    what: 'an upload without a file',
    method: 'POST',
    path: '/files',
    body: {},
    status: 415,
    code: 'http-media-type',
  },
  {
    what: 'an upload that is cut off',
    method: 'POST',
    path: '/files',
    body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc',
    headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
    status: 400,
    code: 'http-upload-invalid',
  },
  {
    what: 'an upload without a boundary',
    method: 'POST',
    path: '/files',
    body: 'x',
    headers: { 'Content-Type': 'multipart/form-data' },
    status: 400,
    code: 'http-upload-invalid',
  },
];

/** Everything is sent by the seller, who may do much and not this. */
export const hostileInputs: readonly HostileInput[] = [
  ...queryOperators,
  ...answers,
  ...expressions,
  ...values,
  ...paths,
  ...bodies,
  ...hosts,
  ...files,
];
