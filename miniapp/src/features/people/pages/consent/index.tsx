import { Text } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { go } from '@/platform/navigate'
import { useCommand } from '@/platform/use-api'
import { NoticeText } from '../../components/NoticeText'
import { CONSENT_TEXT, REGISTER_TEXT } from '../../register.text'
import { usePrivacyNotice } from '../../use-privacy-notice'
import { useSignOut } from '../../use-sign-out'

/** A new privacy notice: agree to it and go on, or leave. */
export default function ConsentPage() {
  const notice = usePrivacyNotice().data
  const consent = useCommand('people.consent')
  const signOut = useSignOut()
  const agree = () => {
    if (notice === undefined || consent.isPending) return
    consent.mutate(
      { version: notice.version },
      {
        onSuccess: () => {
          go.tab('home')
        },
      },
    )
  }
  return (
    <Page
      title={CONSENT_TEXT.title}
      width="form"
      acts={
        <>
          <BigButton kind="plain" text={CONSENT_TEXT.leave} onTap={signOut} />
          <BigButton
            text={CONSENT_TEXT.agree}
            busy={consent.isPending}
            disabled={notice === undefined}
            {...(notice === undefined ? { note: REGISTER_TEXT.unreadNote } : {})}
            onTap={agree}
          />
        </>
      }
    >
      <Text>{CONSENT_TEXT.intro}</Text>
      <NoticeText />
      {consent.error ? <Notice tone="oppose" text={consent.error.message} /> : null}
    </Page>
  )
}
