import Taro, { useDidShow, useShareAppMessage } from '@tarojs/taro'
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

function showMenu(isShown: boolean): void {
  if (!IS_WECHAT) return
  if (isShown) void Taro.showShareMenu({})
  else void Taro.hideShareMenu({})
}

/**
 * The card of a page, which WeChat's own menu sends. Without a card, as long as nothing is read or where
 * the matter is not for everybody, the menu offers none. The page's config says `enableShareAppMessage`.
 */
export function useShareCard(card: ShareCard | null): void {
  const isShared = card !== null
  useShareAppMessage(() => ({
    title: card === null ? '邻议' : shareTitle(card.kind, card.name),
    path: card?.path ?? PATHS.home,
    imageUrl: IMAGE,
  }))
  useEffect(() => {
    showMenu(isShared)
  }, [isShared])
  // the menu belongs to the page in view
  useDidShow(() => {
    showMenu(isShared)
  })
}
