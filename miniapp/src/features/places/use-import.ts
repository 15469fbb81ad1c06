import type { ImportReport } from '@linyi/shared/contract/places.contract'
import { useState } from 'react'
import { ApiError } from '@/platform/api-error'
import { chooseSheet, type ChosenSheet } from '@/platform/choose-file'
import { ChoosingRefused } from '@/platform/permission'
import { queryClient } from '@/platform/query-client'
import { sendChosen } from '@/platform/upload'

export type ImportStep =
  | { at: 'start'; error: string | null }
  | { at: 'checking'; file: ChosenSheet }
  | { at: 'checked'; file: ChosenSheet; report: ImportReport; error: string | null }
  | { at: 'importing'; file: ChosenSheet; report: ImportReport }
  | { at: 'done'; report: ImportReport }

const sentenceOf = (reason: unknown): string =>
  reason instanceof ApiError || reason instanceof ChoosingRefused
    ? reason.message
    : '文件没有传上去，请再试一次。'

/** Choosing a table, having it checked, and importing it: what was checked is what is imported. */
export function useImport() {
  const [step, setStep] = useState<ImportStep>({ at: 'start', error: null })

  const choose = async () => {
    try {
      const file = await chooseSheet()
      if (file === null) return
      setStep({ at: 'checking', file })
      const report = await sendChosen('places.importCheck', file)
      setStep({ at: 'checked', file, report, error: null })
    } catch (reason) {
      setStep({ at: 'start', error: sentenceOf(reason) })
    }
  }
  const importNow = async () => {
    if (step.at !== 'checked') return
    const { file, report } = step
    setStep({ at: 'importing', file, report })
    try {
      setStep({ at: 'done', report: await sendChosen('places.import', file) })
      void queryClient.invalidateQueries()
    } catch (reason) {
      setStep({ at: 'checked', file, report, error: sentenceOf(reason) })
    }
  }
  return { step, choose: () => void choose(), importNow: () => void importNow() }
}
