import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { node, npm, step } from './process.mjs'
import { inRoot } from './root.mjs'
import { Stop } from './say.mjs'
import { hashOf } from './sources.mjs'

/** TypeScript's native compiler; the older one is there for eslint's parser alone (ADR 0031). */
export const TSC = inRoot('node_modules/typescript-native/bin/tsc')
const SERVER_FILES = [
  'shared/dist/contract/operations.js',
  'server/embedded-mongo/dist/index.js',
  'server/dist/main.js',
]

const CLIENT_SOURCES = [
  'miniapp/src',
  'miniapp/config',
  'miniapp/package.json',
  'miniapp/babel.config.js',
  'shared/src',
  'package-lock.json',
]

/** What each client build must have written for it to count as done. */
const CLIENT_RESULT = { h5: 'miniapp/dist/h5/index.html', weapp: 'miniapp/dist/weapp/app.json' }

/**
 * Compiles shared, embedded database and server; tsc itself skips what has not changed.
 *
 * @throws {Stop} When the compiler is absent or finds an error.
 */
export async function compileServer() {
  if (!existsSync(TSC)) {
    throw new Stop(
      'The TypeScript compiler is missing; delete node_modules and try again ' +
        '缺少 TypeScript 编译器，请删除 node_modules 后重试。',
    )
  }
  // tsc trusts its notes and does not see that somebody removed a dist folder
  const isRemoved = SERVER_FILES.some((file) => !existsSync(inRoot(file)))
  const force = isRemoved ? ['--force'] : []
  await step('Compiling the server 编译服务端', node(TSC, '-b', ...force, 'server'))
}

/** Compiles the tests, for a measurement that builds its scene with them. */
export async function compileTests() {
  await step('Compiling the tests 编译测试', node(TSC, '-b', 'test'))
}

/**
 * Builds the client for one platform, unless it was built from exactly these sources.
 *
 * @param {'h5' | 'weapp'} platform
 */
export async function buildClient(platform) {
  const stamp = inRoot(`miniapp/dist/.${platform}-sources`)
  const result = inRoot(CLIENT_RESULT[platform])
  const hash = hashOf(CLIENT_SOURCES, [platform, process.env.TARO_APP_API_ORIGIN ?? ''])
  if (existsSync(result) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  const title =
    platform === 'h5'
      ? 'Building the browser pages 构建网页版'
      : 'Building the mini-program 构建小程序'
  await step(title, npm('run', `build:${platform}`, '-w', 'miniapp', '--loglevel=error'))
  // Taro ends with 0 even when it could not write the app
  if (!existsSync(result)) throw new Stop(`${title}: ${CLIENT_RESULT[platform]} was not written`)
  mkdirSync(inRoot('miniapp/dist'), { recursive: true })
  writeFileSync(stamp, hash)
}
