import { blockHash, GENESIS } from './chain'
import { EventModel } from './event.model'
import { BlockModel, ChainHeadModel } from './seal.model'

/** The end of an intact chain, or the first place where it is broken. */
export type ChainReport =
  | {
      readonly communityId: string
      readonly isIntact: true
      readonly events: number
      readonly hash: string
    }
  | { readonly communityId: string; readonly isIntact: false; readonly fault: string }

/**
 * Recomputes the chain of one community from its events: any later edit, removal or insertion of a
 * sealed event shows. Events of the last half second are not sealed yet and are not judged.
 */
export async function verifyChain(communityId: string): Promise<ChainReport> {
  const broken = (fault: string): ChainReport => ({ communityId, isIntact: false, fault })
  let prevHash = GENESIS
  let seq = 0
  let index = 0
  // The chain grows while it is read: what is judged is what its head covered at the beginning.
  const head = await ChainHeadModel.findOne({ communityId }).lean()
  const lastIndex = head?.index ?? 0
  const blocks = BlockModel.find({ communityId, index: { $lte: lastIndex } }).sort({ index: 1 })
  for await (const block of blocks.lean().cursor()) {
    index += 1
    const name = `第 ${String(block.index)} 段`
    if (block.index !== index) return broken(`缺少第 ${String(index)} 段`)
    if (block.firstSeq !== seq + 1) return broken(`${name}的起始序号不连续`)
    if (block.prevHash !== prevHash) return broken(`${name}没有接在前一段之后`)
    const range = { $gte: block.firstSeq, $lte: block.lastSeq }
    const events = await EventModel.find({ communityId, isSealed: true, seq: range })
      .sort({ seq: 1 })
      .lean()
    if (events.length !== block.lastSeq - block.firstSeq + 1) {
      return broken(`${name}的记录数不符，有记录被删除或插入`)
    }
    if (blockHash(prevHash, events) !== block.hash) return broken(`${name}的内容被改动过`)
    prevHash = block.hash
    seq = block.lastSeq
  }
  if ((head?.hash ?? GENESIS) !== prevHash || (head?.seq ?? 0) !== seq) {
    return broken('链的末端不符，有整段记录被删除')
  }
  const sealed = await EventModel.countDocuments({
    communityId,
    isSealed: true,
    seq: { $lte: seq },
  })
  if (sealed !== seq) return broken('有不在链上的记录被标为已封存')
  return { communityId, isIntact: true, events: seq, hash: prevHash }
}
