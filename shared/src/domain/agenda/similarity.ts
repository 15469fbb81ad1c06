import {
  ASPECTS,
  EMPTY_WORDS,
  SUBJECTS,
  type AspectName,
  type SubjectName,
} from './similarity-words'

/** What two matters are compared by: what a raiser has written before the wizard asks for the rest. */
export interface MatterText {
  readonly title: string
  readonly proposal: string
}

/** From here on a matter is shown as similar; measured in `similarity.test.ts`. */
export const SIMILAR_FROM = 0.4

/** An item keeps at most this many index terms. */
export const TERMS_MAX = 24

/**
 * How much the longer text counts when two are compared: a short one that lies within it is
 * similar, though the longer one says more.
 */
const LONGER_SHARE = 0.35
const SUBJECT_SHARE = 0.7
/** Same thing, other trouble. */
const OTHER_ASPECT = 0.4
/** One of the two does not say what the trouble is. */
const UNKNOWN_ASPECT = 0.8

interface Features {
  readonly subjects: ReadonlySet<SubjectName>
  readonly aspects: ReadonlySet<AspectName>
  readonly bigrams: ReadonlySet<string>
}

type Lexicon<Name extends string> = ReadonlyMap<string, readonly (readonly [string, Name])[]>

/** Words by their first character, the longest first. */
function lexiconOf<Name extends string>(
  words: readonly (readonly [string, Name])[],
): Lexicon<Name> {
  const byFirst = new Map<string, (readonly [string, Name])[]>()
  for (const entry of words) {
    const first = entry[0].charAt(0)
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry])
  }
  for (const entries of byFirst.values()) entries.sort(([a], [b]) => b.length - a.length)
  return byFirst
}

const entriesOf = <Name extends string>(name: Name, words: string) =>
  words.split(' ').map((word) => [word, name] as const)

const SUBJECT_WORDS = lexiconOf(
  (Object.keys(SUBJECTS) as SubjectName[]).flatMap((name) => entriesOf(name, SUBJECTS[name].words)),
)
const ASPECT_WORDS = lexiconOf(
  (Object.keys(ASPECTS) as AspectName[]).flatMap((name) => entriesOf(name, ASPECTS[name])),
)
const EMPTY = lexiconOf(entriesOf('empty', EMPTY_WORDS))

/** One form for what is written in several: width, case, numbers and punctuation say nothing here. */
function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[0-9]+ *(?:号楼|号院|号|栋|幢|单元|层|楼|米|个|处|盏|张|部|次|天|年|月|点)?/g, ' ')
    .replace(/[a-z]+/g, ' $& ')
    .replace(/[^\p{Script=Han}a-z]+/gu, ' ')
}

/** Every word of the lexicon that stands in the text, the longest at each place. */
function wordsIn<Name extends string>(text: string, lexicon: Lexicon<Name>): Set<Name> {
  const found = new Set<Name>()
  for (let at = 0; at < text.length; at += 1) {
    const entry = lexicon.get(text.charAt(at))?.find(([word]) => text.startsWith(word, at))
    if (entry === undefined) continue
    found.add(entry[1])
    at += entry[0].length - 1
  }
  return found
}

/** The text without the words that stand in every matter. */
function withoutEmpty(text: string): string {
  let rest = ''
  for (let at = 0; at < text.length; at += 1) {
    const entry = EMPTY.get(text.charAt(at))?.find(([word]) => text.startsWith(word, at))
    rest += entry === undefined ? text.charAt(at) : ' '
    if (entry !== undefined) at += entry[0].length - 1
  }
  return rest
}

function bigramsOf(text: string): Set<string> {
  const pairs = withoutEmpty(text)
    .split(' ')
    .flatMap((part) => Array.from({ length: part.length - 1 }, (_, at) => part.slice(at, at + 2)))
  return new Set(pairs)
}

function featuresOf({ title, proposal }: MatterText): Features {
  const text = normalise(`${title} ${proposal}`)
  return {
    subjects: wordsIn(text, SUBJECT_WORDS),
    aspects: wordsIn(text, ASPECT_WORDS),
    bigrams: bigramsOf(text),
  }
}

