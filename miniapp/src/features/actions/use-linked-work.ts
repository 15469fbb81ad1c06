import { announce } from '@/platform/announce'
import { useLinkCommand, useLinkRead } from '@/platform/use-link'
import { useCapture } from './use-capture'
import { LINK_TEXT } from './link.text'

/** The work of a body outside as its link shows it, and reporting it by a picture and a line. */
export function useLinkedWork(link: string) {
  const read = useLinkRead('actions.byLink', {}, link)
  const report = useLinkCommand('actions.reportByLink', link)
  const firstStage = read.data?.entries.length === 0 ? 'before' : 'during'
  const capture = useCapture(
    firstStage,
    ({ isDone, text, stage, photoIds }, arrived) => {
      report.mutate(
        { isDone, text, stage, photoIds },
        {
          onSuccess: () => {
            arrived()
            announce(LINK_TEXT.reportedTold)
          },
        },
      )
    },
    link,
  )
  return { read, capture, isSending: report.isPending, error: report.error?.message ?? null }
}
