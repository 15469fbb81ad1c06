import { ERRORS } from '@linyi/shared/contract/errors'
import type { Page, Route } from 'playwright-core'

/** What a page may meet with beside its full self; `refused` is somebody without an office who came by its address. */
export const STATES = ['full', 'loading', 'error', 'empty', 'long', 'refused'] as const
export type State = (typeof STATES)[number]

const SLOW_MS = 60_000
/** Who somebody is must be known for a page to show anything of its own. */
const KEPT = /people\.(?:me|signIn|personas)|demo\./
/** Names of grids are compared with those of somebody's offices: both are long, or neither. */
const LENGTHENED = 'people.me'

/** Longer than any real title, and without a place to break that a browser would find by itself. */
const LONG =
  '铁路小区二号楼三单元门口靠近垃圾投放点一侧的路灯和监控以及排水沟盖板同时损坏需要一并更换'
const NAMED = /^(?:title|name|proposal|body|text|gridName|place|reply|task|venue|scopeText)$/

type Json = string | number | boolean | null | Json[] | { [field: string]: Json }

/** The same answer with every list empty. */
function emptied(value: Json): Json {
  if (Array.isArray(value)) return []
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([field, part]) => [field, emptied(part)]))
}

/** The same answer with every name and sentence of people as long as it may be. */
function lengthened(value: Json): Json {
  if (Array.isArray(value)) return value.map(lengthened)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([field, part]) => [
      field,
      typeof part === 'string' && NAMED.test(field) ? LONG : lengthened(part),
    ]),
  )
}

async function changed(route: Route, change: (value: Json) => Json): Promise<void> {
  const response = await route.fetch()
  const isJson = response.ok() && (response.headers()['content-type'] ?? '').includes('json')
  if (!isJson) return route.fulfill({ response })
  return route.fulfill({ response, json: change((await response.json()) as Json) })
}

/** What the service answers where it cannot. */
const failure = (route: Route): Promise<void> => {
  const code = 'service.unavailable'
  const { status, message } = ERRORS[code]
  const error = { code, message, requestId: '00000000-0000-4000-8000-000000000000' }
  return route.fulfill({ status, json: { error } })
}

const ANSWERS: Record<Exclude<State, 'full' | 'refused'>, (route: Route) => Promise<void>> = {
  loading: async (route) => {
    await new Promise((resolve) => setTimeout(resolve, SLOW_MS).unref())
    await route.abort().catch(() => undefined)
  },
  error: failure,
  empty: (route) => changed(route, emptied),
  long: (route) => changed(route, lengthened),
}

/** Lets a page meet with that state: what the service answers is changed on its way. */
export async function meet(page: Page, state: State): Promise<void> {
  if (state === 'full' || state === 'refused') return
  await page.route('**/api/**', async (route) => {
    const url = route.request().url()
    const isKept = KEPT.test(url) && !(state === 'long' && url.includes(LENGTHENED))
    return isKept ? route.continue() : ANSWERS[state](route)
  })
}
