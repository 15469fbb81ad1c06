import { DESK_STATUSES, type DeskStatus } from '@linyi/shared/domain/people/desk-sign-in'
import {
  defineCommunityModel,
  defineServiceModel,
  type CommunityDocument,
} from '../../platform/db/model'

/**
 * A desk that asks to be let in. It belongs to no community until a phone has answered. Neither the
 * browser's secret nor the figures are kept, only what finds them.
 */
export interface DeskSignInDocument {
  readonly _id: string
  /** SHA-256 of what the browser alone holds. */
  readonly secretHash: string
  /** Keyed hash of the six figures while they may be typed; null afterwards. */
  readonly figuresIndex: string | null
  readonly status: DeskStatus
  /** What the desk is called: `Windows 电脑 · Edge 浏览器`. */
  readonly device: string
  /** Who has let it in. */
  readonly communityId: string | null
  readonly accountId: string | null
  readonly openedAt: Date
  readonly expiresAt: Date
}

export const DeskSignInModel = defineServiceModel<DeskSignInDocument>(
  'deskSignIns',
  {
    secretHash: { type: String, required: true },
    figuresIndex: { type: String, default: null },
    status: { type: String, required: true, enum: DESK_STATUSES },
    device: { type: String, default: '' },
    communityId: { type: String, default: null },
    accountId: { type: String, default: null },
    openedAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
  },
  [
    { name: 'deskSignIns_by_secret', fields: { secretHash: 1 }, unique: true },
    {
      name: 'deskSignIns_by_figures',
      fields: { figuresIndex: 1 },
      unique: true,
      partialFilterExpression: { figuresIndex: { $type: 'string' } },
    },
    { name: 'deskSignIns_expire', fields: { expiresAt: 1 }, expireAfterSeconds: 0 },
  ],
)

/** Wrong figures of an account; forgotten when they no longer count. */
export interface DeskTriesDocument extends CommunityDocument {
  readonly accountId: string
  readonly wrong: number
  readonly since: Date
}

export const DeskTriesModel = defineCommunityModel<DeskTriesDocument>(
  'deskTries',
  {
    accountId: { type: String, required: true },
    wrong: { type: Number, required: true },
    since: { type: Date, required: true },
  },
  [{ name: 'deskTries_by_account', fields: { communityId: 1, accountId: 1 }, unique: true }],
)
