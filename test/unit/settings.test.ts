import { expect, test } from 'vitest';
import { checkSettings, type Settings } from '../../src/schemas/settings.ts';

const settings: Settings = {
  name: 'الموجز',
  description: 'وصف',
  url: 'https://digest.example',
  base: '/',
  timeZone: 'Africa/Bamako',
  timeZoneLabel: 'بتوقيت باماكو',
  feeds: { length: 50, content: 'full' },
  identity: 'digest.example,2025',
  pageLength: 10,
};

test('settings that hold are taken as they are', () => {
  const full: Settings = {
    ...settings,
    base: '/digest/',
    months: 'levantine',
    digits: 'eastern',
    admin: { backend: 'gitea', repo: 'desk/digest', branch: 'main', host: 'https://git.example' },
    colours: { light: '#0b5d57', dark: '#7fd1c7' },
    hub: 'https://hub.example/',
    contact: 'desk@digest.example',
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    editUrl: 'https://git.example/edit/main',
  };
  expect(checkSettings(full)).toEqual(full);
});

test.each<[Partial<Settings>, RegExp]>([
  [{ name: ' ' }, /name: القيمة فارغة/],
  [{ url: 'digest.example' }, /url: ليس عنوانًا/],
  [{ url: 'https://digest.example/news' }, /url: .*base/],
  [{ base: 'digest' }, /base: .*\/digest\//],
  [{ timeZone: 'باماكو' }, /timeZone: .*Africa\/Bamako/],
  [{ feeds: { length: 0, content: 'full' } }, /feeds\.length: أقل عدد 1/],
  [{ identity: 'https://digest.example' }, /identity: .*digest\.example,2025/],
  [{ hub: 'hub' }, /hub: ليس عنوانًا/],
  [{ contact: 'desk' }, /contact: ليس عنوان بريد/],
  [{ colours: { light: '#e0c0a0', dark: '#f2a07a' } }, /colours\.light: لون لا يُقرأ/],
  [{ colours: { light: 'red', dark: '#f2a07a' } }, /colours\.light: .*#9b3517/],
  [
    { admin: { backend: 'github', repo: 'digest', branch: 'main' } },
    /admin\.repo: .*owner\/digest/,
  ],
  [{ pageLength: 1000 }, /pageLength: أكثر عدد 100/],
])('%j is refused with what to write', (wrong, message) => {
  expect(() => checkSettings({ ...settings, ...wrong })).toThrow(message);
});

test('a misspelt setting is named', () => {
  const misspelt = { ...settings, licens: 'x' };
  expect(() => checkSettings(misspelt)).toThrow(/licens/);
});
