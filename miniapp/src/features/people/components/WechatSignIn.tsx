import { BigButton } from '@/components/big-button/BigButton'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { Notice } from '@/components/notice/Notice'
import { CAN_LOG_IN } from '@/platform/wechat-login'
import { useIsWide } from '@/platform/wide'
import { WECHAT_TEXT } from '../sign-in.text'
import { useWechatSignIn } from '../use-wechat-sign-in'
import { DeskCode } from './DeskCode'

/** The way in where WeChat says who people are: a tap in the app, a code on a desk. */
export function WechatSignIn() {
  const isWide = useIsWide()
  if (CAN_LOG_IN) return <OneTap />
  return (
    <>
      {isWide ? null : <Notice tone="info" text={WECHAT_TEXT.inWechat} />}
      <DeskCode isDemo={false} />
    </>
  )
}

function OneTap() {
  const { run, isBusy, isBlocked, problem } = useWechatSignIn()
  if (isBlocked) {
    return <EmptyState icon="shield" title={WECHAT_TEXT.blockedTitle} text={problem ?? ''} />
  }
  return (
    <>
      {problem === null ? null : <Notice tone="oppose" text={problem} />}
      <BigButton
        icon="me"
        text={WECHAT_TEXT.button}
        note={WECHAT_TEXT.note}
        busy={isBusy}
        onTap={run}
      />
    </>
  )
}
