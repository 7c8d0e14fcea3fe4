import {
  errorEntry,
  localize,
  renderProblem,
  type ErrorCode,
  type Locale,
  type Problem,
} from '../../shared/index.ts';

/** An error as RFC 9457 has it, with `code` and one member of `errors` for each fault. */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ErrorCode;
  readonly requestId: string;
  readonly errors: readonly ProblemDetail[];
}

export interface ProblemDetail {
  /** Where in the body, as a JSON pointer in fragment form (RFC 6901, section 6). */
  readonly pointer?: string;
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint?: string;
  /** Where in a file of definitions or of rows; lines and columns count from 1. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** Puts problems into an answer for a reader of that language; the first gives status and title. */
export function problemDetails(
  problems: readonly [Problem, ...Problem[]],
  reader: { readonly locale: Locale; readonly requestId: string },
): ProblemDetails {
  const [main] = problems;
  const status = errorEntry(main.code).status;
  const errors = problems.map((problem) => detailOf(problem, reader.locale));
  return {
    type: `/api/docs#error-${main.code}`,
    title: titleOf(status, reader.locale),
    status,
    detail: [errors[0]?.message, errors[0]?.hint].filter(Boolean).join(' '),
    code: main.code,
    requestId: reader.requestId,
    errors,
  };
}

function detailOf(problem: Problem, locale: Locale): ProblemDetail {
  const { path, ...rendered } = renderProblem(problem, locale);
  return { ...(path === undefined ? {} : { pointer: `#${path}` }), ...rendered };
}

const titles: { readonly [status: number]: { readonly en: string; readonly 'zh-CN': string } } = {
  400: { en: 'The request can’t be read', 'zh-CN': '请求无法解析' },
  401: { en: 'Not signed in', 'zh-CN': '尚未登录' },
  403: { en: 'Not allowed', 'zh-CN': '没有权限' },
  404: { en: 'Not found', 'zh-CN': '未找到' },
  405: { en: 'Method not allowed', 'zh-CN': '不支持的方法' },
  409: { en: 'Conflict', 'zh-CN': '冲突' },
  412: { en: 'Changed meanwhile', 'zh-CN': '内容已变更' },
  413: { en: 'Too large', 'zh-CN': '内容过大' },
  415: { en: 'Type not accepted', 'zh-CN': '类型不受支持' },
  421: { en: 'Wrong host', 'zh-CN': '主机名不符' },
  422: { en: 'Refused', 'zh-CN': '未被接受' },
  428: { en: 'Revision needed', 'zh-CN': '需要修订号' },
  429: { en: 'Too many attempts', 'zh-CN': '尝试次数过多' },
  503: { en: 'Not available', 'zh-CN': '暂不可用' },
};
const otherTitle = { en: 'Something went wrong', 'zh-CN': '出错了' };

function titleOf(status: number, locale: Locale): string {
  return localize(titles[status] ?? otherTitle, locale);
}
