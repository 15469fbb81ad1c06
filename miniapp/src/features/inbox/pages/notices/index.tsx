import { View } from '@tarojs/components'
import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { PagedList } from '@/components/paged-list/PagedList'
import { Tabs } from '@/components/tabs/Tabs'
import { NoticeCard } from '../../components/NoticeCard'
import { NOTICES_TEXT } from '../../notices.text'
import { useNotices } from '../../use-notices'
import './index.scss'

const NONE = {
  all: { title: NOTICES_TEXT.none, text: NOTICES_TEXT.noneText },
  unread: { title: NOTICES_TEXT.noneUnread, text: NOTICES_TEXT.noneUnreadText },
} as const

/** 消息: everything I was told, the latest first; a message of WeChat is only a copy of it. */
export default function NoticesPage() {
  const [show, setShow] = useState<'all' | 'unread'>('all')
  const { read, unread, isReading, error, open, readAll } = useNotices(show)
  const tabs = [
    { value: 'all', text: NOTICES_TEXT.all },
    {
      value: 'unread',
      text:
        unread === 0 ? NOTICES_TEXT.unread : `${NOTICES_TEXT.unread} ${NOTICES_TEXT.count(unread)}`,
    },
  ] as const
  return (
    <Page title={NOTICES_TEXT.title}>
      <View className="notices">
        <Tabs label={NOTICES_TEXT.shown} options={tabs} value={show} onChange={setShow} />
        {unread === 0 ? null : (
          <View className="notices__read-all">
            <BigButton
              kind="plain"
              icon="check"
              text={NOTICES_TEXT.readAll}
              busy={isReading}
              onTap={readAll}
            />
          </View>
        )}
        {error === null ? null : <Notice tone="warn" text={error} />}
        <PagedList
          key={show}
          read={read}
          empty={{ icon: 'bell', ...NONE[show] }}
          render={(notice) => <NoticeCard notice={notice} onOpen={open} />}
        />
      </View>
    </Page>
  )
}
