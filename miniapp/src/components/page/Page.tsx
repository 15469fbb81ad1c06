import { View } from '@tarojs/components'
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useEffect, useId, type ReactNode } from 'react'
import { useTurn } from '@/platform/first-turn'
import { useHasBeenWide } from '@/platform/has-been-wide'
import { currentAddress } from '@/platform/here'
import { go, type TabName } from '@/platform/navigate'
import { refreshAll } from '@/platform/query-client'
import { useSenior } from '@/platform/senior'
import { useSession } from '@/platform/session'
import { nameTabBar } from '@/platform/tab-bar'
import { keepWantedPage } from '@/platform/wanted-page'
import { useIsWide } from '@/platform/wide'
import { deskPlaceOf } from './desk-places'
import { DeskNav } from './DeskNav'
import { LineBanner } from './LineBanner'
import { ObserverMark } from './ObserverMark'
import { PageLayers } from './PageLayers'
import { SkipLink } from './SkipLink'
import { TitleBar } from './TitleBar'
import { UpdateNotice } from './UpdateNotice'
import { useKeptFocus } from './use-kept-focus'
import './page.scss'

const IS_H5 = process.env.TARO_ENV === 'h5'
/** A browser offers to jump to the main part; WeChat has no such thing. */
const MAIN = IS_H5 ? { role: 'main', tabIndex: -1 } : {}

export interface PageProps {
  /** Stands in WeChat's own bar; a browser gets one drawn. */
  title: string
  /** The tab this page is, if it is one. */
  tab?: TabName
  children: ReactNode
  /** The acts of this page at thumb height. On a desk they stand at the end of the page. */
  acts?: ReactNode
  /** Sheets lie above everything. */
  sheet?: ReactNode
  /** Pages that nobody needs to sign in for. */
  isPublic?: boolean
  /** What stands beside the page on a desk: the list it came from. */
  beside?: ReactNode
  /** `form` keeps fields and buttons of a desk as wide as one reads and no wider. */
  width?: 'whole' | 'form'
  /** Whether it is a page that offices put on paper: a desk offers to print it. */
  isPrinted?: boolean
}

/**
 * The frame of every page: senior mode, safe area, title, acts at the thumb, desk navigation. What comes
 * and goes has a box of its own: Taro sends all children of a box again when one of them is taken out,
 * and beside the body that would be the whole page for every sheet that is closed.
 */
export function Page({
  title,
  tab,
  children,
  acts,
  sheet,
  isPublic = false,
  beside = null,
  width = 'whole',
  isPrinted = false,
}: PageProps) {
  const isSenior = useSenior((senior) => senior.isSenior)
  const isSignedIn = useSession((session) => session.token !== null)
  const isTurn = useTurn()
  const hasDesk = useHasBeenWide()
  const hasBeside = useIsWide() && IS_H5 && beside !== null
  const pageId = useId()
  const mainId = useId()
  useKeptFocus({ pageId, mainId, isDrawn: isTurn })
  // the wall is a place of its own for those without an account as well
  const { path } = Taro.useRouter()
  const isOpenPlace = isPublic && deskPlaceOf(path) === 'wall'

  useDidShow(() => {
    if (!isPublic && !isSignedIn) {
      // who came by a card or a code goes on to it afterwards
      const here = tab === undefined ? currentAddress() : null
      if (here !== null) keepWantedPage(here)
      go.signIn()
    }
  })
  usePullDownRefresh(() => void refresh())
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title })
    nameTabBar()
  }, [title])
  const look = [
    'ly-page',
    ...(isSenior ? ['ly-senior'] : []),
    ...(tab ? ['ly-page--tab'] : []),
    ...(hasBeside ? ['ly-page--beside'] : []),
    ...(width === 'form' ? ['ly-page--form'] : []),
  ]

  if (!isTurn) return null
  return (
    <View className={look.join(' ')} {...idOf(pageId)}>
      {IS_H5 ? <SkipLink mainId={mainId} /> : null}
      {hasDesk && (isSignedIn || tab !== undefined || isOpenPlace) ? (
        <DeskNav {...(tab === undefined ? {} : { tab })} />
      ) : null}
      {hasBeside ? <View className="ly-page__beside">{beside}</View> : null}
      <View className="ly-page__column" {...MAIN} {...idOf(mainId)}>
        {IS_H5 ? (
          <TitleBar
            title={title}
            hasBack={tab === undefined && canGoBack(isPublic)}
            isPrinted={isPrinted}
          />
        ) : null}
        <View className="ly-page__line">
          <LineBanner />
        </View>
        <View className="ly-page__body">
          {tab === undefined ? null : <UpdateNotice />}
          {isSignedIn && !isPublic ? <ObserverMark /> : null}
          {children}
        </View>
        <View className="ly-page__acts-box">
          {acts === undefined || acts === null ? null : (
            <>
              <View className="ly-page__acts-room" />
              <View className="ly-page__acts">{acts}</View>
            </>
          )}
        </View>
      </View>
      <View>{sheet}</View>
      <View>
        <PageLayers />
      </View>
    </View>
  )
}

/** Only a browser finds parts of a page by their names. */
const idOf = (id: string) => (IS_H5 ? { id } : {})

/** A public page may be the first that somebody opens, as from a code on a wall. */
const canGoBack = (isPublic: boolean): boolean => !isPublic || Taro.getCurrentPages().length > 1

/** What a page that is pulled down does: everything in view is read again. */
async function refresh(): Promise<void> {
  await refreshAll()
  Taro.stopPullDownRefresh()
}
