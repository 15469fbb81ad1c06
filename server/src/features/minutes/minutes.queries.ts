import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { maskText } from '@linyi/shared/domain/text/mask-text'
import { WORD_MEDIA_TYPE, writeWordFile } from '../../platform/files/word-file'
import { AppError, ensure, found } from '../../platform/http/app-error'
import { readNamedSitting, type NamedSitting } from '../floor/index'
import { findMeeting, type MeetingDocument } from '../meetings/index'
import { maskerFor } from '../households/index'
import { publicNames } from '../people/index'
import { minutesBlocks } from './minutes-page.presenter'
import { minutesPolicy, type MinutesFile } from './minutes.policy'
import {
  presentMinutes,
  presentSeal,
  presentText,
  typedTexts,
  type Namer,
  type Worder,
} from './minutes.presenter'
import { confirmationsOf, correctionsOf, findMinutes, type MinutesDocument } from './minutes.store'

const GONE = '已注销的用户'

/** The minutes of a meeting and all that the rules ask about them. */
export async function readFile(meeting: MeetingDocument, now: Date): Promise<MinutesFile> {
  const [sitting, minutes] = await Promise.all([
    readNamedSitting(meeting, now),
    findMinutes(meeting.communityId, meeting._id),
  ])
  if (minutes === null) return { sitting, minutes, confirmations: [], corrections: [] }
  const [confirmations, corrections] = await Promise.all([
    confirmationsOf(minutes),
    correctionsOf(minutes),
  ])
  return { sitting, minutes, confirmations, corrections }
}

type WrittenFile = MinutesFile & { readonly minutes: MinutesDocument }

/** The same for a reader who may have the whole text. */
async function fileFor(meetingId: string, actor: Actor, now: Date): Promise<WrittenFile> {
  const meeting = found(await findMeeting(actor.communityId, meetingId), 'meetings.not_found')
  const file = await readFile(meeting, now)
  ensure(minutesPolicy.read(file, actor, now))
  const { minutes } = file
  if (minutes === null) throw new AppError('minutes.not_found')
  return { ...file, minutes }
}

/** How the people of a sitting are called among themselves. */
const inRoom =
  ({ names }: NamedSitting): Namer =>
  (key) =>
    names.get(key) ?? GONE

/**
 * How they are called in public: a family name and stars (PIPL); a firm by its name. In what was typed
 * the names of those who were there, and of whoever else lives here, are masked in the same way.
 */
async function inPublic(
  { sitting, minutes }: WrittenFile,
  now: Date,
): Promise<{ readonly nameOf: Namer; readonly worded: Worder }> {
  const { rows, chairIds } = sitting
  const { communityId } = minutes
  const accounts = [...rows.values()].flatMap(({ accountId }) => accountId ?? [])
  const [names, mask] = await Promise.all([
    publicNames(communityId, [...accounts, ...chairIds]),
    maskerFor(communityId, typedTexts(minutes), now),
  ])
  const there = [...names.values()].map(({ full }) => full)
  return {
    nameOf: (key) => rows.get(key)?.party?.name ?? names.get(key)?.masked ?? GONE,
    worded: (text) => maskText(mask(text).text, there).text,
  }
}

/**
 * The minutes in full.
 *
 * @throws AppError `meetings.not_found`, `minutes.not_reader`, `minutes.not_found`
 */
export async function minutesInfo(
  { meetingId }: RequestOf<'minutes.info'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'minutes.info'>> {
  const file = await fileFor(meetingId, actor, now)
  return presentMinutes(file, inRoom(file.sitting), actor, now)
}

/**
 * The minutes in full as a Word document.
 *
 * @throws AppError `meetings.not_found`, `minutes.not_reader`, `minutes.not_found`
 */
export async function minutesWord(
  { meetingId }: RequestOf<'minutes.file'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'minutes.file'>> {
  const file = await fileFor(meetingId, actor, now)
  const { text, signatures, seal } = presentMinutes(file, inRoom(file.sitting), actor, now)
  return wordAnswer(
    `${text.title}纪要`,
    minutesBlocks(text, { signatures, seal, isExtract: false }),
  )
}

/**
 * The public extract: the sealed minutes with masked names.
 *
 * @throws AppError `meetings.not_found`, `minutes.not_public`
 */
export async function minutesExtract(
  { meetingId }: RequestOf<'minutes.extract'>,
  { communityId }: Actor,
  now: Date,
): Promise<ResponseOf<'minutes.extract'>> {
  const meeting = found(await findMeeting(communityId, meetingId), 'meetings.not_found')
  const file = await readFile(meeting, now)
  const { minutes } = file
  const seal = minutes === null ? null : presentSeal(minutes)
  if (minutes === null || seal === null) throw new AppError('minutes.not_public')
  const { nameOf, worded } = await inPublic({ ...file, minutes }, now)
  return { meetingId, text: presentText(minutes, nameOf, worded), seal }
}

/**
 * The public extract as a Word document.
 *
 * @throws AppError `meetings.not_found`, `minutes.not_public`
 */
export async function extractWord(
  input: RequestOf<'minutes.extractFile'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'minutes.extractFile'>> {
  const { text, seal } = await minutesExtract(input, actor, now)
  const ending = { signatures: [], seal, isExtract: true }
  return wordAnswer(`${text.title}纪要（公开）`, minutesBlocks(text, ending))
}

function wordAnswer(
  name: string,
  blocks: ReturnType<typeof minutesBlocks>,
): ResponseOf<'minutes.file'> {
  const base64 = writeWordFile(blocks).toString('base64')
  return { name: `${name}.docx`, mediaType: WORD_MEDIA_TYPE, base64 }
}
