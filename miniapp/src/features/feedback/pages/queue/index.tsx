import {
  FEEDBACK_TEXT_LIMITS,
  FEEDBACK_TRAY_TEXT,
  FEEDBACK_TRAYS,
  type FeedbackTray,
} from '@linyi/shared/domain/feedback/feedback'
import type { WaitingFeedback } from '@linyi/shared/contract/feedback.contract'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { AbilityButton } from '@/components/ability-button/AbilityButton'
import { Card } from '@/components/card/Card'
import { Page } from '@/components/page/Page'
import { PagedList } from '@/components/paged-list/PagedList'
import { Tabs } from '@/components/tabs/Tabs'
import { useReadPages } from '@/platform/use-api'
import { FeedbackBody } from '../../components/FeedbackBody'
import { WordsSheet } from '../../components/WordsSheet'
import { FEEDBACK_OFFICE_TEXT as OFFICE_TEXT } from '../../feedback.text'
import { useAnswer, type Reply } from '../../use-reply'

const TRAYS = FEEDBACK_TRAYS.map((tray) => ({ value: tray, text: FEEDBACK_TRAY_TEXT[tray] }))

const NONE: Record<FeedbackTray, { title: string; text: string }> = {
  waiting: { title: OFFICE_TEXT.noneWaitingTitle, text: OFFICE_TEXT.noneWaitingText },
  answered: { title: OFFICE_TEXT.noneAnsweredTitle, text: OFFICE_TEXT.noneAnsweredText },
}

/** 工作台 → 收到的反馈: what people say of the app, what is due first at the top. */
export default function FeedbackQueuePage() {
  const [tray, setTray] = useState<FeedbackTray>('waiting')
  const answering = useAnswer()
  return (
    <Page
      title={OFFICE_TEXT.title}
      sheet={
        answering.feedbackId === null ? null : (
          <WordsSheet
            reply={answering}
            title={OFFICE_TEXT.answerTitle}
            sentence={OFFICE_TEXT.answerSentence}
            label={OFFICE_TEXT.words}
            hint={OFFICE_TEXT.wordsHint}
            limit={FEEDBACK_TEXT_LIMITS.answer}
            confirmText={OFFICE_TEXT.confirm}
          />
        )
      }
    >
      <Tabs label={OFFICE_TEXT.parts} options={TRAYS} value={tray} onChange={setTray} />
      <Tray key={tray} tray={tray} answering={answering} />
    </Page>
  )
}

function Tray({ tray, answering }: { tray: FeedbackTray; answering: Reply }) {
  const read = useReadPages('feedback.queue', { tray, limit: 20 })
  return (
    <PagedList
      read={read}
      isGrid
      empty={{ icon: 'talk', ...NONE[tray] }}
      render={(feedback) => <QueueCard feedback={feedback} answering={answering} />}
    />
  )
}

function QueueCard({ feedback, answering }: { feedback: WaitingFeedback; answering: Reply }) {
  const { id, author, status, abilities } = feedback
  return (
    <Card className="ly-stack">
      <Text className="ly-note">{author.name}</Text>
      <FeedbackBody feedback={feedback} words={OFFICE_TEXT} />
      {status === 'answered' ? null : (
        <AbilityButton
          text={status === 'open' ? OFFICE_TEXT.answer : OFFICE_TEXT.answerAgain}
          kind="plain"
          ability={abilities.answer}
          onTap={() => {
            answering.open(id)
          }}
        />
      )}
    </Card>
  )
}
