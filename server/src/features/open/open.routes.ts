import {
  OPEN_SETS,
  openPageOf,
  openRequest,
  type OpenSet,
} from '@linyi/shared/contract/open.contract'
import { openDataDocument } from '@linyi/shared/contract/open-openapi'
import { OPEN_PAGE } from '@linyi/shared/domain/open/open'
import type { Context, Middleware } from 'koa'
import type { Clock } from '../../platform/clock'
import { CSV_MEDIA_TYPE, writeCsv } from '../../platform/files/csv-file'
import { drawPng, hasChineseFont } from '../../platform/files/drawing'
import { WORD_MEDIA_TYPE, writeWordFile } from '../../platform/files/word-file'
import { AppError } from '../../platform/http/app-error'
import { answerPublic, isKnown, styleSource, weakTag } from '../../platform/http/public-answer'
import {
  OPEN_READS,
  openCommunities,
  openCommunity,
  openGrids,
  openOutcome,
  openVersion,
  type OpenAsked,
} from './open.queries'
import { renderAtom, renderJsonFeed } from './open-feed.presenter'
import {
  renderCommunities,
  renderData,
  renderRefusal,
  renderWall,
  wallQuery,
} from './open-page.presenter'
import { openAddress, type OpenCommunity } from './open-rows.presenter'
import { OPEN_STYLE } from './open-style.presenter'
import { tableOf, type OpenRows } from './open-table.presenter'
import { renderOutcome, renderVersion } from './outcome-page.presenter'
import { outcomePaper } from './outcome-paper.presenter'
import { sharePicture } from './share-picture.presenter'

/** What is withdrawn is gone from the pages within a minute. */
const PAGE_SECONDS = 60
const FILE_SECONDS = 300
/** A picture is drawn anew for whoever asks; as many as a person looks at, no more. */
const PICTURE_WEIGHT = 20

const PAGE_POLICY = `default-src 'none'; style-src ${styleSource(OPEN_STYLE)}; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

const ID = '[0-9a-f]{24}'
const COMMUNITY = new RegExp(`^/open/(${ID})/?$`)
const DATA = new RegExp(`^/open/(${ID})/data$`)
const SET = new RegExp(`^/open/(${ID})/(${Object.keys(OPEN_SETS).join('|')})\\.(json|csv)$`)
const FEED = new RegExp(`^/open/(${ID})/feed\\.(xml|json)$`)
const OUTCOME = new RegExp(`^/open/(${ID})/outcomes/(${ID})(?:/(share\\.png|outcome\\.docx))?$`)
const VERSION = new RegExp(`^/open/(${ID})/outcomes/(${ID})/versions/([1-9]\\d{0,3})$`)

/** What a request for a public page weighs beside the one that it is. */
export function openWeight(path: string): number {
  return path.startsWith('/open/') && path.endsWith('.png') ? PICTURE_WEIGHT : 0
}

/** Where the caller reads the service; a name that is none is left out of what is written. */
function siteOf({ protocol, host }: Context): string {
  const isName = /^(?:[\w.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?$/i.test(host)
  return isName ? `${protocol}://${host}` : ''
}

/** @throws AppError `request.invalid` */
function askedBy(ctx: Context, now: Date, limit?: number): OpenAsked {
  const given = openRequest.strict().safeParse({ ...ctx.query })
  if (!given.success) {
    const details = given.error.issues.map(({ path, message }) => ({
      path: path.join('.'),
      message,
    }))
    throw new AppError('request.invalid', details)
  }
  return { ...given.data, ...(limit === undefined ? {} : { limit }), now }
}

function answerPage(ctx: Context, body: string): void {
  answerPublic(ctx, {
    mediaType: 'text/html; charset=utf-8',
    body,
    keptFor: PAGE_SECONDS,
    contentPolicy: PAGE_POLICY,
  })
}

/** The address of the page after this one, with everything else that was asked. */
function nextAddress(ctx: Context, { site }: OpenCommunity, next: string | null): string | null {
  if (next === null) return null
  const { kind, grid, limit } = ctx.query
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ kind, grid, limit })) {
    if (typeof value === 'string') query.set(name, value)
  }
  query.set('after', next)
  return `${site}${ctx.path}?${query.toString()}`
}

/** One page of a set, as the rows that its schema lets through. */
async function answerSet(
  ctx: Context,
  community: OpenCommunity,
  name: OpenSet,
  { format, now }: { readonly format: string; readonly now: Date },
): Promise<void> {
  const { items, next } = await OPEN_READS[name](community, askedBy(ctx, now))
  const { id, street, name: title } = community
  const page = openPageOf(OPEN_SETS[name].row).parse({
    community: { id, name: title, street },
    items,
    next: nextAddress(ctx, community, next),
  })
  if (page.next !== null) ctx.set('Link', `<${page.next}>; rel="next"`)
  if (format === 'json') {
    const body = JSON.stringify(page)
    answerPublic(ctx, { mediaType: 'application/json', body, keptFor: PAGE_SECONDS })
    return
  }
  const table = tableOf(name, page.items as readonly OpenRows[typeof name][])
  ctx.attachment(`${name}.csv`)
  const body = writeCsv(table.titles, table.rows)
  answerPublic(ctx, { mediaType: CSV_MEDIA_TYPE, body, keptFor: PAGE_SECONDS })
}

