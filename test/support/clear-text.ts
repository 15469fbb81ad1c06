import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The middle of a text in base64 as it stands at each of the three places a text may begin at. */
function inBase64(bytes: Buffer): Buffer[] {
  return [0, 1, 2].map((shift) => {
    const padded = Buffer.concat([Buffer.alloc(shift), bytes])
    const text = padded.toString('base64').replace(/=+$/, '')
    // What the neighbours on both sides decide is cut off.
    return Buffer.from(text.slice(shift === 0 ? 0 : shift + 1, text.length - 1))
  })
}

/** The forms in which a text could lie in a file in clear. */
function formsOf(text: string): { readonly form: string; readonly bytes: Buffer }[] {
  const utf8 = Buffer.from(text, 'utf8')
  const utf16 = Buffer.from(text, 'utf16le')
  const escaped = text.replaceAll(
    /[^ -~]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return [
    { form: 'utf8', bytes: utf8 },
    { form: 'utf16le', bytes: utf16 },
    { form: 'utf16be', bytes: Buffer.from(utf16).swap16() },
    { form: 'hex', bytes: Buffer.from(utf8.toString('hex')) },
    { form: 'escaped', bytes: Buffer.from(escaped) },
    { form: 'percent', bytes: Buffer.from(encodeURIComponent(text)) },
    ...inBase64(utf8).map((bytes) => ({ form: 'base64', bytes })),
  ]
}

/** Every file below a folder. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}

/** Where any of `texts` lies in clear in a file of the folder: `file: form of text`. */
export function clearTextIn(folder: string, texts: readonly string[]): string[] {
  return filesIn(folder).flatMap((file) => {
    const content = readFileSync(file)
    return texts.flatMap((text) =>
      formsOf(text)
        .filter(({ bytes }) => content.includes(bytes))
        .map(({ form }) => `${path.relative(folder, file)}: ${form} of ${text}`),
    )
  })
}
