/**
 * Lists what is said in a brief, and by whom: `<Quote by="sergey-lavrov" name="سيرغي لافروف">…</Quote>` is speech in
 * the speaker's words, `<Said by="…" name="…" verb="أكد">…</Said>` what the reporter says of it.
 *
 * It changes nothing (remark-quotes and remark-paraphrases do), and refuses what has no words, no speaker or an unknown
 * one, and speech within speech.
 */
import type { Nodes, Root } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import { attributeOf, isSpeech, type SpeechElement } from './speech-element.ts';
import { plainText } from './mdast-element.ts';
import type { StatementInText } from '../digest/model.ts';
import type { Speaker } from './statements.ts';

export function remarkStatements() {
  return (tree: Root, file: VFile): void => {
    const statementOf = new Map<Nodes, StatementInText>();
    let quotes = 0;
    visitParents(tree, (node, ancestors) => {
      if (!isSpeech(node)) return;
      const outer = ancestors.findLast((one) => isSpeech(one));
      const by = attributeOf(node, 'by');
      const speaker =
        by === undefined ? undefined : file.data.speakerOf?.(by, attributeOf(node, 'on'));
      const fault = faultOf(node, outer, by, speaker);
      if (fault !== undefined) {
        const message = file.message(fault.reason, { place: node.position });
        message.note = fault.remedy;
        message.fatal = true;
        return;
      }
      if (node.name === 'Quote') quotes += 1;
      const around = outer && statementOf.get(outer);
      const statement = {
        ...statementIn(node, speaker),
        paragraph: tree.children.findIndex((block) => block === (ancestors[1] ?? node)) + 1,
        ...(node.name === 'Quote'
          ? { anchor: `q${String(quotes)}` }
          : optional('particle', particleBefore(node, ancestors.at(-1)?.children ?? []))),
      };
      const isPart = around !== undefined && isSameSpeaker(around, statement);
      statementOf.set(node, { ...statement, ...(isPart ? { isPart } : {}) });
    });
    file.data.statementOf = statementOf;
    file.data.statements = [...statementOf.values()];
  };
}

interface Fault {
  readonly reason: string;
  readonly remedy: string;
}

function faultOf(
  node: SpeechElement,
  outer: SpeechElement | undefined,
  by: string | undefined,
  speaker: Speaker | undefined,
): Fault | undefined {
  const { name } = node;
  if (outer !== undefined && !(outer.name === 'Said' && name === 'Quote'))
    return {
      reason: `<${name}> داخل <${outer.name}>`,
      remedy:
        outer.name === 'Quote'
          ? 'كلام المتحدث بنصه يبقى كما هو: احذف الوسم الداخلي، واكتب ما ينقله هو عن غيره بين “…”'
          : 'أغلق الوسم الأول قبل أن تفتح الثاني، أو احذف أحدهما',
    };
  if (plainText(node).trim() === '')
    return { reason: `لا كلام في <${name}>`, remedy: 'اكتب ما قيل بين الوسمين، أو احذفهما' };
  // An attribute that is code, or has no value, is a fault already (remark-safe-mdx).
  const isReadable = node.attributes.every(({ value }) => typeof value === 'string');
  if (isReadable && by === undefined && attributeOf(node, 'name') === undefined)
    return {
      reason: `قول بلا قائل: ليس في <${name}> by ولا name`,
      remedy:
        name === 'Quote'
          ? 'أضف by="معرّف الطرف" أو name="القائل كما ورد"، أو احذف الوسم وأبقِ الكلام بين « »'
          : 'أضف by="معرّف الطرف" أو name="القائل كما ورد"، أو احذف الوسم وأبقِ الكلام',
    };
  if (by !== undefined && speaker === undefined)
    return {
      reason: `لا طرف معرّفه «${by}» في <${name}>`,
      remedy: `صحّح المعرّف، أو أنشئ content/actors/${by}.yaml، أو احذف الخاصية by وأبقِ name`,
    };
  return undefined;
}

function statementIn(
  node: SpeechElement,
  speaker: Speaker | undefined,
): Pick<StatementInText, 'text' | 'direct' | 'by' | 'name' | 'role' | 'verb' | 'on'> {
  return {
    text: plainText(node),
    direct: node.name === 'Quote',
    ...optional('by', attributeOf(node, 'by')),
    ...optional('name', attributeOf(node, 'name') ?? speaker?.name),
    ...optional('role', speaker?.role),
    ...optional('verb', attributeOf(node, 'verb')),
    ...optional('on', attributeOf(node, 'on')),
  };
}

/** «أن», «إن», «بأن», with or without their signs, or a colon, right before the paraphrase. */
const PARTICLE = /(?:(?:^|[\s،:])(ب?[أإا]نّ?)|(:))\s+$/u;

function particleBefore(node: Nodes, siblings: readonly Nodes[]): string | undefined {
  const before = siblings[siblings.indexOf(node) - 1];
  if (before?.type !== 'text') return undefined;
  const [, particle, colon] = PARTICLE.exec(before.value) ?? [];
  return particle ?? colon;
}

function isSameSpeaker(one: StatementInText, other: StatementInText): boolean {
  return one.by === undefined || other.by === undefined
    ? one.name === other.name
    : one.by === other.by;
}

function optional<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  // The key is K, which TypeScript does not keep in a computed property.
  return value === undefined ? {} : ({ [key]: value } as Record<K, string>);
}
