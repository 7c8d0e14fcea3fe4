import type { Funnel } from '../../definitions/index.ts';
import { healthFigures } from '../../reports/index.ts';
import { localize, type LocalizedText } from '../../shared/index.ts';
import type { ReportCall } from '../reporting/reader.ts';

/** Something defined, as the caller reads it. */
export interface Named {
  readonly id: string;
  readonly title: string;
}

/** What things are called in the caller's language, in the current release. */
export class Titles {
  readonly #call: ReportCall;

  constructor(call: ReportCall) {
    this.#call = call;
  }

  text(text: LocalizedText): string {
    return localize(text, this.#call.locale);
  }

  department(id: string | undefined): Named | undefined {
    if (id === undefined) return undefined;
    return { id, title: this.text(this.#workspace.organization.departments.get(id)?.title ?? id) };
  }

  funnel(id: string): Named {
    return { id, title: this.text(this.#workspace.funnels.get(id)?.title ?? id) };
  }

  survey(id: string): Named {
    return { id, title: this.text(this.#workspace.surveys.get(id)?.title ?? id) };
  }

  stage(funnel: Pick<Funnel, 'stages'>, id: string): Named {
    return { id, title: this.text(funnel.stages.get(id)?.title ?? id) };
  }

  handoff(funnel: Pick<Funnel, 'handoffs'>, id: string | undefined): Named | undefined {
    if (id === undefined) return undefined;
    return { id, title: this.text(funnel.handoffs.get(id)?.title ?? id) };
  }

  /** A reason of any handoff of the funnel. */
  reason({ handoffs }: Pick<Funnel, 'handoffs'>, id: string): Named {
    for (const { reject, return: back } of handoffs.values()) {
      const title = reject?.reasons.get(id) ?? back?.reasons.get(id);
      if (title !== undefined) return { id, title: this.text(title) };
    }
    return { id, title: id };
  }

  /** A stage, or what was waited for. */
  stayed(funnel: Pick<Funnel, 'stages'>, of: string): Named {
    const wait = waits[of];
    return wait && !funnel.stages.has(of)
      ? { id: of, title: this.text(wait) }
      : this.stage(funnel, of);
  }

  figures(): readonly object[] {
    return Object.entries(healthFigures).map(([id, { title, definition }]) => ({
      id,
      title: this.text(title),
      definition: this.text(definition),
    }));
  }

  get #workspace() {
    return this.#call.services.workspaces.current().workspace;
  }
}

const waits: { readonly [kind: string]: LocalizedText } = {
  offer: { en: 'Answer to a handoff', 'zh-CN': '等待接收答复' },
  waiting: { en: 'Somebody outside', 'zh-CN': '等待外部' },
};
