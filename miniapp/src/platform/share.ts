import Taro, { useDidShow, useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import { useEffect } from 'react'
import { PATHS } from './paths'
import { shareTitle, type ShareKind } from './share-words'

/** What is sent to a chat. Its picture is one of ours: a shot of the page would carry names along. */
export interface ShareCard {
  readonly kind: ShareKind
  /** Which matter it is; empty where the kind says it. */
  readonly name: string
  /** The page it opens. */
  readonly path: string
}

const IS_WECHAT = process.env.TARO_ENV === 'weapp'
const IMAGE = '/assets/share/card.png'

/** What reads without signing in may stand on somebody's own page as well, where WeChat signs nobody in. */
const OPEN: readonly ShareKind[] = ['card']

function showMenu(kind: ShareKind | null): void {
  if (!IS_WECHAT) return
  if (kind === null) void Taro.hideShareMenu({ menus: ['shareAppMessage', 'shareTimeline'] })
  else if (OPEN.includes(kind)) {
    // WeChat's own word for it, which Taro's types do not know
    const both = { menus: ['shareAppMessage', 'shareTimeline'] }
    void Taro.showShareMenu(both as Taro.showShareMenu.Option)
  } else void Taro.showShareMenu({})
}

/**
 * The card of a page, which WeChat's own menu sends. Without a card, as long as nothing is read or where
 * the matter is not for everybody, the menu offers none. The page's config says `enableShareAppMessage`.
 */
export function useShareCard(card: ShareCard | null): void {
  const kind = card?.kind ?? null
  const title = card === null ? '邻议' : shareTitle(card.kind, card.name)
  useShareAppMessage(() => ({ title, path: card?.path ?? PATHS.home, imageUrl: IMAGE }))
  useShareTimeline(() => ({ title, query: card?.path.split('?')[1] ?? '', imageUrl: IMAGE }))
  useEffect(() => {
    showMenu(kind)
  }, [kind])
  // the menu belongs to the page in view
  useDidShow(() => {
    showMenu(kind)
  })
}
