import { randomInt } from 'node:crypto'
import {
  DESK_FIGURES,
  DESK_MACHINE,
  DESK_MINUTES,
  type DeskEvent,
  type DeskTries,
} from '@linyi/shared/domain/people/desk-sign-in'
import { transition } from '@linyi/shared/domain/machine'
import { mustHaveMatched } from '../../platform/db/compare-and-set'
import { isDuplicateKey } from '../../platform/db/mongo-errors'
import { AppError } from '../../platform/http/app-error'
import { randomId, randomToken, sha256 } from '../../platform/ids'
import { fieldCipher } from '../../platform/privacy/field-keys'
import { DeskSignInModel, DeskTriesModel, type DeskSignInDocument } from './desk-sign-in.model'

export type { DeskSignInDocument } from './desk-sign-in.model'

const FIGURES = 'deskFigures'
const DRAWS_MAX = 20

/** A desk's question with the two things that are told once. */
export interface OpenedDesk {
  readonly id: string
  readonly secret: string
  readonly figures: string
  readonly expiresAt: Date
}

const drawFigures = (): string => String(randomInt(10 ** DESK_FIGURES)).padStart(DESK_FIGURES, '0')

/**
 * Opens a desk's question under figures that no other open one has.
 *
 * @throws AppError `service.unavailable` when so many are open that none were found
 */
export async function openDesk(device: string, now: Date): Promise<OpenedDesk> {
  const secret = randomToken()
  const id = randomId()
  const expiresAt = new Date(now.getTime() + DESK_MINUTES * 60_000)
  for (let draw = 0; draw < DRAWS_MAX; draw += 1) {
    const figures = drawFigures()
    try {
      await DeskSignInModel.create({
        _id: id,
        secretHash: sha256(secret),
        figuresIndex: fieldCipher().index(figures, FIGURES),
        status: 'waiting',
        device,
        communityId: null,
        accountId: null,
        openedAt: now,
        expiresAt,
      })
      return { id, secret, figures, expiresAt }
    } catch (error) {
      if (!isDuplicateKey(error, 'deskSignIns')) throw error
    }
  }
  throw new AppError('service.unavailable')
}

/** The desk that shows these figures and still waits, or null. */
export async function deskByFigures(
  figures: string,
  now: Date,
): Promise<DeskSignInDocument | null> {
  return DeskSignInModel.findOne({
    figuresIndex: { $in: fieldCipher().indexes(figures, FIGURES) },
    status: 'waiting',
    expiresAt: { $gt: now },
  }).lean()
}

export async function deskById(id: string): Promise<DeskSignInDocument | null> {
  return DeskSignInModel.findById(id).lean()
}

export async function deskBySecret(secret: string): Promise<DeskSignInDocument | null> {
  return DeskSignInModel.findOne({ secretHash: sha256(secret) }).lean()
}

/**
 * Moves a desk's question by its machine, if nobody else did meanwhile. Its figures are free again
 * for the next desk.
 *
 * @throws AppError with the machine's reason, or `request.conflict`
 */
export async function moveDesk(
  desk: DeskSignInDocument,
  event: DeskEvent,
  now: Date,
  owner: Pick<DeskSignInDocument, 'communityId' | 'accountId'> = desk,
): Promise<void> {
  const step = transition(DESK_MACHINE, desk.status, event, desk, now)
  if (!step.allowed) throw new AppError(step.reason)
  mustHaveMatched(
    await DeskSignInModel.updateOne(
      { _id: desk._id, status: desk.status },
      {
        $set: {
          status: step.next,
          figuresIndex: null,
          communityId: owner.communityId,
          accountId: owner.accountId,
        },
      },
    ),
  )
}

/** How often somebody has typed wrong figures. */
export async function deskTriesOf(
  communityId: string,
  accountId: string,
): Promise<DeskTries | null> {
  return DeskTriesModel.findOne({ communityId, accountId }).lean()
}

export async function writeDeskTries(
  communityId: string,
  accountId: string,
  { wrong, since }: DeskTries,
): Promise<void> {
  await DeskTriesModel.updateOne(
    { communityId, accountId },
    { $set: { wrong, since }, $setOnInsert: { _id: randomId() } },
    { upsert: true },
  )
}

/** Forgets what an account has to do with desks: it is erased, or has become another one. */
export async function forgetDesks(communityId: string, accountId: string): Promise<void> {
  await DeskTriesModel.deleteOne({ communityId, accountId })
  await DeskSignInModel.updateMany(
    { communityId, accountId },
    { $set: { status: 'refused', communityId: null, accountId: null } },
  )
}
