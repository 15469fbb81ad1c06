/** Signs that separate words and are never searched for. */
const SEPARATORS = /[\s,.;:!?，。；：！？、（）()“”"'《》—-]+/u

const NUMBER = /^(?:ys-?)?(\d{4}-\d{2}-)?(\d{1,4})$/i

const pairsOf = (word: string): string[] => {
  const letters = [...word]
  if (letters.length === 1) return [word]
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`)
}

/** The words of a title as pairs of characters, and single characters for the shortest searches. */
function wordTerms(text: string): string[] {
  return text.toLowerCase().split(SEPARATORS).filter(Boolean).flatMap(pairsOf)
}

/**
 * What an item is found by: every pair of characters of its title, each of its characters, and its
 * number the way people say it on the phone, whole or by its last part.
 */
export function indexTermsOf(title: string, number: string | null): string[] {
  const letters = [...title.toLowerCase()].filter((letter) => !SEPARATORS.test(letter))
  const numbers =
    number === null
      ? []
      : [
          `#${number.replace(/^YS-/i, '')}`,
          `#${number.slice(-4)}`,
          `#${String(Number(number.slice(-4)))}`,
        ]
  return [...new Set([...wordTerms(title), ...letters, ...numbers])]
}

/** What a search text asks for: all of these terms. */
export function searchTermsOf(text: string): string[] {
  const asked = NUMBER.exec(text.trim())
  if (asked !== null) return [`#${asked[1] ?? ''}${asked[2] ?? ''}`]
  return [...new Set(wordTerms(text))]
}
