/** Compiles the body of a brief, with what the site knows: who is registered, where names lead, what search finds. */
import type { BodyFault } from '../markdown/compile-brief.ts';
import { compileBrief } from '../markdown/compile-brief.ts';
import { matcherOf, type Registries } from '../entities/registry.ts';
import { namesIn } from '../search/names.ts';
import type { Statement } from '../markdown/statements.ts';
import { storeBody } from './body-store.ts';
import { entityLinksOf } from './entity-links.ts';

/** What is compiled of a brief: all that its HTML and its names depend on, besides the registries. */
export interface BriefSource {
  readonly id: string;
  readonly body: string;
  /** The words outside the body: title, standfirst, key points. */
  readonly lines: readonly string[];
  readonly never: readonly string[];
  readonly always: readonly string[];
}

export interface CompiledBody {
  readonly statements: Statement[];
  readonly words: number;
  /** Its name in the store of bodies. */
  readonly body: string;
}

export type Compiled = { readonly compiled: CompiledBody } | { readonly faults: BodyFault[] };

/** @returns a function that compiles a brief and keeps its body; it throws where the body cannot be written */
export function createCompiler(registries: Registries): (source: BriefSource) => Promise<Compiled> {
  const matcher = matcherOf(registries);
  const isActor = (id: string): boolean => registries.actors.has(id);
  return async ({ body, lines, never, always }) => {
    const links = entityLinksOf(matcher, never, always);
    const result = compileBrief(body, isActor, links);
    if ('faults' in result) return result;
    const { html, text, statements, words } = result.compiled;
    const names = namesIn([...lines, text].join('\n'), matcher, registries);
    return {
      compiled: {
        statements: [...statements],
        words,
        body: await storeBody({ html, text, names }),
      },
    };
  };
}
