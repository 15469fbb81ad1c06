import { FormPage } from '@/components/act-form/FormPage'
import { pageWithId } from '@/components/page/page-with-id'
import { go } from '@/platform/navigate'
import { useRead } from '@/platform/use-api'
import { OutcomeSummary } from '../../components/OutcomeSummary'
import { OUTCOMES_TEXT } from '../../outcomes.text'
import { withdrawAct } from '../../withdraw-act'

/** Taking a publication back, with the reason that stands in its place. */
function WithdrawPage({ id: outcomeId }: { id: string }) {
  const read = useRead('outcomes.info', { outcomeId })
  return (
    <FormPage
      form={withdrawAct}
      id={outcomeId}
      read={read}
      about={(outcome) => <OutcomeSummary outcome={outcome} />}
      onDone={() => {
        go.outcomeInstead(outcomeId)
      }}
    />
  )
}

export default pageWithId(OUTCOMES_TEXT.withdrawTitle, WithdrawPage)
