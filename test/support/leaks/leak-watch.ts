import { SecretFinder, type SecretKind } from './secrets'

/** Where a text was written: into the log, into an event, or to whoever asked. */
export type TextPlace = 'log' | 'event' | 'answer'

/** A secret where it must not be. */
export interface Leak {
  readonly place: TextPlace
  readonly kind: SecretKind
  /** The path that was asked, or the beginning of the line. */
  readonly where: string
}

/** What one suite of tests has left behind. */
export interface LeakReport {
  readonly suites: readonly string[]
  readonly secrets: number
  readonly texts: Readonly<Record<TextPlace, number>>
  readonly leaks: readonly Leak[]
}

/** The operations that hand out what opens an account or a link: there it is the answer. */
const HANDED_OUT: Partial<Record<SecretKind, RegExp>> = {
  session: /^\/api\/people\.(?:signIn|register|signInWithWechat|takeDesk)$/,
  link: /^\/api\/actions\./,
}

/** Keeps what a suite's services say until its end, when all of its secrets are known. */
export class LeakWatch {
  private readonly finder = new SecretFinder()
  private readonly texts: { place: TextPlace; where: string; text: string }[] = []

  secret(kind: SecretKind, value: string): void {
    this.finder.add(kind, value)
  }

  text(place: TextPlace, where: string, text: string): void {
    this.texts.push({ place, where, text })
  }

  report(suites: readonly string[]): LeakReport {
    const leaks = this.texts.flatMap(({ place, where, text }) =>
      [...this.finder.find(text)]
        .filter((kind) => place !== 'answer' || HANDED_OUT[kind]?.test(where) !== true)
        .map((kind): Leak => ({ place, kind, where })),
    )
    const count = (place: TextPlace) => this.texts.filter((one) => one.place === place).length
    const texts = { log: count('log'), event: count('event'), answer: count('answer') }
    return { suites, secrets: this.finder.size, texts, leaks }
  }
}

// One for the process of a suite: what starts services and what hears them are loaded apart.
const shared = globalThis as { linyiLeakWatch?: LeakWatch }

/** The watch of this suite; what is not watched, such as a bench, has one that nobody asks. */
export function leakWatch(): LeakWatch {
  return (shared.linyiLeakWatch ??= new LeakWatch())
}
