import { isLasting, SCENE_PAGE, sceneText, type Scene } from '@linyi/shared/domain/codes/scene'
import QRCode from 'qrcode'
import type { FileStore } from '../files/file-store'
import { sha256 } from '../ids'
import { wechat } from '../wechat/current'
import { WechatError, type WechatGateway } from '../wechat/gateway'

/** Whoever stands before the code does not wait longer for it; a plain one does as well. */
const WAIT_MS = 3_000
/** Codes of doors change every half minute; those of some hundred meetings at once find room. */
const KEPT_MAX = 300
const WIDTH = 430
/**
 * Codes for a moment, as at a desk, anybody may ask for. WeChat gives 5,000 a minute to all instances; what
 * goes beyond this share is plain, and the codes on paper still find room.
 */
const FLEETING_PER_MINUTE = 300
const MINUTE_MS = 60_000

/** Where codes are kept that open the same for years. */
export interface CodeShelf {
  readonly files: FileStore
  /** The state of the mini-program that they open: a code for the trial opens the trial for ever. */
  readonly state: string
}

let shelf: CodeShelf | null = null

/** Sets where this process keeps the codes it was given; null keeps them in memory alone. */
export function useCodeShelf(kept: CodeShelf | null): void {
  shelf = kept
  lately.clear()
}

/** What is to be drawn. */
export interface CodeToDraw {
  /** What the mini-program opens. */
  readonly scene: Scene
  /** What a plain code says, where no mini-program code is to be had: an address, or words of ours. */
  readonly text: string
  /** How much of a plain code may be worn off and it is still read: a quarter (`Q`) on paper outside. */
  readonly level?: 'M' | 'Q'
}

/** A code in the form that a page shows without asking for it. */
export interface DrawnCode {
  readonly mediaType: string
  readonly bytes: Buffer
}

const lately = new Map<string, Promise<Buffer>>()

/** By the machine's own time, as WeChat counts. */
const asked = { minute: 0, codes: 0 }

/** Whether another code for a moment may be asked for in this minute. */
function hasRoom(): boolean {
  const minute = Math.floor(Date.now() / MINUTE_MS)
  if (asked.minute !== minute) Object.assign(asked, { minute, codes: 0 })
  asked.codes += 1
  return asked.codes <= FLEETING_PER_MINUTE
}

const nameOf = (scene: Scene, state: string): string =>
  `code-${sha256(`${state} ${sceneText(scene)}`).slice(0, 40)}.png`

async function made(scene: Scene, gateway: WechatGateway): Promise<Buffer> {
  const kept = isLasting(scene) ? shelf : null
  const name = kept === null ? '' : nameOf(scene, kept.state)
  const stored = await kept?.files.read(name)
  if (stored !== undefined && stored !== null) return stored
  const image = await gateway.codeImage({ scene: sceneText(scene), page: SCENE_PAGE, width: WIDTH })
  await kept?.files.put(name, image)
  return image
}

/** One question for everybody who shows the same code; a question that failed is asked again. */
function together(scene: Scene, gateway: WechatGateway): Promise<Buffer> {
  const words = sceneText(scene)
  const known = lately.get(words)
  if (known !== undefined) return known
  const [oldest] = lately.keys()
  if (lately.size >= KEPT_MAX && oldest !== undefined) lately.delete(oldest)
  const image = made(scene, gateway)
  lately.set(words, image)
  image.catch(() => lately.delete(words))
  return image
}

const late = (): Promise<null> =>
  new Promise((resolve) => {
    setTimeout(resolve, WAIT_MS, null).unref()
  })

async function miniProgramCode(scene: Scene): Promise<Buffer | null> {
  const gateway = wechat()
  const isNew = !lately.has(sceneText(scene))
  if (gateway === null || (isNew && !isLasting(scene) && !hasRoom())) return null
  try {
    return await Promise.race([together(scene, gateway), late()])
  } catch (error) {
    // WeChat's quota is used up, or the page is not released yet: the plain code opens the same
    if (error instanceof WechatError) return null
    throw error
  }
}

const isJpeg = (bytes: Buffer): boolean => bytes[0] === 0xff && bytes[1] === 0xd8

/**
 * Draws a code: a mini-program code where the service speaks to WeChat, else (in a demo, or when WeChat
 * does not give one in time) a plain QR code of `text`.
 */
export async function drawCodeImage({ scene, text, level = 'M' }: CodeToDraw): Promise<DrawnCode> {
  const code = await miniProgramCode(scene)
  if (code !== null) return { mediaType: isJpeg(code) ? 'image/jpeg' : 'image/png', bytes: code }
  return { mediaType: 'image/svg+xml', bytes: await drawPlainCode(text, level) }
}

/** A plain QR code, for what is opened outside of WeChat too. */
async function drawPlainCode(text: string, level: 'M' | 'Q'): Promise<Buffer> {
  const drawing = await QRCode.toString(text, {
    type: 'svg',
    errorCorrectionLevel: level,
    margin: 2,
  })
  return Buffer.from(drawing)
}

const dataAddress = ({ mediaType, bytes }: DrawnCode): string =>
  `data:${mediaType};base64,${bytes.toString('base64')}`

/** The same as an address that a page shows at once. */
export async function drawCode(code: CodeToDraw): Promise<string> {
  return dataAddress(await drawCodeImage(code))
}

/** A plain code as such an address: for what opens outside of WeChat, or with a word too long for a scene. */
export async function drawPlain(text: string, level: 'M' | 'Q' = 'M'): Promise<string> {
  const bytes = await drawPlainCode(text, level)
  return dataAddress({ mediaType: 'image/svg+xml', bytes })
}
