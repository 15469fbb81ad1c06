import type { BallotInfo } from '@linyi/shared/contract/ballots.contract'
import { PAPER_ORIGIN_TEXT } from '@linyi/shared/domain/ballots/ballot'
import { markText, SPOILT } from '@linyi/shared/domain/ballots/method'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Heading } from '@/components/heading/Heading'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { PhotoGrid } from '@/components/photo-grid/PhotoGrid'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { photoUrl, viewPhotos } from '@/platform/photos'
import { ENTRY_TEXT, PAPERS_TEXT } from '../../canvass.text'
import { ChosenSign } from '../../components/ChosenSign'
import { MarkPad } from '../../components/MarkPad'
import { useBallot } from '../../use-ballot'
import { usePapers, type PapersState, type WaitingPaper } from '../../use-papers'
import './index.scss'

/** Papers entered by one person, read anew by another; the same counts. */
function PapersPage({ id: ballotId }: { id: string }) {
  const { data: ballot, error, refetch } = useBallot(ballotId)
  const papers = usePapers(ballotId)
  if (!ballot) {
    return (
      <Page title={PAPERS_TEXT.title}>
        {error ? (
          <ErrorState message={error.message} error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton cards={2} />
        )}
      </Page>
    )
  }
  return (
    <Page title={PAPERS_TEXT.title} sheet={<ReadSheet ballot={ballot} papers={papers} />}>
      <Notice tone="info" text={PAPERS_TEXT.note} />
      {papers.readError ? (
        <ErrorState
          message={papers.readError.message}
          error={papers.readError}
          onRetry={papers.retry}
        />
      ) : null}
      {papers.isLoading ? <Skeleton cards={2} /> : null}
      {!papers.isLoading && !papers.readError && papers.papers.length === 0 ? (
        <EmptyState icon="stamp" title={PAPERS_TEXT.none} text={PAPERS_TEXT.noneText} />
      ) : null}
      <View className="papers">
        {papers.papers.map((paper) => (
          <PaperCard key={paper.unit} ballot={ballot} paper={paper} papers={papers} />
        ))}
      </View>
      {papers.hasMore ? <Text className="ly-note">{PAPERS_TEXT.more}</Text> : null}
    </Page>
  )
}

function PaperCard({
  ballot,
  paper,
  papers,
}: {
  ballot: BallotInfo
  paper: WaitingPaper
  papers: PapersState
}) {
  const isOpen = papers.paper?.unit === paper.unit
  const isAssisted = paper.origin === 'assisted'
  return (
    <Card tone={isOpen ? 'ask' : 'plain'} className="ly-stack">
      <Heading text={paper.name === null ? paper.text : `${paper.text} ${paper.name}`} />
      <Text className="ly-note">{`${PAPER_ORIGIN_TEXT[paper.origin]} · ${paper.enteredBy} 录入`}</Text>
      <Scan paper={paper} />
      {paper.isEnteredByMe ? <Text>{PAPERS_TEXT.mine}</Text> : null}
      {!paper.isEnteredByMe && !isOpen ? (
        <BigButton
          kind="plain"
          icon="search"
          text={PAPERS_TEXT.start}
          onTap={() => {
            papers.open(paper.unit)
          }}
        />
      ) : null}
      {isOpen ? (
        <>
          <Heading text={isAssisted ? PAPERS_TEXT.assisted : ENTRY_TEXT.what} />
          <MarkPad method={ballot.method} chosen={papers.mark} onMark={papers.choose} />
          {isAssisted ? null : (
            <BigButton
              kind="plain"
              text={ENTRY_TEXT.spoilt}
              onTap={() => {
                papers.choose(SPOILT)
              }}
            />
          )}
        </>
      ) : null}
    </Card>
  )
}

/** The picture of the paper, large enough to read; a tap shows all of it. */
function Scan({ paper: { photo } }: { paper: WaitingPaper }) {
  if (photo === null) return null
  return (
    <PhotoGrid
      photos={[{ id: photo.id, thumbUrl: photoUrl(photo.url) }]}
      onOpen={() => {
        viewPhotos([photo.url], 0)
      }}
    />
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
