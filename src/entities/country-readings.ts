/**
 * What a form of a country may be instead, by the grammar of the words around: the name of a river, a language, a
 * person's name, an adjective of something else. A judge asks these before the rules of the registry.
 */
import type { Judge, Judgement } from './context.ts';
import { judgeOf, OPEN, UNLESS } from './context.ts';
import { isLanguage } from './languages.ts';
import { headOf } from './name-heads.ts';
import { isOffice } from './nation-nouns.ts';
import type { Form, Rule } from './named-entity.ts';
import { readingOf } from './noun-or-adjective.ts';
import { type Agreement, hasArticle, nounBefore, nounOfNations } from './noun-phrase.ts';
import { namedInstitution } from './named-institutions.ts';
import { isGivenName } from '../lexicon/given-names.ts';
import { partsOfSpeech } from '../lexicon/parts-of-speech.ts';
import { isParticiple } from './participle.ts';
import { agreementOf, endsInMaqsura, isVocalised } from './printed.ts';
import { isGivenNameBefore, isGivenNameOfMan, isSurname } from './surnames.ts';
import type { Surroundings } from './surroundings.ts';

/** The judge of a form of a country: its vowels, its reading, then what its registry says. */
export function countryJudge(form: Form): Judge {
  const rule = form.rule === undefined ? undefined : ruleJudge(form, form.rule);
  const maqsura = form.maqsuraRule === undefined ? undefined : ruleJudge(form, form.maqsuraRule);
  const read = form.kind === 'demonym' ? demonymReading : nameReading(form);
  const vocalised = form.vocalised ?? (isVocalised(form.text) ? form.text : undefined);
  return (around) => {
    const reading = read(around);
    if (reading !== undefined) return { verdict: 'against', by: reading };
    if (vocalised !== undefined) {
      const vowels = agreementOf(withoutArticle(around), vocalised);
      if (vowels !== 'silent')
        return { verdict: vowels === 'agrees' ? 'for' : 'against', by: around.printed };
    }
    if (maqsura !== undefined && endsInMaqsura(around.printed)) return maqsura(around);
    if (form.kind === 'demonym' && rule === undefined) {
      const institution = namedInstitution(around);
      if (institution !== undefined) return { verdict: 'open', by: institution };
    }
    return rule === undefined ? UNLESS : rule(around);
  };
}

/** @returns what the name is instead of the country's */
function nameReading({ kind, text }: Form): (around: Surroundings) => string | undefined {
  const mayBePerson = kind === 'name' && isGivenName(text);
  return (around) =>
    headOf(around) ?? (mayBePerson && isGivenNameBefore(around) ? around.after[0] : undefined);
}

function demonymReading(around: Surroundings): string | undefined {
  if (isLanguage(around)) return 'لغة';
  const { nearest, form } = around;
  if (nearest === 'حمي' || nearest === 'الحمي') return nearest;
  if (isSurname(around)) return nearest;
  // «جورجيو»
  if (form.endsWith('يو') && isGivenName(form)) return form;
  return !isDefinite(around) && around.form.endsWith('ي') && isGivenNameOfMan(around.form, around)
    ? around.form
    : undefined;
}

/** A form that is mostly another word counts by evidence alone. */
function ruleJudge(form: Form, rule: Rule): Judge {
  const judge = judgeOf(rule);
  const { rare, participleWith } = rule;
  if (participleWith !== undefined)
    return (around) =>
      isParticiple(around, participleWith)
        ? { verdict: 'against', by: participleWith }
        : judge(around);
  if (rare === undefined) return judge;
  const isAlsoDemonym = form.isAlsoDemonym === true;
  return (around) => {
    const judgement = judge(around);
    if (judgement.verdict === 'for' || judgement.verdict === 'against') return judgement;
    return form.kind === 'demonym' ? rareDemonym(around, rare) : rareName(around, isAlsoDemonym);
  };
}

function rareName(around: Surroundings, isAlsoDemonym: boolean): Judgement {
  if (around.isJoined) return { verdict: 'for', by: 'دولة معها' };
  if (!isAlsoDemonym) {
    const noun = isOffice(around.nearest)
      ? around.nearest
      : nounOfNations(around.before, false, 'masculine');
    return noun === undefined ? OPEN : { verdict: 'for', by: noun };
  }
  const reading = readingOf(around);
  if (reading === 'unknown') return OPEN;
  const by = around.before[0] ?? around.clitics;
  return { verdict: reading === 'country' ? 'for' : 'against', ...(by === '' ? {} : { by }) };
}

function rareDemonym(around: Surroundings, rare: Rule['rare']): Judgement {
  if (around.isJoined) return { verdict: 'for', by: 'دولة معها' };
  const agreement = agreementOfForm(around.form);
  const noun =
    nounOfNations(around.before, isDefinite(around), agreement) ??
    (rare === 'noun' && isDefinite(around) ? nounBefore(around.before, agreement) : undefined);
  if (noun !== undefined) return { verdict: 'for', by: noun };
  const { nearest, form } = around;
  const arePersons = /(?:ون|[^ت]ين)$/.test(form);
  const standsAlone = nearest === '' || (isDefinite(around) && !isNoun(nearest));
  // «قال الماليون», «ثلاثة ماليين»: a plural of persons needs no noun.
  const isSubject = isDefinite(around) && partsOfSpeech(nearest).has('verb');
  if (arePersons && (standsAlone || isSubject || NUMERAL.test(nearest)))
    return { verdict: 'for', by: form };
  return standsAlone ? OPEN : { verdict: 'against', by: nearest };
}

const NUMERAL = /^[وف]?[بكل]?(?:(?:ثلاث|اربع|خمس|ست|سبع|ثماني|تسع|عشر)ه?|عشرات|مئات|الاف|بضعه)$/;

/** A noun that no verb is spelled like. */
function isNoun(word: string): boolean {
  if (hasArticle(word)) return true;
  const parts = partsOfSpeech(word);
  const isNominal = parts.has('noun') || parts.has('title');
  // «يده اليمنى»: a noun with an owner, rather than a verb with an object.
  if (/(?:ه|ها|هم|هما)$/.test(word)) return isNominal;
  return isNominal && !parts.has('verb') && !parts.has('particle');
}

/** As printed, from where the vowels of a form without article begin. */
function withoutArticle(around: Surroundings): string {
  return isDefinite(around) ? around.printed.replace(/^ا?ل/, '') : around.printed;
}

function isDefinite({ clitics, form }: Surroundings): boolean {
  return form.startsWith('ال') || (clitics.endsWith('ل') && form.startsWith('ل'));
}

function agreementOfForm(form: string): Agreement {
  if (/(?:ه|ات|تان|تين)$/.test(form)) return 'feminine';
  return /(?:ون|ين|ان)$/.test(form) ? 'plural' : 'masculine';
}
