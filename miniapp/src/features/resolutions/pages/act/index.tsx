import type { ResolutionInfo } from '@linyi/shared/contract/resolutions.contract'
import { RESOLUTION_STATUS_TEXT } from '@linyi/shared/domain/resolutions/resolution'
import type { TargetPart } from '@/components/act-form/ActFields'
import { FormPage } from '@/components/act-form/FormPage'
import { FORM_TEXT } from '@/components/act-form/form-text'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ChoiceField } from '@/components/field/ChoiceField'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { go, useRouteWord } from '@/platform/navigate'
import { useRead } from '@/platform/use-api'
import { resolutionFormOf } from '../../acts/resolution-forms'
import { ResolutionHead } from '../../components/ResolutionHead'
import { RESOLUTIONS_TEXT } from '../../resolutions.text'

/** One of the acts on a resolution; the address names which. */
function ActOnResolutionPage({ id: resolutionId }: { id: string }) {
  const form = resolutionFormOf(useRouteWord('act'), useRouteWord('about'))
  const read = useRead('resolutions.info', { resolutionId })
  if (form === null) {
    return (
      <Page title={RESOLUTIONS_TEXT.actTitle}>
        <EmptyState
          icon="warn"
          title={FORM_TEXT.noActTitle}
          text={FORM_TEXT.noActText}
          action={RESOLUTIONS_TEXT.toResolution}
          onAction={() => {
            go.resolutionInstead(resolutionId)
          }}
        />
      </Page>
    )
  }
  return (
    <FormPage
      form={form}
      id={resolutionId}
      read={read}
      about={(resolution) => <ResolutionHead resolution={resolution} />}
      target={otherResolution}
      onDone={() => {
        go.resolutionInstead(resolutionId)
      }}
    />
  )
}

/** Which resolution takes the place of this one. */
const otherResolution =
  (resolution: ResolutionInfo): TargetPart =>
  (_field, words, value, onChange) => (
    <OtherField resolution={resolution} words={words} value={value} onChange={onChange} />
  )

const SHOWN = 20

function OtherField({
  resolution,
  words,
  value,
  onChange,
}: {
  resolution: ResolutionInfo
  words: Parameters<TargetPart>[1]
  value: string
  onChange: (value: string) => void
}) {
  const read = useRead('resolutions.list', { limit: SHOWN })
  const others = (read.data?.items ?? []).filter(({ id }) => id !== resolution.id)
  return (
    <ChoiceField
      {...words}
      options={others.map(({ id, title, itemNumber, status }) => ({
        value: id,
        text: title,
        note: `${itemNumber} · ${RESOLUTION_STATUS_TEXT[status]}`,
      }))}
      value={value === '' ? null : value}
      onChange={onChange}
    />
  )
}

export default pageWithId(RESOLUTIONS_TEXT.actTitle, ActOnResolutionPage)
