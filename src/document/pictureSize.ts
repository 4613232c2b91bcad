/** Width and height of a picture, in px or in the units of its view box. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Size of an SVG (view box, else width and height) or PNG (its header); undefined where the bytes are none. */
export function pictureSize(bytes: Uint8Array, type: "image/svg+xml" | "image/png"): PictureSize | undefined {
  const size = type === "image/png" ? pngSize(bytes) : svgSize(textOf(bytes));
  return size === undefined || !(size.width > 0) || !(size.height > 0) ? undefined : size;
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function pngSize(bytes: Uint8Array): PictureSize | undefined {
  if (bytes.length < 24 || pngSignature.some((byte, index) => bytes[index] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function svgSize(text: string): PictureSize | undefined {
  const tag = /<svg\b[^>]*>/.exec(text)?.[0];
  if (tag === undefined) return undefined;
  const box = /\bviewBox\s*=\s*["']([^"']*)["']/
    .exec(tag)?.[1]
    ?.trim()
    .split(/[\s,]+/)
    .map(Number);
  if (box !== undefined) return { width: box[2] ?? Number.NaN, height: box[3] ?? Number.NaN };
  const side = (name: string) =>
    Number.parseFloat(new RegExp(`\\b${name}\\s*=\\s*["']([\\d.]+)`).exec(tag)?.[1] ?? "");
  return { width: side("width"), height: side("height") };
}

/** What an SVG must not carry: it would run, or load something from elsewhere. Named as an editor would find it. */
const unsafe: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["<script>", /<script\b/i],
  ["<foreignObject>", /<foreignObject\b/i],
  ["on…=", /\son[a-z]+\s*=/i],
  ["href auf eine andere Datei", /href\s*=\s*["'](?!#|data:image\/(png|jpeg);)/i],
  ["url(…) auf eine andere Datei", /url\(\s*["']?(?!#|data:)/i],
  ["@import", /@import/i],
  ["<!ENTITY>", /<!ENTITY/i],
];

/** Parts of an SVG that make it unsafe to show; none in an ordinary drawing. */
export function unsafeParts(bytes: Uint8Array): readonly string[] {
  const text = textOf(bytes);
  return unsafe.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
