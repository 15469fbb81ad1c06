import type { BallotInfo } from '@linyi/shared/contract/ballots.contract'
import { Notice } from '@/components/notice/Notice'
import { extensionText } from '../ballots.text'

/** What must be known before anything else: what this vote cannot decide, more time, or its end. */
export function BallotNotices({ ballot }: { ballot: BallotInfo }) {
  const { banner, extension, voidReason } = ballot
  return (
    <>
      {banner === null ? null : <Notice tone="warn" text={banner} />}
      {extension === null ? null : <Notice tone="info" text={extensionText(extension)} />}
      {voidReason === null ? null : <Notice tone="oppose" text={`这次表决已作废：${voidReason}`} />}
    </>
  )
}
