/** The operator's settings, checked before anything is built with them. */
import { z } from 'astro/zod';
import { MONTH_STYLES, type MonthStyle } from '../arabic/dates.ts';
import { contrastRatio } from './contrast.ts';

const LEAST_CONTRAST = 4.5;

const text = z.string().trim().min(1, { error: 'القيمة فارغة' });
const https = z.url({ protocol: /^https?$/, error: 'ليس عنوانًا كاملًا يبدأ بـ https://' });

/** A colour that can be read on the paper of the site (WCAG 2.2, 1.4.3: 4.5 to 1). */
const colourOn = (paper: string) =>
  z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, { error: 'اكتب اللون هكذا: #9b3517' })
    .refine((colour) => contrastRatio(colour, paper) >= LEAST_CONTRAST, {
      error: `لون لا يُقرأ على خلفية الموقع (${paper})؛ اختر لونًا أبعد عنها`,
    });

export const settingsSchema = z.strictObject({
  name: text,
  description: text,
  url: https.refine((value) => /^https?:\/\/[^/?#]+\/?$/i.test(value), {
    error: 'اكتب البروتوكول والنطاق وحدهما، مثل https://digest.example، والمسار في base',
  }),
  base: z.string().regex(/^\/(?:[\w.~-]+\/)*$/, {
    error: 'يبدأ المسار بشرطة مائلة وينتهي بها، مثل / أو /digest/',
  }),
  timeZone: z.string().refine(isTimeZone, {
    error: 'منطقة زمنية غير معروفة؛ اكتبها باسمها في قاعدة IANA، مثل Africa/Bamako',
  }),
  timeZoneLabel: text,
  feeds: z.strictObject({
    length: z.int().min(1, { error: 'أقل عدد 1' }).max(500, { error: 'أكثر عدد 500' }),
    content: z.enum(['full', 'summary'], { error: 'القيم المقبولة: full، summary' }),
  }),
  identity: z.string().regex(/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?,\d{4}(?:-\d{2}(?:-\d{2})?)?$/, {
    error: 'اكتب نطاقًا كان لك، ثم فاصلة لاتينية، ثم سنة كان لك فيها، مثل digest.example,2025',
  }),
  months: z
    .enum(Object.keys(MONTH_STYLES) as [MonthStyle, ...MonthStyle[]], {
      error: `القيم المقبولة: ${Object.keys(MONTH_STYLES).join('، ')}`,
    })
    .exactOptional(),
  digits: z
    .enum(['western', 'eastern'], { error: 'القيم المقبولة: western (0–9)، eastern (٠–٩)' })
    .exactOptional(),
  colours: z
    .strictObject({ light: colourOn('#fbf8f1'), dark: colourOn('#161410') })
    .exactOptional(),
  hub: https.exactOptional(),
  editUrl: https.exactOptional(),
  contact: z.email({ error: 'ليس عنوان بريد' }).exactOptional(),
  admin: z
    .strictObject({
      backend: z.enum(['github', 'gitlab', 'gitea'], {
        error: 'القيم المقبولة: github، gitlab، gitea',
      }),
      repo: z.string().regex(/^[\w.-]+(?:\/[\w.-]+)+$/, {
        error: 'اكتب صاحب المستودع ثم اسمه، مثل owner/digest',
      }),
      branch: text,
      host: https.exactOptional(),
      authUrl: https.exactOptional(),
    })
    .exactOptional(),
  licence: z.strictObject({ name: text, url: https }).exactOptional(),
  pageLength: z.int().min(1, { error: 'أقل عدد 1' }).max(100, { error: 'أكثر عدد 100' }),
});

export type Settings = z.infer<typeof settingsSchema>;

export interface SettingsFault {
  /** The setting's keys, the outer one first. */
  readonly path: readonly string[];
  /** What is wrong and what to write, in Arabic, with its name. */
  readonly message: string;
}

/** Settings that nothing can be built with. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly faults: readonly SettingsFault[];

  constructor(faults: readonly SettingsFault[]) {
    const list = faults.map(({ message }) => `  - ${message}`).join('\n');
    super(`في src/site.ts إعدادات لا تصح:\n${list}`);
    this.faults = faults;
  }
}

/**
 * @param settings as written in src/site.ts
 * @returns the same, when every value can be built with
 * @throws SettingsError that says which settings are wrong
 */
export function checkSettings(settings: Settings): Settings {
  const result = settingsSchema.safeParse(settings);
  if (result.success) return result.data;
  throw new SettingsError(
    result.error.issues.flatMap((issue): SettingsFault[] => {
      const path = issue.path.map(String);
      if (issue.code === 'unrecognized_keys')
        return issue.keys.map((key) => ({
          path: [...path, key],
          message: `إعداد غير معروف: ${key}`,
        }));
      const isOurs = /\p{Script=Arabic}/u.test(issue.message);
      const said = isOurs ? issue.message : 'قيمة ناقصة أو من نوع آخر';
      return [{ path, message: `${path.join('.')}: ${said}` }];
    }),
  );
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
