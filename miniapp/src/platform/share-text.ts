import { copyText } from './clipboard'

/**
 * Hands a text to another app: by the browser's own sheet where it has one, else over the clipboard.
 *
 * @returns what became of it; closing the sheet is no error
 */
export async function shareText(text: string): Promise<'shared' | 'copied' | 'closed'> {
  if (process.env.TARO_ENV === 'h5' && typeof navigator.share === 'function') {
    return navigator.share({ text }).then(
      () => 'shared' as const,
      () => 'closed' as const,
    )
  }
  await copyText(text)
  return 'copied'
}
