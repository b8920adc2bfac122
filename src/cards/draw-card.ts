/**
 * Draws cards: the picture that messaging apps show of a shared page. Skia (CanvasKit) shapes and orders the letters
 * (HarfBuzz, Unicode UAX #9) and breaks the lines; the fonts are those of the pages.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import canvasKitInit, {
  type Canvas,
  type CanvasKit,
  type Paragraph,
  type Surface,
  type TypefaceFontProvider,
} from 'canvaskit-wasm';
import type { Card } from './card.ts';

/** The size that Open Graph readers expect, in pixels. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

const MARGIN = 72;
const MEASURE = CARD_WIDTH - 2 * MARGIN;
const RULE_TOP = 150;
const FOOT_TOP = 526;
/** From large to small: the first at which a title fits. */
const TITLE_SIZES = [84, 76, 68, 60, 52];
const TITLE_LINES = 4;
/** How exactly lines are balanced, in pixels. */
const STEP = 24;

/** The light palette of the pages (styles/tokens.css). */
const COLOURS = { paper: '#fbf8f1', ink: '#1b1814', soft: '#6b6252' };
/** That of styles/tokens.css, where the operator has none. */
export const MARK = '#9b3517';

/** The font files, by the names that cards call them. */
export const FONTS = {
  display: 'display-700.woff2',
  text: 'text-400.woff2',
  bold: 'text-700.woff2',
};
type Font = keyof typeof FONTS;

/** Draws cards one after the other, on one surface. */
export interface CardArtist {
  /** @returns a PNG of 1200 × 630 pixels */
  draw(card: Card): Uint8Array;
}

/**
 * @param fonts the folder of the font files
 * @param mark the colour of what stands out, `#rrggbb`
 */
export async function createCardArtist(fonts: string, mark = MARK): Promise<CardArtist> {
  const kit = await canvasKitInit({ locateFile: locate });
  const provider = kit.TypefaceFontProvider.Make();
  for (const [name, file] of Object.entries(FONTS)) {
    provider.registerFont(await readFile(path.join(fonts, file)), name);
  }
  const surface = kit.MakeSurface(CARD_WIDTH, CARD_HEIGHT);
  if (surface === null) throw new Error('CanvasKit made no surface to draw a card on.');
  return { draw: (card) => new Drawing(kit, provider, surface, mark).draw(card) };
}

function locate(file: string): string {
  const bin = path.dirname(createRequire(import.meta.url).resolve('canvaskit-wasm'));
  return path.join(bin, file);
}

class Drawing {
  readonly #kit: CanvasKit;
  readonly #provider: TypefaceFontProvider;
  readonly #surface: Surface;
  readonly #canvas: Canvas;
  readonly #mark: string;

  constructor(kit: CanvasKit, provider: TypefaceFontProvider, surface: Surface, mark: string) {
    this.#mark = mark;
    this.#kit = kit;
    this.#provider = provider;
    this.#surface = surface;
    this.#canvas = surface.getCanvas();
  }

  draw({ brand, kicker, title, foot }: Card): Uint8Array {
    this.#canvas.clear(this.#kit.parseColorString(COLOURS.paper));
    this.#brand(brand);
    this.#line(RULE_TOP, 6, COLOURS.ink);
    this.#line(RULE_TOP + 11, 2, COLOURS.ink);
    const heading = this.#title(title);
    const top = this.#text(kicker, 'bold', 34, this.#mark, 1);
    const gap = kicker === '' ? 0 : top.getHeight() + 4;
    const room = FOOT_TOP - (RULE_TOP + 13);
    const start = RULE_TOP + 13 + (room - gap - heading.getHeight()) / 2;
    this.#place(top, start);
    this.#place(heading, start + gap);
    this.#line(FOOT_TOP, 2, COLOURS.soft);
    this.#place(this.#text(foot, 'text', 32, COLOURS.soft, 1), FOOT_TOP + 18);
    return this.#encode();
  }

  #encode(): Uint8Array {
    this.#surface.flush();
    const image = this.#surface.makeImageSnapshot();
    const png = image.encodeToBytes();
    image.delete();
    if (png === null) throw new Error('CanvasKit could not encode a card.');
    return png;
  }

  /** The name of the site, and its mark at the end of it. */
  #brand(name: string): void {
    const paragraph = this.#text(name, 'display', 68, COLOURS.ink, 1);
    const width = paragraph.getMaxIntrinsicWidth();
    this.#place(paragraph, 44);
    const [x, y, r] = [CARD_WIDTH - MARGIN - width - 26, 102, 12];
    const diamond = this.#kit.Path.MakeFromCmds([
      this.#kit.MOVE_VERB, x, y - r,
      this.#kit.LINE_VERB, x + r, y,
      this.#kit.LINE_VERB, x, y + r,
      this.#kit.LINE_VERB, x - r, y,
      this.#kit.CLOSE_VERB,
    ]); // prettier-ignore
    if (diamond === null) return;
    const paint = this.#paint(this.#mark);
    this.#canvas.drawPath(diamond, paint);
    paint.delete();
    diamond.delete();
  }

  #title(title: string): Paragraph {
    const sizes = [...TITLE_SIZES];
    for (;;) {
      const size = sizes.shift() ?? 48;
      const paragraph = this.#text(title, 'display', size, COLOURS.ink, TITLE_LINES);
      const fits = !paragraph.didExceedMaxLines() && paragraph.getHeight() <= 300;
      if (fits || sizes.length === 0) {
        balance(paragraph);
        return paragraph;
      }
      paragraph.delete();
    }
  }

  #text(text: string, font: Font, size: number, colour: string, lines: number): Paragraph {
    const kit = this.#kit;
    const style = new kit.ParagraphStyle({
      textAlign: kit.TextAlign.Right,
      textDirection: kit.TextDirection.RTL,
      maxLines: lines,
      ellipsis: '…',
      textStyle: {
        color: kit.parseColorString(colour),
        fontFamilies: [font, 'text'],
        fontSize: size,
        heightMultiplier: 1.2,
        locale: 'ar',
      },
    });
    const builder = kit.ParagraphBuilder.MakeFromFontProvider(style, this.#provider);
    builder.addText(text);
    const paragraph = builder.build();
    builder.delete();
    paragraph.layout(MEASURE);
    return paragraph;
  }

  #place(paragraph: Paragraph, top: number): void {
    const left = CARD_WIDTH - MARGIN - paragraph.getMaxWidth();
    this.#canvas.drawParagraph(paragraph, left, top);
    paragraph.delete();
  }

  #line(top: number, height: number, colour: string): void {
    const paint = this.#paint(colour);
    this.#canvas.drawRect(this.#kit.XYWHRect(MARGIN, top, MEASURE, height), paint);
    paint.delete();
  }

  #paint(colour: string): InstanceType<CanvasKit['Paint']> {
    const paint = new this.#kit.Paint();
    paint.setColor(this.#kit.parseColorString(colour));
    paint.setAntiAlias(true);
    return paint;
  }
}

/** Makes the lines about equally long: no word is left alone on the last one. */
function balance(paragraph: Paragraph): void {
  const lines = paragraph.getLineMetrics().length;
  let width = MEASURE;
  for (let next = MEASURE - STEP; next > MEASURE / 3; next -= STEP) {
    paragraph.layout(next);
    if (paragraph.getLineMetrics().length > lines || paragraph.didExceedMaxLines()) break;
    width = next;
  }
  paragraph.layout(width);
}
