import { useOnTop } from '@/platform/use-on-top'
import { HeldSheet } from './HeldSheet'
import { PrivacySheet } from './PrivacySheet'
import { UnsettledSheet } from './UnsettledSheet'

const IS_WEAPP = process.env.TARO_ENV === 'weapp'

/** What the app itself has to ask, over whatever page is in view; the pages below it ask nothing. */
export function PageLayers() {
  if (!useOnTop()) return null
  return (
    <>
      <UnsettledSheet />
      <HeldSheet />
      {IS_WEAPP ? <PrivacySheet /> : null}
    </>
  )
}
