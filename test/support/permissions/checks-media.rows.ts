import { MediaCheckModel } from '@linyi/server/platform/content/media-check.model'
import { randomId } from '@linyi/server/platform/ids'
import { readFileSync } from 'node:fs'
import type { UploadedPhoto } from '@linyi/shared/contract/fields'
import { PHOTO_FILE } from '../photo-file'
import { itemText } from '../story'
import type { Stage } from './stage'
import { ACTING, everybody, nobodyActs, nobodyReads, SIGNED, type Row, type Target } from './table'

/** A picture that a neighbour has handed in and a person is to look at. */
async function heldPicture({ service, community, bystander }: Stage): Promise<Target> {
  const now = service.clock.now()
  const _id = randomId()
  await MediaCheckModel.create({
    _id,
    communityId: community.communityId,
    kind: 'picture',
    files: [`${_id}-full.jpg`, `${_id}-thumb.jpg`],
    scene: 'item',
    senderId: bystander.accountId,
    state: 'held',
    isShown: false,
    sentAt: now,
    doubt: 'flagged',
    heldAt: now,
    dueAt: now,
    version: 1,
  })
  return { mediaId: _id }
}

/** A matter that everybody sees with the picture of a neighbour, of a time before there were checks. */
async function shownPicture({ service, community, bystander }: Stage): Promise<Target> {
  const author = service.as(bystander.token)
  const { id: mediaId } = (await author.upload(readFileSync(PHOTO_FILE))).body as UploadedPhoto
  const { id: itemId } = await author.command('agenda.raise', {
    ...itemText(community.gridId),
    photoIds: [mediaId],
  })
  return { itemId, mediaId }
}

/** Offices that look at what no machine let pass. */
const CHECKERS = {
  recorder: 'ok',
  gridSecretary: 'ok',
  communitySecretary: 'ok',
  streetOfficer: 'ok',
} as const
const checking = { ...ACTING, ...CHECKERS, rest: 'checks.not_checker' } as const

export const checksMediaRows: readonly Row[] = [
  {
    name: 'checks.media',
    own: { ...SIGNED, ...CHECKERS, rest: 'checks.not_checker' },
  },
  {
    name: 'checks.passMedia',
    prepare: heldPicture,
    isFresh: true,
    request: ({ mediaId }) => ({ mediaId }),
    own: checking,
    other: nobodyActs('checks.media_not_found'),
  },
  {
    name: 'checks.refuseMedia',
    prepare: heldPicture,
    isFresh: true,
    request: ({ mediaId }) => ({ mediaId, reason: '看得清别人的脸' }),
    own: checking,
    other: nobodyActs('checks.media_not_found'),
  },
  { name: 'checks.ownMedia', own: everybody },
  {
    name: 'checks.appealMedia',
    prepare: heldPicture,
    request: ({ mediaId }) => ({ mediaId, appeal: '拍的是楼道' }),
    // the sender alone knows of it
    own: nobodyActs('checks.media_not_found'),
    other: nobodyActs('checks.media_not_found'),
  },
  {
    name: 'checks.itemMedia',
    prepare: shownPicture,
    request: ({ itemId }) => ({ itemId }),
    own: { ...SIGNED, ...CHECKERS, rest: 'checks.not_checker' },
    other: nobodyReads('checks.matter_not_found'),
  },
  {
    name: 'checks.takeDown',
    prepare: shownPicture,
    isFresh: true,
    request: (target) => ({ ...target, ground: 'privacy', reason: '看得清别人家的门牌' }),
    own: checking,
    other: nobodyActs('checks.matter_not_found'),
  },
]
