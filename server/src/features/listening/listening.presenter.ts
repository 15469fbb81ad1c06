import type {
  ListeningCard,
  ListeningInfo,
  ListeningRemark,
} from '@linyi/shared/contract/listening.contract'
import {
  keepsRecord,
  listeningStatusAt,
  SOLVED,
} from '@linyi/shared/domain/listening/listening.rules'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { toAbility } from '../../platform/http/ability'
import type { ItemDocument } from '../agenda/index'
import { listeningPolicy } from './listening.policy'
import type { ListeningDocument, RemarkDocument } from './listening.store'

type Answerable = Pick<ItemDocument, 'reply' | 'disposition'>

const isAnswered = ({ reply }: Answerable): boolean => reply !== null
const isSolved = ({ disposition }: Answerable): boolean =>
  disposition !== null && SOLVED.includes(disposition)

/** A session as it stands in the list; `items` are the items its remarks became. */
export function presentListening(
  session: ListeningDocument,
  items: readonly Answerable[],
  now: Date,
): ListeningCard {
  const { _id, theme, venue, patronName, patronTitle, gridName, startsAt, collected } = session
  return {
    id: _id,
    theme,
    venue,
    patron: { name: patronName, title: patronTitle },
    gridName,
    startsAt: startsAt.toISOString(),
    status: listeningStatusAt(session, now),
    figures: {
      collected,
      answered: items.filter(isAnswered).length,
      solved: items.filter(isSolved).length,
    },
  }
}

/** A session with what this reader may do. */
export function presentListeningInfo(
  session: ListeningDocument,
  items: readonly Answerable[],
  actor: Actor,
  now: Date,
): ListeningInfo {
  const lead = (event: 'open' | 'end' | 'cancel') =>
    toAbility(listeningPolicy.lead(actor, session, event, now))
  return {
    ...presentListening(session, items, now),
    gridId: session.gridId,
    endsAt: session.endsAt.toISOString(),
    remarksMax: session.rules.remarksMax,
    summary: session.summary,
    abilities: {
      open: lead('open'),
      end: lead('end'),
      cancel: lead('cancel'),
      remark: toAbility(listeningPolicy.remark(actor, session, now)),
    },
  }
}

/**
 * A remark with how far its item is. An item whose words are being checked is shown to those who
 * keep the record alone.
 */
export function presentRemark(
  remark: RemarkDocument,
  item: ItemDocument | undefined,
  session: ListeningDocument,
  actor: Actor,
  now: Date,
): ListeningRemark[] {
  const isKeeper = keepsRecord(actor, session.gridId, now)
  if (item === undefined && !isKeeper) return []
  const { _id, itemId, title, text, category, gridName, place, saidAt, speaker } = remark
  return [
    {
      id: _id,
      itemId,
      number: item?.number ?? null,
      title,
      text,
      category: item?.category ?? category,
      gridName,
      place,
      status: item?.status ?? 'checking',
      isAnswered: item !== undefined && isAnswered(item),
      isSolved: item !== undefined && isSolved(item),
      saidAt: saidAt.toISOString(),
      speaker: isKeeper ? speaker : null,
    },
  ]
}
