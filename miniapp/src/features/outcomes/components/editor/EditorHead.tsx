import type { OutcomeEditor } from '@linyi/shared/contract/outcomes.contract'
import { OUTCOME_KIND_TEXT, OUTCOME_STATUS_TEXT } from '@linyi/shared/domain/outcomes/outcome'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { Notice } from '@/components/notice/Notice'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { EDITOR_TEXT } from '../../editor.text'
import { KIND_ICON } from '../../outcomes.text'

/** What is being written, and how far it is. */
export function EditorHead({ editor }: { editor: OutcomeEditor }) {
  const { kind, status, title, gridName, itemNumber, publishAt, problem } = editor
  return (
    <>
      <Card className="ly-stack">
        <View className="ly-row ly-row--wrap">
          <StatusBadge text={OUTCOME_KIND_TEXT[kind]} tone="brand" icon={KIND_ICON[kind]} />
          <StatusBadge text={OUTCOME_STATUS_TEXT[status]} tone="plain" icon="edit" />
        </View>
        <Heading text={title} />
        <Text className="ly-note">{[gridName, itemNumber].filter(Boolean).join(' · ')}</Text>
        {publishAt === null ? null : (
          <Text>{EDITOR_TEXT.publishAt(dateTimeText(new Date(publishAt)))}</Text>
        )}
      </Card>
      {problem === null ? null : (
        <Notice tone="oppose" text={`${EDITOR_TEXT.problem}${problem.message}`} />
      )}
    </>
  )
}
