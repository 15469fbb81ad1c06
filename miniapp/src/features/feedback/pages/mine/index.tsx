import { FEEDBACK_TEXT_LIMITS } from '@linyi/shared/domain/feedback/feedback'
import { AbilityButton } from '@/components/ability-button/AbilityButton'
import { Page } from '@/components/page/Page'
import { PagedList } from '@/components/paged-list/PagedList'
import { go } from '@/platform/navigate'
import { useReadPages } from '@/platform/use-api'
import { OwnFeedbackCard } from '../../components/OwnFeedbackCard'
import { WordsSheet } from '../../components/WordsSheet'
import { FEEDBACK_TEXT } from '../../feedback.text'
import { useAskAgain } from '../../use-reply'

/** 我的 → 意见反馈: what I told the operator and what was answered, the latest first. */
export default function MinePage() {
  const read = useReadPages('feedback.mine', { limit: 20 })
  const asking = useAskAgain()
  const first = read.data?.pages[0]
  return (
    <Page
      title={FEEDBACK_TEXT.mineTitle}
      acts={
        first === undefined ? null : (
          <AbilityButton
            text={first.items.length === 0 ? FEEDBACK_TEXT.write : FEEDBACK_TEXT.another}
            icon="edit"
            ability={first.write}
            onTap={go.writeFeedback}
          />
        )
      }
      sheet={
        asking.feedbackId === null ? null : (
          <WordsSheet
            reply={asking}
            title={FEEDBACK_TEXT.askTitle}
            sentence={FEEDBACK_TEXT.askSentence}
            label={FEEDBACK_TEXT.askField}
            limit={FEEDBACK_TEXT_LIMITS.again}
            confirmText={FEEDBACK_TEXT.askConfirm}
          />
        )
      }
    >
      <PagedList
        read={read}
        isGrid
        empty={{ icon: 'talk', title: FEEDBACK_TEXT.noneTitle, text: FEEDBACK_TEXT.noneText }}
        render={(feedback) => <OwnFeedbackCard feedback={feedback} asking={asking} />}
      />
    </Page>
  )
}
