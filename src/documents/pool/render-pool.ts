import { availableParallelism } from 'node:os';
import { BatonError, Slots } from '../../shared/index.ts';
import type { OutputFormat } from '../../templates/index.ts';
import { queueFull } from '../pdf/queue-full.ts';
import type { DocumentRenderer, PdfPrinter } from '../ports.ts';
import type { RenderedDocument } from '../render/render-document.ts';
import type { RenderAnswer, RenderTask } from './message.ts';
import { RenderThread, ThreadLost } from './render-thread.ts';

export interface PoolSettings {
  readonly printer: PdfPrinter;
  /** Documents rendered at once, each in a thread of its own. */
  readonly threads?: number;
  /** Most documents that wait for their turn. */
  readonly queue?: number;
  /** Most milliseconds that one may take, from its turn on. */
  readonly timeLimit?: number;
  /** Most megabytes that a thread may take for its data. */
  readonly memory?: number;
  /** Milliseconds without work after which the threads are ended. */
  readonly idle?: number;
}

type Request = Parameters<DocumentRenderer['render']>[0];
type Made = Awaited<ReturnType<DocumentRenderer['render']>>;

/** How often a document is tried whose thread went away. */
const attempts = 2;

/** One core is for requests. */
const usualThreads = Math.max(1, Math.min(4, availableParallelism() - 1));

/**
 * Renders in threads that it keeps, so that neither a long document nor a long queue holds up the event
 * loop. They start when they are first needed and again after a crash; what a crash interrupted is tried
 * once more. Pages that are to be PDF go on to the printer.
 */
export class RenderPool implements DocumentRenderer {
  readonly #printer: PdfPrinter;
  readonly #slots: Slots;
  readonly #timeLimit: number;
  readonly #memory: number;
  readonly #idle: number;
  readonly #waiting: RenderThread[] = [];
  readonly #threads = new Set<RenderThread>();
  #resting: NodeJS.Timeout | undefined;

  constructor({
    printer,
    threads = usualThreads,
    queue = 2000,
    timeLimit = 20_000,
    memory = 512,
    idle = 60_000,
  }: PoolSettings) {
    this.#printer = printer;
    this.#slots = new Slots({ atOnce: threads, waiting: queue, full: queueFull });
    this.#timeLimit = timeLimit;
    this.#memory = memory;
    this.#idle = idle;
  }

  async render(request: Request): Promise<Made> {
    const format: OutputFormat = request.format === 'pdf' ? 'html' : request.format;
    const { content, type, fileName } = await this.#inTurn(request, format);
    if (request.format !== 'pdf' || typeof content !== 'string')
      return { bytes: bytesOf(content), type, fileName };
    const bytes = await this.#printer.print(content);
    return { bytes, type: 'application/pdf', fileName: `${request.data.fileName}.pdf` };
  }

  /** Ends the threads; what is being rendered fails. The printer is closed by whoever made it. */
  async close(): Promise<void> {
    clearTimeout(this.#resting);
    const threads = [...this.#threads];
    this.#threads.clear();
    this.#waiting.length = 0;
    await Promise.all(threads.map((thread) => thread.end()));
  }

  async #inTurn(request: Request, format: OutputFormat): Promise<RenderedDocument> {
    clearTimeout(this.#resting);
    try {
      return await this.#slots.run(() => this.#try(request, format));
    } finally {
      if (this.#slots.busy === 0) this.#rest();
    }
  }

  async #try(request: Request, format: OutputFormat): Promise<RenderedDocument> {
    for (let attempt = 1; ; attempt++) {
      const thread = this.#take();
      try {
        return documentOf(await this.#ask(thread, request, format));
      } catch (error) {
        if (!(error instanceof ThreadLost)) throw error;
        if (attempt === attempts) throw failed(error.message, error);
      } finally {
        this.#giveBack(thread);
      }
    }
  }

  async #ask(thread: RenderThread, request: Request, format: OutputFormat): Promise<RenderAnswer> {
    const { release, document, data, files } = request;
    const more = files ? { files } : {};
    const task: RenderTask = { hash: release.hash, document, data, format, ...more };
    const answer = await thread.run(task, this.#timeLimit);
    if (answer.kind !== 'unknown') return answer;
    return thread.run({ ...task, definitions: release.files }, this.#timeLimit);
  }

  #take(): RenderThread {
    const waiting = this.#waiting.pop();
    if (waiting && !waiting.isLost) return waiting;
    if (waiting) return this.#take();
    const thread = new RenderThread(this.#memory);
    this.#threads.add(thread);
    return thread;
  }

  #giveBack(thread: RenderThread): void {
    if (thread.isLost) this.#threads.delete(thread);
    else this.#waiting.push(thread);
  }

  #rest(): void {
    this.#resting = setTimeout(() => void this.close(), this.#idle);
    this.#resting.unref();
  }
}

function documentOf(answer: RenderAnswer): RenderedDocument {
  if (answer.kind === 'rendered') return answer.document;
  if (answer.kind === 'refused') throw new BatonError(answer.problems);
  throw failed(answer.kind === 'failed' ? answer.reason : 'the release is not known');
}

const failed = (reason: string, cause?: Error) =>
  new BatonError({ code: 'document-render-failed', params: { reason } }, { cause });

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;
