/** One fault as the server tells it (RFC 9457, with Baton's members). */
export interface ProblemItem {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly pointer?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

export interface ProblemBody {
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly errors?: readonly ProblemItem[];
}

/** The server would not do what was asked; its words are already in the reader's language. */
export class ServerRefusal extends Error {
  readonly status: number;
  readonly body: ProblemBody;

  constructor(status: number, body: ProblemBody) {
    super(body.detail ?? body.title);
    this.name = 'ServerRefusal';
    this.status = status;
    this.body = body;
  }
}