/** The share of what two sets have in common: 0 for nothing, 1 for everything (Tversky). */
function commonShare<Name>(
  a: ReadonlySet<Name>,
  b: ReadonlySet<Name>,
  weightOf: (name: Name) => number,
): number {
  const weight = (names: readonly Name[]): number =>
    names.reduce((sum, name) => sum + weightOf(name), 0)
  const [ofA, ofB] = [weight([...a]), weight([...b])]
  const common = weight([...a].filter((name) => b.has(name)))
  return common === 0
    ? 0
    : common / (LONGER_SHARE * Math.max(ofA, ofB) + (1 - LONGER_SHARE) * Math.min(ofA, ofB))
}

function aspectFactor(a: Features, b: Features): number {
  if (a.aspects.size === 0 || b.aspects.size === 0) return UNKNOWN_ASPECT
  const shares = [...a.aspects].some((aspect) => b.aspects.has(aspect))
  return shares ? 1 : OTHER_ASPECT
}

function compare(a: Features, b: Features): number {
  const wording = commonShare(a.bigrams, b.bigrams, () => 1)
  const subject = commonShare(a.subjects, b.subjects, (name) => SUBJECTS[name].weight)
  if (a.subjects.size === 0 && b.subjects.size === 0) return wording
  return SUBJECT_SHARE * subject * aspectFactor(a, b) + (1 - SUBJECT_SHARE) * wording
}

/**
 * How much two matters are the same concern, from 0 to 1. It counts the things they name (by
 * classes of synonyms), whether the trouble with them is the same, and their wording in pairs of
 * characters. Which building it is does not count: the reader sees the place and decides.
 */
export function similarityOf(a: MatterText, b: MatterText): number {
  return compare(featuresOf(a), featuresOf(b))
}

/** A candidate and how similar it is. */
export interface SimilarMatter<Matter> {
  readonly matter: Matter
  readonly score: number
}

/** The candidates that are similar to `query`, the most similar first, at most `limit`. */
export function mostSimilar<Matter extends MatterText>(
  query: MatterText,
  candidates: readonly Matter[],
  limit: number,
): SimilarMatter<Matter>[] {
  const features = featuresOf(query)
  return candidates
    .map((matter) => ({ matter, score: compare(features, featuresOf(matter)) }))
    .filter(({ score }) => score >= SIMILAR_FROM)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
}

/**
 * What an item keeps in its index so that similar ones are found without reading all: its subjects,
 * and pairs of characters where it has fewer subjects than the list holds. Bounded by `TERMS_MAX`.
 */
export function termsOf(matter: MatterText): string[] {
  const { subjects, bigrams } = featuresOf(matter)
  return [...[...subjects].map((name) => `~${name}`), ...bigrams].slice(0, TERMS_MAX)
}

/** What a matter is about, in the order in which its subjects are named. */
export function subjectsOf(matter: MatterText): SubjectName[] {
  return [...featuresOf(matter).subjects]
}

/**
 * Groups of at least `least` matters that are one concern, the largest first: each group stands
 * around one matter that all others in it are similar to, so that no chain of small steps joins
 * what has nothing in common.
 */
export function clustersOf<Matter extends MatterText>(
  matters: readonly Matter[],
  least: number,
): Matter[][] {
  const all = matters.map((matter) => ({ matter, features: featuresOf(matter) }))
  const near = all.map(({ features }) =>
    all.flatMap((other, at) => (compare(features, other.features) >= SIMILAR_FROM ? [at] : [])),
  )
  const taken = new Set<number>()
  const clusters: Matter[][] = []
  const byReach = near.map((_, at) => at).sort((a, b) => reach(near, b) - reach(near, a) || a - b)
  for (const centre of byReach) {
    const members = (near[centre] ?? []).filter((at) => !taken.has(at))
    if (taken.has(centre) || members.length < least) continue
    for (const at of members) taken.add(at)
    clusters.push(members.flatMap((at) => all[at]?.matter ?? []))
  }
  return clusters.sort((a, b) => b.length - a.length)
}

const reach = (near: readonly (readonly number[])[], at: number): number => near[at]?.length ?? 0
