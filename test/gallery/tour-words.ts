/** One thing that the tour asks of its reader, or shows. */
export type TourStep =
  | { readonly kind: 'press'; readonly words: string }
  | { readonly kind: 'see'; readonly words: string }
  | { readonly kind: 'picture'; readonly file: string }

/** In the order of the page: 「pressed」, 『seen』, and a picture. */
const STEP = /「([^」]+)」|『([^』]+)』|!\[[^\]]*\]\(([^)]+)\)/g

function stepOf([, press, see, file]: RegExpMatchArray): TourStep {
  if (press !== undefined) return { kind: 'press', words: press }
  if (see !== undefined) return { kind: 'see', words: see }
  return { kind: 'picture', file: file ?? '' }
}

/**
 * What a README's tour asks for, word by word, up to its last picture; after that it only recommends.
 *
 * @param heading of the tour's chapter
 * @throws Error where there is no such chapter, or no picture in it
 */
export function tourSteps(readme: string, heading: string): readonly TourStep[] {
  const [, chapter = ''] = readme.split(`\n## ${heading}\n`)
  const steps = [...(chapter.split('\n## ')[0] ?? '').matchAll(STEP)].map(stepOf)
  const last = steps.findLastIndex(({ kind }) => kind === 'picture')
  if (last < 0) throw new Error(`the README has no chapter "${heading}" with pictures`)
  return steps.slice(0, last + 1)
}
