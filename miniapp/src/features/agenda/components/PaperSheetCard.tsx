import type { PaperSheet } from '@linyi/shared/contract/agenda.contract'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import { Text } from '@tarojs/components'
import { AbilityButton } from '@/components/ability-button/AbilityButton'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { PhotoGrid } from '@/components/photo-grid/PhotoGrid'
import { photoUrl, viewPhotos } from '@/platform/photos'
import { PAPER_TEXT, sheetText } from '../staff.text'
import type { PaperState } from '../use-paper'

/** One sheet of signatures: the picture, the names, and the word of a second person. */
export function PaperSheetCard({ sheet, paper }: { sheet: PaperSheet; paper: PaperState }) {
  const { id, at, enteredBy, signatures, counted, names, photos, isConfirmed, abilities } = sheet
  const decide = (isRight: boolean) => () => {
    paper.confirm(id, isRight)
  }
  return (
    <Card tone={isConfirmed ? 'done' : 'ask'} className="ly-stack">
      <Heading text={sheetText(signatures, counted)} />
      <Text className="ly-note">{`${enteredBy.name} ${dateTimeText(new Date(at))} 登记`}</Text>
      <Text>{names.join('、')}</Text>
      <PhotoGrid
        photos={photos.map((photo) => ({ id: photo.id, thumbUrl: photoUrl(photo.thumbUrl) }))}
        onOpen={(index) => {
          viewPhotos(
            photos.map(({ url }) => url),
            index,
          )
        }}
      />
      {isConfirmed ? null : (
        <>
          <AbilityButton
            icon="check"
            text={PAPER_TEXT.right}
            ability={abilities.confirm}
            busy={paper.isConfirming}
            onTap={decide(true)}
          />
          {abilities.confirm.allowed ? (
            <AbilityButton
              kind="plain"
              icon="cross"
              text={PAPER_TEXT.wrong}
              ability={abilities.confirm}
              busy={paper.isConfirming}
              onTap={decide(false)}
            />
          ) : null}
        </>
      )}
    </Card>
  )
}
