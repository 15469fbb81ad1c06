import type { OutcomeInfo } from '@linyi/shared/contract/outcomes.contract'
import { Text } from '@tarojs/components'
import { AbilityButton } from '@/components/ability-button/AbilityButton'
import { HelpButton } from '@/components/help/HelpButton'
import { PagedList } from '@/components/paged-list/PagedList'
import { Section } from '@/components/section/Section'
import { go } from '@/platform/navigate'
import { useReadPages } from '@/platform/use-api'
import { OBJECTIONS_TEXT } from '../../objections.text'
import { ObjectionCard } from './ObjectionCard'

const PAGE_SIZE = 10

/** What residents objected to and what they were answered; whose objection it is, nobody else reads. */
export function ObjectionsPart({ outcome }: { outcome: OutcomeInfo }) {
  const { id: outcomeId, objections, abilities, phase } = outcome
  const read = useReadPages('outcomes.objections', { outcomeId, limit: PAGE_SIZE })
  const isRunning = phase === 'publicity' && outcome.status !== 'withdrawn' && !outcome.isHalted
  if (!isRunning && objections.all === 0) return null
  return (
    <Section title={OBJECTIONS_TEXT.section}>
      {objections.all === 0 ? (
        <Text className="ly-note">{`${OBJECTIONS_TEXT.noneTitle}。${OBJECTIONS_TEXT.noneText}`}</Text>
      ) : (
        <>
          <Text className="ly-note">{OBJECTIONS_TEXT.count(objections.all, objections.open)}</Text>
          <PagedList
            read={read}
            empty={{
              icon: 'talk',
              title: OBJECTIONS_TEXT.noneTitle,
              text: OBJECTIONS_TEXT.noneText,
            }}
            render={(objection) => <ObjectionCard objection={objection} />}
          />
        </>
      )}
      <HelpButton topic="publicity" />
      {isRunning ? (
        <AbilityButton
          kind="plain"
          icon="talk"
          ability={abilities.object}
          text={OBJECTIONS_TEXT.object}
          onTap={() => {
            go.objectToOutcome(outcomeId)
          }}
        />
      ) : null}
    </Section>
  )
}
