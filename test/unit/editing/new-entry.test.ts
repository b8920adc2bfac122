import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { readContent } from '../../../src/check/content.ts';
import { createEntry, type EntryRequest } from '../../../src/editing/new-entry.ts';

let directory = '';
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'mujaz-new-'));
});
afterEach(() => rm(directory, { recursive: true }));

async function create(request: Partial<EntryRequest>) {
  const { content } = await readContent(directory, directory);
  const base: EntryRequest = {
    registry: 'actors',
    name: 'ساديو كامارا',
    id: undefined,
    answers: {},
  };
  return createEntry({ ...base, ...request }, content, directory);
}

const MALI: Partial<EntryRequest> = {
  registry: 'countries',
  name: 'مالي',
  id: 'ml',
  answers: { nameEn: 'Mali', nameFr: 'Mali', region: 'sahel' },
};
const CAMARA = {
  nameEn: 'Sadio Camara',
  kind: 'person',
  country: 'ml',
  aliases: 'ساديو كمارا، كامارا',
};

describe('createEntry', () => {
  test('writes a file that passes the check', async () => {
    await create(MALI);
    expect(await create({ answers: CAMARA })).toEqual({
      file: path.join(directory, 'actors', 'sadio-camara.yaml'),
    });
    expect(await readFile(path.join(directory, 'actors', 'sadio-camara.yaml'), 'utf8')).toBe(
      'name: ساديو كامارا\nnameEn: Sadio Camara\nkind: person\naliases:\n  - ساديو كمارا\n  - كامارا\ncountry: ml\n',
    );
    const { problems } = await checkContent(directory, directory);
    expect(problems).toEqual([]);
  });

  test.each([
    ['an unknown country', CAMARA, 'لا دولة معرّفها «ml»'],
    ['a wrong kind', { ...CAMARA, country: '', kind: 'human' }, '«kind»'],
    ['no English name and no id', { kind: 'person' }, 'لا معرّف'],
  ])('refuses %s, and writes nothing', async (_name, answers, fault) => {
    const result = await create({ answers });
    expect('faults' in result && result.faults.join()).toContain(fault);
    expect(existsSync(path.join(directory, 'actors'))).toBe(false);
  });

  test('refuses a name that another entity has, whatever its spelling, and says where', async () => {
    await create(MALI);
    const result = await create({
      name: 'مالى',
      answers: { nameEn: 'Another', kind: 'organisation' },
    });
    expect('faults' in result && result.faults.join()).toContain('countries/ml.yaml');
  });

  test('never overwrites a file', async () => {
    const answers = { nameEn: 'Sadio Camara', kind: 'person' };
    await create({ answers });
    const before = await readFile(path.join(directory, 'actors', 'sadio-camara.yaml'), 'utf8');
    const result = await create({
      name: 'اسم آخر',
      id: 'sadio-camara',
      answers: { ...answers, nameEn: 'Other' },
    });
    expect('faults' in result).toBe(true);
    expect(await readFile(path.join(directory, 'actors', 'sadio-camara.yaml'), 'utf8')).toBe(
      before,
    );
  });
});
