import { View } from '@tarojs/components'
import { FormPage } from '@/components/act-form/FormPage'
import { pageWithId } from '@/components/page/page-with-id'
import { go, useRouteWord } from '@/platform/navigate'
import { useRead } from '@/platform/use-api'
import { answerAct } from '../../answer-act'
import { ObjectionCard } from '../../components/objections/ObjectionCard'
import { OutcomeSummary } from '../../components/OutcomeSummary'
import { OBJECTIONS_TEXT } from '../../objections.text'
import { useObjection } from '../../use-objection'

/** Answering an objection: what was published, what is said against it, the answer. */
function AnswerPage({ id: outcomeId }: { id: string }) {
  const objectionId = useRouteWord('about')
  const outcome = useRead('outcomes.info', { outcomeId }).data
  return (
    <FormPage
      form={answerAct}
      id={objectionId ?? ''}
      read={useObjection(outcomeId, objectionId)}
      about={(objection) => (
        <View className="ly-stack">
          <ObjectionCard objection={objection} hasAct={false} />
          {outcome === undefined ? null : <OutcomeSummary outcome={outcome} />}
        </View>
      )}
      onDone={() => {
        go.outcomeInstead(outcomeId)
      }}
    />
  )
}

export default pageWithId(OBJECTIONS_TEXT.answerTitle, AnswerPage)
