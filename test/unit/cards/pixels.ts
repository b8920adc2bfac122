/** Pictures as pixels, for tests that look at them. */
import { createRequire } from 'node:module';
import path from 'node:path';
import canvasKitInit from 'canvaskit-wasm';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, opacity, row by row. */
  readonly pixels: Uint8Array;
}

const bin = path.dirname(createRequire(import.meta.url).resolve('canvaskit-wasm'));

export async function decodePng(png: Uint8Array): Promise<Picture> {
  const kit = await canvasKitInit({ locateFile: (file) => path.join(bin, file) });
  const image = kit.MakeImageFromEncoded(png);
  if (image === null) throw new Error('no picture');
  const [width, height] = [image.width(), image.height()];
  const pixels = image.readPixels(0, 0, {
    width,
    height,
    alphaType: kit.AlphaType.Unpremul,
    colorType: kit.ColorType.RGBA_8888,
    colorSpace: kit.ColorSpace.SRGB,
  });
  if (!(pixels instanceof Uint8Array)) throw new Error('no pixels');
  return { width, height, pixels };
}

export interface Shape {
  readonly left: number;
  readonly right: number;
  readonly size: number;
}

/** The separate dark shapes within rows `top` to `bottom`, from the right, specks left out. */
export function darkShapes({ width, pixels }: Picture, top: number, bottom: number): Shape[] {
  const isDark = (x: number, y: number): boolean => (pixels[(y * width + x) * 4] ?? 255) < 110;
  const seen = new Set<number>();
  const shapes: Shape[] = [];
  for (let y = top; y < bottom; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (isDark(x, y) && !seen.has(y * width + x)) shapes.push(flood(x, y));
    }
  }
  return shapes.filter(({ size }) => size > 40).sort((a, b) => b.right - a.right);

  function flood(fromX: number, fromY: number): Shape {
    const waiting = [[fromX, fromY] as const];
    let [left, right, size] = [fromX, fromX, 0];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [x, y] = next;
      const key = y * width + x;
      if (x < 0 || x >= width || y < top || y >= bottom || seen.has(key) || !isDark(x, y)) continue;
      seen.add(key);
      size += 1;
      left = Math.min(left, x);
      right = Math.max(right, x);
      for (const [dx, dy] of [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
        [1, 1],
        [-1, -1],
        [1, -1],
        [-1, 1],
      ] as const)
        waiting.push([x + dx, y + dy]);
    }
    return { left, right, size };
  }
}
