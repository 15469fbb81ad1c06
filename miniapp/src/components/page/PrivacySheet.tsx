import { Button, Text } from '@tarojs/components'
import {
  AGREE_BUTTON_ID,
  openPrivacyGuide,
  usePrivacy,
  type PrivacyPurpose,
} from '@/platform/privacy'
import { BigButton } from '../big-button/BigButton'
import { RowLink } from '../row-link/RowLink'
import { Sheet } from '../sheet/Sheet'
import { PRIVACY_ACTS as ACTS, PRIVACY_SHEET_TEXT } from './page.text'
import './privacy-sheet.scss'

/** WeChat's question whether the privacy guide is agreed to, in our words; only WeChat asks it. */
export function PrivacySheet() {
  const { ask, answer } = usePrivacy()
  if (ask === null) return null
  return <AskedSheet purpose={ask.purpose} answer={answer} />
}

function AskedSheet({
  purpose,
  answer,
}: {
  purpose: PrivacyPurpose
  answer: (isAgreed: boolean) => void
}) {
  const { use, without } = PRIVACY_SHEET_TEXT[purpose]
  const disagree = () => {
    answer(false)
  }
  return (
    <Sheet title={ACTS.title} onClose={disagree}>
      <Text>{use}</Text>
      <RowLink icon="file" text={ACTS.guide} onTap={openPrivacyGuide} />
      <Text className="ly-note">{without}</Text>
      <Button
        id={AGREE_BUTTON_ID}
        className="ly-big__button ly-big__button--primary ly-privacy-agree"
        openType="agreePrivacyAuthorization"
        onAgreePrivacyAuthorization={() => {
          answer(true)
        }}
      >
        {ACTS.agree}
      </Button>
      <BigButton text={ACTS.disagree} kind="plain" onTap={disagree} />
    </Sheet>
  )
}
