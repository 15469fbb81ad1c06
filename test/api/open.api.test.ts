import { get as httpGet } from 'node:http'
import { ItemModel } from '@linyi/server/features/agenda/item.model'
import { sharePicture } from '@linyi/server/features/open/share-picture.presenter'
import { OutcomeModel } from '@linyi/server/features/outcomes/outcome.model'
import { ResolutionModel } from '@linyi/server/features/resolutions/resolution.model'
import { openOutcome } from '@linyi/shared/contract/open.contract'
import { FOUR_STEPS } from '@linyi/shared/domain/agenda/four-steps'
import { unzipSync } from 'fflate'
import {
  bringToCouncil,
  castOf,
  dayAhead,
  passDue,
  pictureOf,
  raise,
  type Cast,
} from '../support/agenda-story'
import type { ApiClient } from '../support/api-client'
import { buildCommunity, type TestCommunity } from '../support/factories'
import {
  MASKED,
  NAME,
  NEIGHBOUR,
  PHONE,
  DOOR,
  TYPED,
  plantedIn,
  plantPeople,
} from '../support/planted'
import { draftPublication, publish } from '../support/publications'
import { startTestService, type TestService } from '../support/test-service'

jest.setTimeout(60_000)

interface Got {
  readonly status: number
  readonly type: string
  readonly headers: Headers
  readonly bytes: Buffer
  readonly text: string
}

