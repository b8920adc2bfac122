/** The last answers of feeds and of robots.txt: what they are compared with, and read from where nothing changed. */
import { hash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'astro/zod';
import { writeAtomically } from '../../files/atomic-file.ts';
import { readIfThere } from '../../files/read-if-there.ts';

const answerSchema = z.object({
  url: z.string(),
  /** When it was fetched, milliseconds since 1970. */
  at: z.number(),
  status: z.number(),
  /** Where it lay after redirects. */
  address: z.string(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  /** Base64. */
  body: z.string(),
});

export type KeptAnswer = z.infer<typeof answerSchema>;

/** Days after which nobody can want an answer any more. */
const LONGEST = 60 * 86_400_000;

export class Answers {
  readonly #folder: string;
  readonly #isReadOnly: boolean;

  /** @param isReadOnly nothing is written (`--dry-run`) */
  constructor(folder: string, isReadOnly: boolean) {
    this.#folder = folder;
    this.#isReadOnly = isReadOnly;
  }

  /** @returns undefined where there is none, or it is damaged: it is fetched anew then */
  async get(url: string): Promise<KeptAnswer | undefined> {
    const text = await readIfThere(this.#fileOf(url));
    if (text === undefined) return undefined;
    try {
      const answer = answerSchema.parse(JSON.parse(text));
      return answer.url === url ? answer : undefined;
    } catch {
      return undefined;
    }
  }

  /** @throws the file system's error */
  async put(answer: KeptAnswer): Promise<void> {
    if (!this.#isReadOnly) await writeAtomically(this.#fileOf(answer.url), JSON.stringify(answer));
  }

  /** Takes away what has not been fetched for long, and what a killed process began. */
  async prune(now: number): Promise<void> {
    const names = await readdir(this.#folder).catch(() => []);
    for (const name of names) {
      const file = path.join(this.#folder, name);
      const isOld = async (): Promise<boolean> => {
        const text = (await readIfThere(file)) ?? '';
        const at = Number(/"at":(\d+)/.exec(text.slice(0, 4000))?.[1] ?? 0);
        return now - at > LONGEST;
      };
      if (name.endsWith('.tmp') || (await isOld())) await rm(file, { force: true });
    }
  }

  #fileOf(url: string): string {
    return path.join(this.#folder, `${hash('sha256', url).slice(0, 32)}.json`);
  }
}