async function answerWall(ctx: Context, community: OpenCommunity, now: Date): Promise<void> {
  const asked = askedBy(ctx, now, OPEN_PAGE.wall)
  const [{ items, next }, grids] = await Promise.all([
    OPEN_READS.outcomes(community, asked),
    openGrids(community.id),
  ])
  const { kind, grid, after } = asked
  if (next !== null) {
    const query = wallQuery({ kind, grid, after: next })
    ctx.set('Link', `<${openAddress(community.site, community.id, query)}>; rel="next"`)
  }
  const view = { kind, grid, grids, next, isFirst: after === undefined }
  answerPage(ctx, renderWall(community, items, view))
}

async function answerFeed(
  ctx: Context,
  community: OpenCommunity,
  { format, now }: { readonly format: string; readonly now: Date },
): Promise<void> {
  const asked = askedBy(ctx, now, OPEN_PAGE.feed)
  const { items } = await OPEN_READS.outcomes(community, asked)
  const isAtom = format === 'xml'
  answerPublic(ctx, {
    mediaType: isAtom ? 'application/atom+xml; charset=utf-8' : 'application/feed+json',
    body: isAtom ? renderAtom(community, items) : renderJsonFeed(community, items),
    keptFor: PAGE_SECONDS,
  })
}

async function answerOutcome(
  ctx: Context,
  community: OpenCommunity,
  { outcomeId, file, now }: { outcomeId: string; file: string | undefined; now: Date },
): Promise<void> {
  const outcome = await openOutcome(community, outcomeId, now)
  if (file === undefined) {
    answerPage(ctx, renderOutcome(community, outcome))
    return
  }
  if (file === 'outcome.docx') {
    const body = writeWordFile(outcomePaper(community, outcome))
    ctx.attachment(`${outcome.itemNumber === '' ? outcome.id : outcome.itemNumber}.docx`)
    answerPublic(ctx, { mediaType: WORD_MEDIA_TYPE, body, keptFor: FILE_SECONDS })
    return
  }
  const drawing = sharePicture(community, outcome, await hasChineseFont())
  ctx.set('Content-Security-Policy', "default-src 'none'")
  if (isKnown(ctx, weakTag(drawing), FILE_SECONDS)) return
  ctx.type = 'image/png'
  ctx.body = await drawPng(drawing)
}

/** A refusal is a page where a page was asked for, and the error body of the service elsewhere. */
async function saidOnPage(ctx: Context, answer: () => Promise<void>): Promise<void> {
  try {
    await answer()
  } catch (error) {
    const isPage = !/\.\w+$/.test(ctx.path)
    if (!(error instanceof AppError) || !isPage) throw error
    ctx.status = error.status
    ctx.set('Content-Security-Policy', PAGE_POLICY)
    ctx.type = 'text/html; charset=utf-8'
    ctx.body = renderRefusal(error.message)
  }
}

type Answer = (ctx: Context, parts: readonly string[]) => Promise<void>

/**
 * What everybody may read without an account: pages, tables, feeds, pictures and papers of what is
 * published. Only reads, no session, no cookie; the same answer for everybody.
 */
export function openPages(clock: Clock): Middleware {
  const data = JSON.stringify(openDataDocument())
  const ofCommunity =
    (
      make: (ctx: Context, community: OpenCommunity, parts: readonly string[]) => Promise<void>,
    ): Answer =>
    async (ctx, [communityId = '', ...parts]) =>
      make(ctx, await openCommunity(communityId, siteOf(ctx)), parts)
  const routes: readonly (readonly [RegExp, Answer])[] = [
    [
      /^\/open\/?$/,
      async (ctx) => {
        answerPage(ctx, renderCommunities(await openCommunities(siteOf(ctx))))
      },
    ],
    [
      /^\/open\/openapi\.json$/,
      (ctx) => {
        answerPublic(ctx, { mediaType: 'application/json', body: data, keptFor: FILE_SECONDS })
        return Promise.resolve()
      },
    ],
    [COMMUNITY, ofCommunity((ctx, community) => answerWall(ctx, community, clock.now()))],
    [
      DATA,
      ofCommunity((ctx, community) => {
        answerPage(ctx, renderData(community))
        return Promise.resolve()
      }),
    ],
    [
      SET,
      ofCommunity((ctx, community, [name, format = '']) =>
        answerSet(ctx, community, name as OpenSet, { format, now: clock.now() }),
      ),
    ],
    [
      FEED,
      ofCommunity((ctx, community, [format = '']) =>
        answerFeed(ctx, community, { format, now: clock.now() }),
      ),
    ],
    [
      OUTCOME,
      ofCommunity((ctx, community, [outcomeId = '', file]) =>
        answerOutcome(ctx, community, { outcomeId, file, now: clock.now() }),
      ),
    ],
    [
      VERSION,
      ofCommunity(async (ctx, community, [outcomeId = '', versionNo]) => {
        const which = { outcomeId, versionNo: Number(versionNo) }
        const version = await openVersion(community, which, clock.now())
        answerPage(ctx, renderVersion(community, version))
      }),
    ],
  ]
  return async (ctx, next) => {
    const isRead = ctx.method === 'GET' || ctx.method === 'HEAD'
    if (!isRead || !/^\/open(?:\/|$)/.test(ctx.path)) {
      await next()
      return
    }
    await saidOnPage(ctx, async () => {
      const [path, answer] = routes.find(([one]) => one.test(ctx.path)) ?? []
      if (path === undefined || answer === undefined) throw new AppError('open.not_found')
      await answer(ctx, path.exec(ctx.path)?.slice(1) ?? [])
    })
  }
}
