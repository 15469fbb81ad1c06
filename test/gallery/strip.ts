import type { Browser } from 'playwright-core'

/** As wide as a README is read. */
const WIDTH = 1_000
const GAP = 16
const EDGE = 12
/** Pictures of a README come with every clone. */
const MOST_BYTES = 80_000
const QUALITIES = [82, 76, 70, 62, 54, 46]

/**
 * Pictures side by side as one small JPEG.
 *
 * @throws Error when they do not fit into what a README may weigh
 */
export async function stripOf(browser: Browser, shots: readonly Buffer[]): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: WIDTH } })
  const images = shots.map((shot) => `<img src="data:image/png;base64,${shot.toString('base64')}">`)
  await page.setContent(`<!doctype html><style>
body{margin:0;background:#eceae4}div{display:flex;gap:${String(GAP)}px;padding:${String(EDGE)}px}
img{flex:1;min-width:0;border:1px solid #d8d5cc;border-radius:6px}</style><div>${images.join('')}</div>`)
  const strip = page.locator('div')
  try {
    for (const quality of QUALITIES) {
      const picture = await strip.screenshot({ type: 'jpeg', quality })
      if (picture.length < MOST_BYTES) return picture
    }
  } finally {
    await page.close()
  }
  throw new Error(`${String(shots.length)} pictures weigh more than ${String(MOST_BYTES)} bytes`)
}
