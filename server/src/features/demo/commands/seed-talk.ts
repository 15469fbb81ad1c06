import { inTransaction } from '../../../platform/db/transaction'
import { HANDLED_ITEMS } from '../story/handled-items'
import { ITEMS } from '../story/items'
import { drawScene } from '../story/pictures'
import { BOARDS, MERGE_REPLY, PAPER_SHEET, type StoryBoard } from '../story/talk'
import { at, callAs, type Stage } from './seed-item'

const HOUR_MS = 60 * 60 * 1000
const NOON = 12

type Items = ReadonlyMap<string, string>

/** What was said about the matters, which of them became one, and who signed on paper. */
export async function seedTalk(items: Items, stage: Stage): Promise<void> {
  for (const board of BOARDS) await tellBoard(board, items.get(board.title) ?? '', stage)
  for (const { title, mergedInto, raisedDaysAgo } of [...ITEMS, ...HANDLED_ITEMS]) {
    if (mergedInto === undefined) continue
    const call = await callAs(stage, 'liu-min', at(stage.today, raisedDaysAgo, NOON))
    const input = { itemId: items.get(title) ?? '', intoId: items.get(mergedInto) ?? '' }
    await inTransaction(() => stage.routes['agenda.merge']({ ...input, reply: MERGE_REPLY }, call))
  }
  await tellPaper(items.get(PAPER_SHEET.title) ?? '', stage)
}

async function tellBoard(
  { daysAgo, statements, summary }: StoryBoard,
  itemId: string,
  stage: Stage,
): Promise<void> {
  const { routes, today } = stage
  const begin = at(today, daysAgo, NOON).getTime()
  const time = (minutes: number): Date => new Date(begin + minutes * 60_000)
  for (const [index, { by, kind, text, agrees }] of statements.entries()) {
    const author = await callAs(stage, by, time(index * 40))
    const { id: statementId } = await inTransaction(() =>
      routes['statements.write']({ itemId, kind, text }, author),
    )
    const others = Array.from({ length: 22 }, (_one, place) => `neighbour-8-${String(place + 1)}`)
    for (const reader of others.filter((key) => key !== by).slice(index, index + agrees)) {
      const call = await callAs(stage, reader, time(index * 40 + 20))
      await inTransaction(() => routes['statements.agree']({ statementId }, call))
    }
  }
  if (summary === null) return
  const chair = await callAs(stage, summary.by, time(statements.length * 40 + 60))
  await inTransaction(() => routes['statements.summarise']({ itemId, text: summary.text }, chair))
}

async function tellPaper(itemId: string, stage: Stage): Promise<void> {
  const { routes, people, today } = stage
  const { by, signers, hoursAgo } = PAPER_SHEET
  const call = await callAs(stage, by, new Date(today.getTime() - hoursAgo * HOUR_MS))
  const { id } = await routes['photos.upload']({}, { ...call, file: await drawScene('sheet') })
  const accountIds = signers.map((key) => people.get(key) ?? '')
  await inTransaction(() =>
    routes['agenda.addPaperEndorsements']({ itemId, accountIds, photoIds: [id] }, call),
  )
}
