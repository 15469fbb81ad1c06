import { defineCommunityModel, type CommunityDocument } from '../db/model'

/** A run of events chained to the run before it. */
export interface BlockDocument extends CommunityDocument {
  readonly index: number
  readonly firstSeq: number
  readonly lastSeq: number
  readonly prevHash: string
  readonly hash: string
  readonly sealedAt: Date
}

export const BlockModel = defineCommunityModel<BlockDocument>(
  'eventBlocks',
  {
    index: { type: Number, required: true },
    firstSeq: { type: Number, required: true },
    lastSeq: { type: Number, required: true },
    prevHash: { type: String, required: true },
    hash: { type: String, required: true },
    sealedAt: { type: Date, required: true },
  },
  [{ name: 'eventBlocks_by_index', fields: { communityId: 1, index: 1 }, unique: true }],
)

/** The end of a community's chain: where the next block begins. */
export interface ChainHeadDocument extends CommunityDocument {
  readonly index: number
  readonly seq: number
  readonly hash: string
}

export const ChainHeadModel = defineCommunityModel<ChainHeadDocument>(
  'eventChainHeads',
  {
    index: { type: Number, required: true },
    seq: { type: Number, required: true },
    hash: { type: String, required: true },
  },
  [{ name: 'eventChainHeads_one', fields: { communityId: 1 }, unique: true }],
)
