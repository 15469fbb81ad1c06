import { ITEM_TEXT_LIMITS } from '@linyi/shared/domain/agenda/item'
import { Text } from '@tarojs/components'
import { PersonField } from '@/components/act-form/PersonField'
import { ActPage } from '@/components/act-page/ActPage'
import { Heading } from '@/components/heading/Heading'
import { Notice } from '@/components/notice/Notice'
import { pageWithId } from '@/components/page/page-with-id'
import { PhotoField } from '@/components/photo-grid/PhotoField'
import { photoUrl } from '@/platform/photos'
import { usePhotoUpload } from '@/platform/use-photo-upload'
import { PaperSheetCard } from '../../components/PaperSheetCard'
import { PAPER_TEXT } from '../../staff.text'
import { usePaper } from '../../use-paper'

/** 纸质附议: sheets from those who sign on paper, each counted after two people have seen it. */
function PaperPage({ id: itemId }: { id: string }) {
  const paper = usePaper(itemId)
  const { form, problems } = paper
  const upload = usePhotoUpload(ITEM_TEXT_LIMITS.photos - form.photos.length, paper.addPhoto)
  const photoError = upload.error ?? problems.photos
  const sheets = paper.sheets.data?.items ?? []
  const isOpen = paper.item.data?.abilities.addPaper.allowed === true
  return (
    <ActPage
      read={paper.item}
      title={PAPER_TEXT.title}
      abilityOf={({ abilities }) => abilities.addPaper}
      buttonText={PAPER_TEXT.send}
      onSubmit={paper.send}
      problems={problems}
      isBusy={paper.isSending}
      error={paper.error}
    >
      <Notice tone="info" text={PAPER_TEXT.note} />
      {isOpen ? (
        <>
          <Heading text={PAPER_TEXT.enter} />
          <PersonField
            isSeveral
            label={PAPER_TEXT.people}
            hint={PAPER_TEXT.peopleHint}
            chosen={form.people}
            onChange={paper.changePeople}
            {...(problems.people === undefined ? {} : { error: problems.people })}
          />
          <PhotoField
            label={PAPER_TEXT.photos}
            hint={PAPER_TEXT.photosHint}
            limit={ITEM_TEXT_LIMITS.photos}
            photos={form.photos.map(({ id, thumbUrl }) => ({ id, thumbUrl: photoUrl(thumbUrl) }))}
            onAdd={upload.add}
            onRemove={paper.dropPhoto}
            isBusy={upload.isUploading}
            {...(photoError === undefined ? {} : { error: photoError })}
          />
        </>
      ) : null}
      <Heading text={PAPER_TEXT.sheets} />
      {paper.sheets.error ? <Notice tone="oppose" text={paper.sheets.error.message} /> : null}
      {paper.sheets.data && sheets.length === 0 ? (
        <Text className="ly-note">{PAPER_TEXT.none}</Text>
      ) : null}
      {sheets.map((sheet) => (
        <PaperSheetCard key={sheet.id} sheet={sheet} paper={paper} />
      ))}
    </ActPage>
  )
}

export default pageWithId(PAPER_TEXT.title, PaperPage)
