import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { launchWeapp, type LaunchOptions, type WeappDriver } from '../weapp/host'
import type { Phone } from './phone'
import { PHOTO_FILE } from './photo-file'

const ROOT = path.resolve(__dirname, '../..')
const OUTPUT = path.join(ROOT, 'test/output/weapp')
const DIST = path.join(ROOT, 'miniapp/dist/weapp')
/** The origin that the bundle is built for; the host answers for it with the test's service. */
const BUILT_FOR = 'http://127.0.0.1:3000'
/** A busy machine fails no test; what never comes fails it all the same. */
const PATIENCE_MS = 20_000
/** The app opens for a guest; who is to sign in begins here. */
const SIGN_IN = '/features/people/pages/sign-in/index'
const TABS = {
  首页: 'pages/home/index',
  议题: 'pages/agenda/index',
  会议: 'pages/meetings/index',
  我的: 'pages/me/index',
} as const

/** An app that is opened by somebody who has signed in before, on the page they were sent. */
export interface Visit {
  readonly token: string
  readonly page: string
}

/** Somebody's phone with the built mini-program. */
export async function openWeappPhone(
  url: string,
  kind: WeappDriver['kind'] = 'jsdom',
  visit?: Visit,
  /** What WeChat knows of this phone, such as its login codes. */
  wechat: Partial<LaunchOptions> = {},
): Promise<Phone & { readonly app: WeappDriver }> {
  const seen =
    visit === undefined
      ? { url: SIGN_IN }
      : { storage: { 'linyi.session': JSON.stringify(visit.token) }, url: visit.page }
  const origins = { [BUILT_FOR]: url }
  const settings = { dist: DIST, origins, patience: PATIENCE_MS, ...seen, ...wechat }
  const app = await launchWeapp(settings, kind)
  // A title and its button often carry the same words: a person touches the button.
  const tap = async (words: string): Promise<void> => {
    const button = { role: 'button', ariaLabel: words, exact: true }
    const text = { text: words, exact: true }
    await app.waitFor(async () => (await app.find(button)) ?? (await app.find(text)))
    await app.tap((await app.find(button)) === null ? text : button)
    await app.waitForQuiet()
  }
  return {
    app,
    tap,
    write: (field, words) => app.input({ ariaLabel: field, exact: true }, words),
    takePhoto: async (words) => {
      await app.answer('album', { files: [PHOTO_FILE] })
      await tap(words)
    },
    sees: (words) => app.waitForText(words),
    isTold: async (words) => {
      await app.waitForToast(words)
    },
    goTo: (tab) => app.switchTab(TABS[tab]),
    picture: async (name) => {
      if (app.kind !== 'chromium') return
      mkdirSync(OUTPUT, { recursive: true })
      await app.screenshot(path.join(OUTPUT, `${name}.png`))
    },
    close: () => app.close(),
  }
}
