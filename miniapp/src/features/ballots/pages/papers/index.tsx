import type { BallotInfo } from '@linyi/shared/contract/ballots.contract'
import { markText, SPOILT } from '@linyi/shared/domain/ballots/method'
import { Text } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { ChoiceField } from '@/components/field/ChoiceField'
import { Notice } from '@/components/notice/Notice'
import { Page, refreshByPull } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { Skeleton } from '@/components/skeleton/Skeleton'
import type { DoorVote } from '../../canvass-board'
import { CANVASS_TEXT, ENTRY_TEXT, PAPERS_TEXT } from '../../canvass.text'
import { ChosenSign } from '../../components/ChosenSign'
import { MarkPad } from '../../components/MarkPad'
import { useBallot } from '../../use-ballot'
import { usePapers, type PapersState } from '../../use-papers'

/** Papers entered by one person, read anew by another; the same counts. */
function PapersPage({ id: ballotId }: { id: string }) {
  const { data: ballot, error, refetch } = useBallot(ballotId)
  const papers = usePapers(ballotId)
  usePullDownRefresh(() => void refreshByPull())
  if (!ballot) {
    return (
      <Page title={PAPERS_TEXT.title}>
        {error ? (
          <ErrorState message={error.message} onRetry={() => void refetch()} />
        ) : (
          <Skeleton cards={2} />
        )}
      </Page>
    )
  }
  const { canvass } = papers
  return (
    <Page title={PAPERS_TEXT.title} sheet={<ReadSheet ballot={ballot} papers={papers} />}>
      <Notice tone="info" text={PAPERS_TEXT.note} />
      {canvass.buildings.length > 1 ? (
        <ChoiceField
          label={CANVASS_TEXT.choose}
          layout="pairs"
          options={canvass.buildings.map(({ id, name }) => ({ value: id, text: name }))}
          value={canvass.buildingId}
          onChange={canvass.chooseBuilding}
        />
      ) : null}
      {canvass.error === null ? null : (
        <ErrorState message={canvass.error} onRetry={canvass.retry} />
      )}
      {canvass.buildingId !== null && !canvass.isLoading && papers.papers.length === 0 ? (
        <EmptyState icon="stamp" title={PAPERS_TEXT.none} text={PAPERS_TEXT.noneText} />
      ) : null}
      {papers.papers.map((paper) => (
        <PaperCard key={paper.unit} ballot={ballot} paper={paper} papers={papers} />
      ))}
    </Page>
  )
}

function PaperCard({
  ballot,
  paper,
  papers,
}: {
  ballot: BallotInfo
  paper: DoorVote
  papers: PapersState
}) {
  const isOpen = papers.paper?.unit === paper.unit
  return (
    <Card tone={isOpen ? 'ask' : 'plain'} className="ly-stack">
      <Text className="ly-heading">{paper.text}</Text>
      {paper.isEnteredByMe ? <Text className="ly-note">{PAPERS_TEXT.mine}</Text> : null}
      {!paper.isEnteredByMe && !isOpen ? (
        <BigButton
          text={PAPERS_TEXT.start}
          onTap={() => {
            papers.open(paper.unit)
          }}
        />
      ) : null}
      {isOpen ? (
        <>
          <Text className="ly-heading">{ENTRY_TEXT.what}</Text>
          <MarkPad method={ballot.method} chosen={papers.mark} onMark={papers.choose} />
          <BigButton
            kind="plain"
            text={ENTRY_TEXT.spoilt}
            onTap={() => {
              papers.choose(SPOILT)
            }}
          />
        </>
      ) : null}
    </Card>
  )
}

/** Repeats what the second person has read before it is held against the first. */
function ReadSheet({ ballot, papers }: { ballot: BallotInfo; papers: PapersState }) {
  const { mark, paper } = papers
  if (mark === null || paper === null) return null
  return (
    <ConfirmSheet
      title={PAPERS_TEXT.confirmTitle}
      sentence={`${paper.text}：${markText(ballot.method, mark)}`}
      confirmText={PAPERS_TEXT.confirm}
      cancelText="重新点选"
      busy={papers.isBusy}
      error={papers.error}
      onConfirm={papers.confirm}
      onCancel={papers.cancel}
    >
      <ChosenSign method={ballot.method} mark={mark} />
    </ConfirmSheet>
  )
}

export default pageWithId(PAPERS_TEXT.title, PapersPage)
