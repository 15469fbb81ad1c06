import type { OutcomeInfo } from '@linyi/shared/contract/outcomes.contract'
import { LEGAL_EFFECT_TEXT } from '@linyi/shared/domain/ballots/ballot'
import { Text, View } from '@tarojs/components'
import { BeforeAfter } from '@/components/before-after/BeforeAfter'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { CountedVote } from '@/components/counted-vote/CountedVote'
import { Heading } from '@/components/heading/Heading'
import { PhotoGrid } from '@/components/photo-grid/PhotoGrid'
import { ResultBadge } from '@/components/result-badge/ResultBadge'
import { ResultBars } from '@/components/result-bars/ResultBars'
import { go } from '@/platform/navigate'
import { photoUrl, viewPhotos } from '@/platform/photos'
import { handBars } from '../../hand-bars'
import { OUTCOMES_TEXT } from '../../outcomes.text'
import { ContactCard } from './ContactCard'
import { MoneyCard } from './MoneyCard'
import { NoticeSheet } from './NoticeSheet'
import { StepsCard } from './StepsCard'
import './outcome-paper.scss'

/** A publication as residents read it: what was asked and decided, the figures, who does what, whom to ask. */
export function OutcomePaper({
  outcome,
  isPreview = false,
}: {
  outcome: OutcomeInfo
  /** Nothing leads away from a preview. */
  isPreview?: boolean
}) {
  const { contact, notAdopted, noPhotosReason, beforePhotos, afterPhotos } = outcome
  if (outcome.status === 'withdrawn') return <NoticeSheet outcome={outcome} />
  return (
    <View className="outcome-paper">
      <NoticeSheet outcome={outcome} />
      <Figures outcome={outcome} isPreview={isPreview} />
      <StepsCard outcome={outcome} />
      <MoneyCard outcome={outcome} />
      {beforePhotos.length + afterPhotos.length === 0 && noPhotosReason === '' ? null : (
        <Card className="ly-stack">
          <Heading text={OUTCOMES_TEXT.pair} />
          {beforePhotos.length + afterPhotos.length === 0 ? null : (
            <BeforeAfter before={beforePhotos} after={afterPhotos} />
          )}
          {noPhotosReason === '' ? null : (
            <Text className="ly-note">{`${OUTCOMES_TEXT.noPairs}${noPhotosReason}`}</Text>
          )}
        </Card>
      )}
      {notAdopted === '' ? null : (
        <Card className="ly-stack">
          <Heading text={OUTCOMES_TEXT.notAdopted} />
          <Text className="notice-sheet__text">{notAdopted}</Text>
        </Card>
      )}
      <Photos photos={outcome.photos} />
      {contact === '' ? null : <ContactCard contact={contact} />}
    </View>
  )
}

function Photos({ photos }: Pick<OutcomeInfo, 'photos'>) {
  if (photos.length === 0) return null
  return (
    <Card className="ly-stack">
      <Heading text={OUTCOMES_TEXT.photos} />
      <PhotoGrid
        photos={photos.map(({ id, url, thumbUrl }) => ({
          id,
          thumbUrl: photoUrl(photos.length === 1 ? url : thumbUrl),
        }))}
        onOpen={(index) => {
          viewPhotos(
            photos.map((photo) => photo.url),
            index,
          )
        }}
      />
    </Card>
  )
}

/** The vote drawn: with the line it had to reach where the service counted it. */
function Figures({ outcome, isPreview }: { outcome: OutcomeInfo; isPreview: boolean }) {
  const { ballot, figures, result } = outcome
  if (ballot === null && figures === null) return null
  const effect = ballot?.effect ?? 'council'
  return (
    <Card className="ly-stack">
      <View className="ly-row ly-row--wrap">
        <Heading text={OUTCOMES_TEXT.vote} />
        {result === null ? null : <ResultBadge result={result} effect={effect} />}
      </View>
      {ballot === null ? (
        <>
          <Text className="ly-note">{OUTCOMES_TEXT.hands}</Text>
          {figures === null ? null : <ResultBars bars={handBars(figures)} />}
        </>
      ) : (
        <>
          {outcome.text.includes(ballot.sentence) ? null : <Text>{ballot.sentence}</Text>}
          <CountedVote vote={ballot} />
          <Text className="ly-note">{LEGAL_EFFECT_TEXT[ballot.effect]}</Text>
          {isPreview ? null : (
            <BigButton
              kind="plain"
              icon="ballot"
              text={OUTCOMES_TEXT.votePage}
              onTap={() => {
                go.ballot(ballot.id)
              }}
            />
          )}
        </>
      )}
    </Card>
  )
}
