/** Compiles the bodies of briefs, with what the site knows: who is registered, where names lead, what search finds. */
import { foldKey } from '../arabic/folding.ts';
import { opensWithSummary } from '../digest/standfirst.ts';
import { roleOn } from '../digest/role-on.ts';
import type { Role, Statement } from '../digest/model.ts';
import type { ActorNames } from '../entities/forms.ts';
import { matcherOf, type Registries as Names } from '../entities/registry.ts';
import { type BodyFault, compileBrief } from '../markdown/compile-brief.ts';
import type { Speaker } from '../markdown/statements.ts';
import { absolute, routes } from '../routes.ts';
import { namesIn } from '../search/names.ts';
import { type Body, type BodyPlace, storeBodies } from './body-store.ts';
import { entityLinksOf } from './entity-links.ts';
import { mentionedIn } from './mentioned.ts';

/** What bodies are compiled with: names, and the offices of those who speak. */
export interface Registries extends Names {
  readonly actors: ReadonlyMap<string, { readonly data: SpeakerRecord }>;
}

interface SpeakerRecord extends ActorNames {
  readonly roles?: readonly Role[];
}

/** What is compiled of a brief: all that its HTML and its names depend on, besides the registries. */
export interface BriefSource {
  readonly id: string;
  readonly body: string;
  readonly title: string;
  readonly summary: string;
  readonly keyPoints: readonly string[];
  /** Ids that the editor forbids to link, and those to link where their form is ambiguous. */
  readonly never: readonly string[];
  readonly always: readonly string[];
  /** The day on which it stands (a month, where only that is known); absent in a draft without one. */
  readonly day?: string;
}

export interface CompiledBody {
  readonly statements: Statement[];
  readonly words: number;
  /** Whether the standfirst only says what the body begins with. */
  readonly opensWithSummary: boolean;
  /** The name of the body: another body has another name. */
  readonly body: string;
  readonly place: BodyPlace;
}

export type Compiled = { readonly compiled: CompiledBody } | { readonly faults: BodyFault[] };

/** @returns a function that compiles briefs and keeps their bodies, a result for each in their order */
export function createCompiler(
  registries: Registries,
): (sources: readonly BriefSource[]) => Promise<Compiled[]> {
  const matcher = matcherOf(registries);
  return async (sources) => {
    const bodies: Body[] = [];
    const results = sources.map(({ body, title, summary, keyPoints, never, always, day }) => {
      const speakerOf = (id: string, on = day): Speaker | undefined =>
        toSpeaker(registries.actors.get(id)?.data, on);
      const links = entityLinksOf(matcher, never, always);
      const result = compileBrief(body, speakerOf, links, absolute(routes.home));
      if ('faults' in result) return result;
      const { html, standalone, text, evidence, statements, words } = result.compiled;
      const lines = [title, summary, ...keyPoints, text].join('\n');
      bodies.push({
        html,
        standalone,
        text,
        names: namesIn(lines, matcher, registries),
        // To the matcher it mostly is the text over again.
        evidence: foldKey(evidence) === foldKey(text) ? '' : evidence,
      });
      const about = mentionedIn(statements, lines, matcher, never);
      return {
        compiled: {
          statements: statements.map((one, i) => ({ ...one, about: about[i] ?? [] })),
          words,
          opensWithSummary: opensWithSummary({ summary, html }),
        },
      };
    });
    const stored = (await storeBodies(bodies)).values();
    return results.map((result): Compiled => {
      if ('faults' in result) return result;
      const { value } = stored.next();
      if (value === undefined) throw new Error('A body was not stored.');
      return { compiled: { ...result.compiled, body: value.name, place: value.place } };
    });
  };
}

function toSpeaker(
  record: SpeakerRecord | undefined,
  day: string | undefined,
): Speaker | undefined {
  if (record === undefined) return undefined;
  // What a body is («منظمة إقليمية») is no office.
  const offices = record.kind === 'person' ? (record.roles ?? []) : [];
  const role = day === undefined ? undefined : roleOn(offices, day);
  return { name: record.name, ...(role === undefined ? {} : { role: role.title }) };
}
