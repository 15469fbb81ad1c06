import type { OutcomeDraftCard } from '@linyi/shared/contract/outcomes.contract'
import { OUTCOME_KIND_TEXT, OUTCOME_STATUS_TEXT } from '@linyi/shared/domain/outcomes/outcome'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/card/Card'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Heading } from '@/components/heading/Heading'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { PagedList } from '@/components/paged-list/PagedList'
import { RowLink } from '@/components/row-link/RowLink'
import { Section } from '@/components/section/Section'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { go } from '@/platform/navigate'
import { useReadPages } from '@/platform/use-api'
import { FundSheet } from '../../components/editor/FundSheet'
import { PickSheet, type PickedKind } from '../../components/editor/PickSheet'
import { EDITOR_TEXT } from '../../editor.text'
import { KIND_ICON } from '../../outcomes.text'

const PAGE_SIZE = 20

/** What is not out yet, and the kinds of publication that no task asks for. */
export default function DraftsPage() {
  const [open, setOpen] = useState<PickedKind | 'commonFund' | null>(null)
  const read = useReadPages('outcomes.drafts', { limit: PAGE_SIZE })
  const close = () => {
    setOpen(null)
  }
  return (
    <Page
      title={EDITOR_TEXT.officeTitle}
      sheet={
        open === null ? null : open === 'commonFund' ? (
          <FundSheet onClose={close} />
        ) : (
          <PickSheet kind={open} onClose={close} />
        )
      }
    >
      {read.error && read.data === undefined ? (
        <ErrorState
          message={read.error.message}
          error={read.error}
          onRetry={() => void read.refetch()}
        />
      ) : (
        <Section title={EDITOR_TEXT.drafts}>
          <PagedList
            read={read}
            isGrid
            empty={{
              icon: 'edit',
              title: EDITOR_TEXT.noDraftsTitle,
              text: EDITOR_TEXT.noDraftsText,
            }}
            render={(draft) => <DraftCard draft={draft} />}
          />
        </Section>
      )}
      {read.error ? null : (
        <Section title={EDITOR_TEXT.begin}>
          <Text className="ly-note">{EDITOR_TEXT.beginNote}</Text>
          <Card>
            {(['commonFund', 'progress', 'declineReasons'] as const).map((kind) => (
              <RowLink
                key={kind}
                icon={KIND_ICON[kind]}
                text={OUTCOME_KIND_TEXT[kind]}
                note={EDITOR_TEXT.beginNotes[kind]}
                onTap={() => {
                  setOpen(kind)
                }}
              />
            ))}
          </Card>
        </Section>
      )}
    </Page>
  )
}

function DraftCard({ draft }: { draft: OutcomeDraftCard }) {
  const { id, kind, status, title, gridName, itemNumber, publishAt, problem, editedAt } = draft
  return (
    <Card
      className="ly-stack"
      label={`${OUTCOME_KIND_TEXT[kind]}：${title}`}
      onTap={() => {
        go.editOutcome(id)
      }}
    >
      <View className="ly-row ly-row--wrap">
        <StatusBadge text={OUTCOME_KIND_TEXT[kind]} tone="plain" icon={KIND_ICON[kind]} />
        {publishAt === null ? (
          <StatusBadge text={OUTCOME_STATUS_TEXT[status]} tone="warn" icon="edit" />
        ) : (
          <StatusBadge
            text={EDITOR_TEXT.publishAt(dateTimeText(new Date(publishAt)))}
            tone="info"
            icon="clock"
          />
        )}
      </View>
      <Heading text={title} />
      <View>
        <View>
          <Text className="ly-note">{[gridName, itemNumber].filter(Boolean).join(' · ')}</Text>
        </View>
        <Text className="ly-note">{EDITOR_TEXT.editedAt(dateTimeText(new Date(editedAt)))}</Text>
      </View>
      {problem === null ? null : (
        <Notice tone="oppose" text={`${EDITOR_TEXT.problem}${problem.message}`} />
      )}
    </Card>
  )
}
