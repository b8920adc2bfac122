/** A new registry entry: composed, checked against the schema and against the names that are taken, then written. */
import { access } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import type { z } from 'astro/zod';
import { foldKey } from '../arabic/folding.ts';
import type { Content } from '../check/entry.ts';
import { type Names, writtenForms } from '../check/shared-forms.ts';
import { actorSchema } from '../schemas/actor.ts';
import { countrySchema } from '../schemas/country.ts';
import { isCountryCode } from '../schemas/country-codes.ts';
import { LONGEST_ID } from '../schemas/fields.ts';
import { validate } from '../schemas/messages.ts';
import { outletSchema } from '../schemas/outlet.ts';
import { slugOf } from '../schemas/slug.ts';
import { topicSchema } from '../schemas/topic.ts';
import { writeAtomically } from '../files/atomic-file.ts';
import { ENTRY_FIELDS, type RegistryName } from './entry-fields.ts';

export interface EntryRequest {
  readonly registry: RegistryName;
  /** The name in Arabic. */
  readonly name: string;
  /** The id where the editor gives one: a country's must be given, others come from the English name. */
  readonly id: string | undefined;
  /** Answers by key, as typed. */
  readonly answers: Readonly<Record<string, string | undefined>>;
}

const SCHEMAS: Readonly<Record<RegistryName, z.ZodType>> = {
  actors: actorSchema,
  countries: countrySchema,
  outlets: outletSchema,
  topics: topicSchema,
};

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Writes `<directory>/<registry>/<id>.yaml`; a file that exists is never touched.
 *
 * @param directory the content folder
 * @returns the file written, or sentences in Arabic that say what is wrong and what to do
 * @throws when the file cannot be written
 */
export async function createEntry(
  request: EntryRequest,
  content: Content,
  directory: string,
): Promise<{ file: string } | { faults: readonly string[] }> {
  const id = request.id ?? slugOf(request.answers.nameEn ?? '');
  const data = composeEntry(request);
  const faults = [
    ...idFaults(request.registry, id),
    ...validate(SCHEMAS[request.registry], data).findings.map(
      ({ message, remedy }) => `${message}. ${remedy}.`,
    ),
    ...takenNames(data, request.registry, content),
    ...unknownCountry(data, content),
  ];
  if (faults.length > 0) return { faults };
  const file = path.join(directory, request.registry, `${id}.yaml`);
  if (await exists(file))
    return { faults: [`الملف ${file} موجود. اختر معرّفًا آخر بالخيار --id، أو عدّل الملف نفسه.`] };
  await writeAtomically(file, stringify(data, { lineWidth: 0 }));
  return { file };
}

/** The record in the order of the fields, without those left empty. */
function composeEntry({ registry, name, answers }: EntryRequest): Draft {
  const draft: Draft = { name: name.trim() };
  for (const { key, isList = false } of ENTRY_FIELDS[registry]) {
    const answer = answers[key]?.trim() ?? '';
    if (answer !== '') draft[key] = isList ? listOf(answer) : answer;
  }
  return draft;
}

function listOf(answer: string): string[] {
  return answer
    .split(/[,،]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function idFaults(registry: RegistryName, id: string): string[] {
  if (registry === 'countries') {
    return isCountryCode(id)
      ? []
      : ['معرّف الدولة حرفان لاتينيان صغيران بحسب ISO 3166-1. اكتبه هكذا: --id ml.'];
  }
  if (id.length > LONGEST_ID)
    return [`المعرّف أطول من ${String(LONGEST_ID)} حرف. اكتب معرّفًا أقصر بالخيار --id.`];
  return ID.test(id)
    ? []
    : ['لا معرّف. اكتب الاسم بالإنجليزية (--name-en)، أو المعرّف بحروف لاتينية صغيرة (--id).'];
}

/** A name that another entity has would make every text with it ambiguous. */
function takenNames(data: Draft, registry: RegistryName, content: Content): string[] {
  if (registry === 'topics') return [];
  const names = { name: data.name, ...pickNames(data) };
  const wanted = new Map(writtenForms(names).map(({ form }) => [foldKey(form), form]));
  const entries = [content.countries, content.actors, content.outlets].flatMap((entities) => [
    ...entities.values(),
  ]);
  return entries.flatMap(({ file, data: known }) =>
    writtenForms(known).flatMap(({ form }) => {
      const same = wanted.get(foldKey(form));
      if (same === undefined) return [];
      return [
        `الاسم «${same}» مسجّل في ${file}. إن كان الكيان نفسه فعدّل ذلك الملف، وإلا فميّز بينهما باسم أطول.`,
      ];
    }),
  );
}

function pickNames({ nameEn, nameFr, aliases, demonyms }: Draft): Partial<Names> {
  return {
    ...(typeof nameEn === 'string' ? { nameEn } : {}),
    ...(typeof nameFr === 'string' ? { nameFr } : {}),
    ...(Array.isArray(aliases) ? { aliases } : {}),
    ...(Array.isArray(demonyms) ? { demonyms } : {}),
  };
}

function unknownCountry({ country }: Draft, content: Content): string[] {
  if (typeof country !== 'string' || content.countries.has(country)) return [];
  return [`لا دولة معرّفها «${country}». راجع الأسماء في content/countries.`];
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** A record on its way to its schema. */
interface Draft {
  readonly name: string;
  [key: string]: string | string[];
}
