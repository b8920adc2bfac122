/** What `content/` holds once read: typed entries by id. */
import type { ActorRecord } from '../schemas/actor.ts';
import type { OpenFrontmatter } from '../schemas/brief.ts';
import type { CountryRecord } from '../schemas/country.ts';
import type { OutletRecord } from '../schemas/outlet.ts';
import type { TopicRecord } from '../schemas/topic.ts';
import type { YamlSource } from './yaml-source.ts';

/** One valid file of a collection. */
export interface Entry<T> {
  readonly id: string;
  readonly file: string;
  readonly text: string;
  readonly data: T;
  /** Reads the YAML again with positions: only problems need them. */
  readonly locate: () => YamlSource;
}

export interface BriefEntry extends Entry<OpenFrontmatter> {
  readonly body: string;
  readonly bodyLine: number;
}

export interface Content {
  readonly briefs: ReadonlyMap<string, BriefEntry>;
  readonly countries: ReadonlyMap<string, Entry<CountryRecord>>;
  readonly actors: ReadonlyMap<string, Entry<ActorRecord>>;
  readonly outlets: ReadonlyMap<string, Entry<OutletRecord>>;
  readonly topics: ReadonlyMap<string, Entry<TopicRecord>>;
}
