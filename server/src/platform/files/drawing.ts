import sharp from 'sharp'

/** Draws an SVG of our own making as a picture. */
export async function drawPng(drawing: string): Promise<Buffer> {
  return sharp(Buffer.from(drawing)).png({ compressionLevel: 9 }).toBuffer()
}

const sample = (sign: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><text x="4" y="32" font-size="32" font-family="sans-serif">${sign}</text></svg>`

async function canDrawChinese(): Promise<boolean> {
  const [one, other] = await Promise.all(['中', '国'].map((sign) => drawPng(sample(sign))))
  return one !== undefined && other !== undefined && !one.equals(other)
}

let answer: Promise<boolean> | null = null

/**
 * Whether this machine can draw Chinese: without a font every character is the same empty box. Fonts do
 * not change while the service runs, so it is tried once.
 */
export function hasChineseFont(): Promise<boolean> {
  answer ??= canDrawChinese()
  return answer
}
