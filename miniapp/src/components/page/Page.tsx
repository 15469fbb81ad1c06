import { View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect, type ReactNode } from 'react'
import { currentAddress } from '@/platform/here'
import { go, type TabName } from '@/platform/navigate'
import { refreshAll, refreshStale } from '@/platform/query-client'
import { useSenior } from '@/platform/senior'
import { useSession } from '@/platform/session'
import { keepWantedPage } from '@/platform/wanted-page'
import { DeskNav } from './DeskNav'
import { LineBanner } from './LineBanner'
import { ObserverMark } from './ObserverMark'
import { PageLayers } from './PageLayers'
import { TitleBar } from './TitleBar'
import { UpdateNotice } from './UpdateNotice'
import './page.scss'

const IS_H5 = process.env.TARO_ENV === 'h5'
/** A browser offers to jump to the main part; WeChat has no such thing. */
const MAIN = IS_H5 ? { role: 'main' } : {}

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
}

/**
 * The frame of every page: senior mode, safe area, title, acts at the thumb, desk navigation. What comes
 * and goes has a box of its own: Taro sends all children of a box again when one of them is taken out,
 * and beside the body that would be the whole page for every sheet that is closed.
 */
export function Page({ title, tab, children, acts, sheet, isPublic = false }: PageProps) {
  const isSenior = useSenior((senior) => senior.isSenior)
  const isSignedIn = useSession((session) => session.token !== null)

  useDidShow(() => {
    if (!isPublic && !isSignedIn) {
      // who came by a card or a code goes on to it afterwards
      const here = tab === undefined ? currentAddress() : null
      if (here !== null) keepWantedPage(here)
      go.signIn()
    }
    refreshStale()
  })
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title })
  }, [title])

  return (
    <View className={`ly-page ${isSenior ? 'ly-senior' : ''} ${tab ? 'ly-page--tab' : ''}`}>
      {IS_H5 && (isSignedIn || tab !== undefined) ? (
        <DeskNav {...(tab === undefined ? {} : { tab })} />
      ) : null}
      <View className="ly-page__column" {...MAIN}>
        {IS_H5 ? (
          <TitleBar title={title} hasBack={tab === undefined && canGoBack(isPublic)} />
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

/** A public page may be the first that somebody opens, as from a code on a wall. */
const canGoBack = (isPublic: boolean): boolean => !isPublic || Taro.getCurrentPages().length > 1

/** Pull to refresh for a page: reads everything visible again and lets go of the page. */
export async function refreshByPull(): Promise<void> {
  await refreshAll()
  Taro.stopPullDownRefresh()
}