describe('the public pages', () => {
  let service: TestService
  let community: TestCommunity
  let cast: Cast
  let itemId: string
  let fundId: string
  let decisionId: string

  beforeAll(async () => {
    service = await startTestService()
    community = await buildCommunity(service.clock.now(), { residents: 5 })
    cast = await castOf(service, community)
    const raiser = await plantPeople(service, community)
    itemId = await raise(service.as(raiser.token), community.gridId, {
      title: `${NAME}家门口路灯不亮`,
      proposal: `请修好路灯。${TYPED}`,
      body: TYPED,
      place: `1号楼2单元${DOOR}室`,
    })
    const { status } = await cast.worker.query('agenda.info', { itemId })
    if (status === 'checking') await cast.worker.command('agenda.clear', { itemId })
    await bringToCouncil(cast, itemId, [1, 2, 3])
    await decideByFourSteps()
    decisionId = (await publish(cast.secretary, itemId, 'decision', decisionWords())).id
    fundId = (await publish(cast.secretary, null, 'commonFund', fundWords())).id
    await correct(fundId, { text: '更正后的说明。', reason: `项目写错了。${TYPED}` })
  })
  afterAll(() => service.stop())

  async function decideByFourSteps(): Promise<void> {
    for (const step of FOUR_STEPS) {
      await cast.gridSecretary.command('agenda.recordFourStep', {
        itemId,
        step,
        heldOn: dayAhead(service, 0),
        ...{ expected: 40, present: 30, yes: 28, no: 2, isPassed: true, text: TYPED },
      })
    }
  }

  const decisionWords = () => ({
    proposal: TYPED,
    text: `会议同意。${TYPED}`,
    figures: { electorate: 40, participants: 30, yes: 28, no: 2, abstain: 0 },
    steps: [{ who: NAME, task: `联系${NEIGHBOUR} ${PHONE}`, by: '2030-01-01' }],
    notAdopted: TYPED,
    contact: `社区服务站 0561-3012345，${NAME} ${PHONE}`,
  })
  const fundWords = () => ({
    text: TYPED,
    money: [{ label: `${NAME}车位费`, direction: 'in' as const, amount: 1_280_050 }],
    contact: '社区服务站 0561-3012345',
  })

  async function correct(
    outcomeId: string,
    words: { readonly text: string; readonly reason: string },
  ): Promise<void> {
    const { version } = await cast.secretary.query('outcomes.editor', { outcomeId })
    await cast.secretary.command('outcomes.correct', { outcomeId, version, ...words })
  }

  async function get(path: string): Promise<Got> {
    const response = await fetch(`${service.url}${path}`)
    const bytes = Buffer.from(await response.arrayBuffer())
    const type = response.headers.get('content-type') ?? ''
    return {
      status: response.status,
      type,
      headers: response.headers,
      bytes,
      text: bytes.toString(),
    }
  }
  /** What a browser is told that has a page of that tag already; `fetch` would say it wants it anew. */
  const statusWith = (path: string, tag: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const headers = { 'If-None-Match': tag }
      const request = httpGet(`${service.url}${path}`, { headers }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
      request.once('error', reject)
    })
  const own = (path: string): string => `/open/${community.communityId}/${path}`
  const json = async (path: string) =>
    JSON.parse((await get(own(path))).text) as {
      items: Record<string, unknown>[]
      next: string | null
    }

  /** The text of an answer, unpacked where it is a package. */
  function clearOf({ type, bytes, text }: Got): string {
    if (!type.includes('officedocument')) return text
    const parts = unzipSync(new Uint8Array(bytes))
    return Object.values(parts)
      .map((part) => Buffer.from(part).toString())
      .join('\n')
  }

  /** Every address below /open that can be reached from the first page. */
  async function walk(): Promise<Map<string, Got>> {
    const seen = new Map<string, Got>()
    const waiting = ['/open/']
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (seen.has(path)) continue
      const got = await get(path)
      seen.set(path, got)
      const links = got.text.matchAll(/(?:href|src)="([^"]+)"|"(?:url|next|feed_url)":"([^"]+)"/g)
      for (const [, href, url] of links) {
        const link = (href ?? url ?? '').replaceAll('&amp;', '&').replace(service.url, '')
        if (link.startsWith('/open')) waiting.push(link)
      }
    }
    return seen
  }

  it('hold no name, telephone or door of a resident, whichever link one follows', async () => {
    const pages = await walk()
    const paths = [...pages.keys()]
    for (const part of [
      'outcomes.json',
      'items.csv',
      'measures.csv',
      'feed.xml',
      'share.png',
      'outcome.docx',
      'versions/1',
    ]) {
      expect(paths.some((path) => path.includes(part))).toBe(true)
    }
    expect([...pages].filter(([, { status }]) => status !== 200).map(([path]) => path)).toEqual([])

    const found = [...pages].flatMap(([path, got]) =>
      plantedIn(clearOf(got)).map((word) => `${path}: ${word}`),
    )
    expect(found).toEqual([])
    // they are masked, not lost: the search above has looked at the right words
    expect(pages.get(own(`outcomes/${decisionId}`))?.text).toContain(MASKED)
  })

  it('hold them no more in what the app reads without an account', async () => {
    const { communityId } = community
    const { guest } = service
    const [front, wall, items, meetings, pulse, decision, fund, grids] = await Promise.all([
      guest.query('open.front', { communityId }),
      guest.query('open.outcomes', { communityId, limit: 1 }),
      guest.query('open.items', { communityId, group: 'decided' }),
      guest.query('open.meetings', { communityId }),
      guest.query('open.pulse', { communityId, gridId: community.gridId }),
      guest.query('open.outcome', { outcomeId: decisionId }),
      guest.query('open.outcome', { outcomeId: fundId }),
      guest.query('open.grids', { communityId }),
    ])

    const answers = [front, wall, items, meetings, pulse, decision, fund, grids]
    expect(plantedIn(JSON.stringify(answers))).toEqual([])
    expect(decision.outcome.text).toContain(MASKED)
    expect(front.outcomes.map(({ id }) => id).sort()).toEqual([decisionId, fundId].sort())
    expect(items.items).toMatchObject([{ id: itemId, outcomeId: decisionId }])
    expect(pulse).toMatchObject({ received: 1, inWork: 1, overdue: 0 })
    // neither who published is told, nor may a passer-by do anything
    expect(fund.outcome).toMatchObject({
      publisher: { name: front.community.name },
      abilities: { object: { allowed: false, reason: 'session.required' } },
    })
    expect(fund.community.id).toBe(communityId)
    const rest = await guest.query('open.outcomes', {
      communityId,
      limit: 1,
      ...(wall.next === null ? {} : { after: wall.next }),
    })
    expect([...wall.items, ...rest.items]).toHaveLength(2)
    // what belongs to the whole community hangs on no grid's wall
    const { gridId } = community
    expect(grids.items.map(({ id }) => id)).toContain(gridId)
    const ofGrid = await guest.query('open.outcomes', { communityId, gridId })
    expect(ofGrid.items.map(({ id }) => id)).toEqual([decisionId])
    const elsewhere = await guest.query('open.outcomes', { communityId, gridId: itemId })
    expect(elsewhere.items).toEqual([])
    const none = { method: 'GET' } as const
    for (const [name, input] of [
      ['open.front', { communityId: '0'.repeat(24) }],
      ['open.outcome', { outcomeId: itemId }],
      ['open.pulse', { communityId, gridId: itemId }],
    ] as const) {
      expect((await guest.refusal(name, input, none)).code).toBe('open.not_found')
    }
  })

  it('hold them no more in the tables that the office takes away', async () => {
    const day = dayAhead(service, 0)
    const { base64, mediaType } = await cast.secretary.query('measures.export', {
      from: day,
      to: day,
    })
    const bytes = Buffer.from(base64, 'base64')
    const table = clearOf({ ...(await get('/open/')), type: mediaType, bytes })

    expect(table).toContain('测试社区')
    expect(plantedIn(table)).toEqual([])
  })

  it('draw the same words into the picture that neighbours pass on', async () => {
    const { items } = await json('outcomes.json')
    const place = { id: 'c', name: '测试社区', street: '测试街道', site: service.url }
    const drawn = items.map((item) => sharePicture(place, openOutcome.parse(item), true)).join('')

    expect(plantedIn(drawn)).toEqual([])
    expect(drawn).toContain('晏**')
    const picture = await get(own(`outcomes/${decisionId}/share.png`))
    expect(picture.type).toBe('image/png')
    expect(picture.bytes.subarray(1, 4).toString()).toBe('PNG')
  })

  it('tell what was decided with its figures, its four deliberations and whom to ask', async () => {
    const page = await get(own(`outcomes/${decisionId}`))

    expect(page.type).toBe('text/html; charset=utf-8')
    for (const words of ['赞成 28、反对 2', '党员大会审议', '社区服务站 0561-3012345', '公示到']) {
      expect(page.text).toContain(words)
    }
    expect((await get(own(`outcomes/${fundId}`))).text).toContain('12,800.50 元')
  })

  it('keep what was corrected readable, with the reason and the way to what holds now', async () => {
    const present = await get(own(`outcomes/${fundId}`))
    const before = await get(own(`outcomes/${fundId}/versions/1`))

    expect(present.text).toContain('更正后的说明。')
    expect(present.text).toContain(own(`outcomes/${fundId}/versions/1`))
    for (const words of ['第 1 版，已更正', `项目写错了。${MASKED}`, '12,800.50 元']) {
      expect(before.text).toContain(words)
    }
    expect(before.text).not.toContain('更正后的说明。')
    expect(before.text).toContain(`<a href="${own(`outcomes/${fundId}`)}">看现在的版本</a>`)
    for (const path of [`outcomes/${fundId}/versions/2`, `outcomes/${decisionId}/versions/1`]) {
      expect((await get(own(path))).status).toBe(404)
    }
  })

  it('are kept for a minute, known again by their tag, and set no cookie', async () => {
    for (const path of [own(''), own('outcomes.json'), own('items.csv'), own('feed.xml')]) {
      const first = await get(path)
      expect(first.headers.get('cache-control')).toContain('public, max-age=60')
      expect(first.headers.get('set-cookie')).toBeNull()
      expect(await statusWith(path, first.headers.get('etag') ?? '')).toBe(304)
      expect(await statusWith(path, 'W/"another"')).toBe(200)
    }
    const { headers } = await get(own(''))
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('come page by page, each row once, also as a table that begins no formula', async () => {
    const first = await json('outcomes.json?limit=1')
    expect(first.items).toHaveLength(1)
    const second = JSON.parse(
      (await get((first.next ?? '').replace(service.url, ''))).text,
    ) as typeof first
    expect([...first.items, ...second.items].map(({ id }) => id).sort()).toEqual(
      [decisionId, fundId].sort(),
    )
    expect(second.next).toBeNull()

    const table = await get(own('outcomes.csv?limit=1'))
    expect(table.headers.get('link')).toMatch(/^<http.*after=.*>; rel="next"$/)
    expect(table.text.startsWith('\ufeff种类,状态,议题编号')).toBe(true)
    expect((await get(own('items.csv'))).text.split('\r\n')).toHaveLength(3)
    expect((await json('measures.json')).items).toMatchObject([{ received: 1, inWork: 1 }])
  })

  it('show neither drafts nor other communities’ papers, and of one withdrawn the reason alone', async () => {
    const { outcomeId } = await draftPublication(cast.secretary, null, 'commonFund')
    const other = await buildCommunity(service.clock.now(), { residents: 1 })
    for (const path of [
      own(`outcomes/${outcomeId}`),
      `/open/${other.communityId}/outcomes/${fundId}`,
      `/open/${'0'.repeat(24)}/`,
      own('nothing'),
    ]) {
      expect((await get(path)).status).toBe(404)
    }
    expect((await get(own('outcomes.json?after=x'))).status).toBe(400)

    const spare = (await publish(cast.secretary, null, 'commonFund', { text: '写错了的一份。' })).id
    await correct(spare, { text: '还是写错了。', reason: '先改一次。' })
    expect((await get(own(`outcomes/${spare}/versions/1`))).text).toContain('写错了的一份')
    await cast.secretary.command('outcomes.withdraw', { outcomeId: spare, reason: '金额有误。' })
    expect((await get(own(`outcomes/${spare}/versions/1`))).status).toBe(404)
    const page = await get(own(`outcomes/${spare}`))
    expect(page.text).toContain('金额有误。')
    expect(page.text).not.toContain('写错了的一份')
    expect((await get(own('outcomes.json'))).text).not.toContain('写错了的一份')
  })

  it.each([
    [
      'outcomes',
      () =>
        OutcomeModel.find({ communityId: 'c', isPublic: true }).sort({ publishedAt: -1, _id: -1 }),
    ],
    ['items', () => ItemModel.find({ communityId: 'c', isListed: true }).sort({ _id: -1 })],
    [
      'resolutions',
      () =>
        ResolutionModel.find({ communityId: 'c', noticeEndsAt: { $ne: null } }).sort({ _id: -1 }),
    ],
  ])('read a page of %s by an index, whatever their number', async (_name, find) => {
    const plan = JSON.stringify(await find().limit(51).explain('executionStats'))

    expect(plan).toContain('IXSCAN')
    expect(plan).not.toMatch(/COLLSCAN|"stage":"SORT"/)
  })

  it('show the result of 四议两公开 when the supervisor has signed for it, and not before', async () => {
    await passDue(service, cast.secretary, itemId)
    await cast.secretary.command('agenda.implement', {
      itemId,
      lead: '维修队',
      task: '更换路灯',
      dueOn: dayAhead(service, 7),
    })
    const photoIds = [await pictureOf(cast.worker)]
    await cast.worker.command('agenda.claimDone', { itemId, text: '已换好。', photoIds })
    await cast.chair.command('agenda.accept', { itemId, text: '到场看过。' })
    await cast.supervisor.command('agenda.accept', { itemId, text: '账目一致。' })
    const draft = await cast.secretary.refusal('outcomes.draft', { itemId, kind: 'execution' })
    expect(draft.code).toBe('agenda.four_steps_unsigned')
    // the supervisor is called to sign, and the secretary to publish after that
    const called = async (who: ApiClient) =>
      (await who.query('inbox.tasks', {})).items.flatMap((task) =>
        'itemId' in task && task.itemId === itemId ? [task.kind] : [],
      )
    expect([await called(cast.supervisor), await called(cast.secretary)]).toEqual([
      ['signFourSteps'],
      [],
    ])
    const { next } = await cast.secretary.query('agenda.info', { itemId })
    expect(next?.text).toMatch(/^居务监督签字后/)

    await cast.supervisor.command('agenda.signFourSteps', { itemId, text: '账目和现场一致。' })
    expect([await called(cast.supervisor), await called(cast.secretary)]).toEqual([[], ['publish']])
    const { id } = await publish(cast.secretary, itemId, 'execution')
    const page = await get(own(`outcomes/${id}`))
    expect(page.text).toContain('居务监督已于')
  })
})
