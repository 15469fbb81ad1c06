/** What must stay where it is: the way into an account, a key of the service, who somebody is in WeChat. */
export const SECRET_KINDS = ['session', 'link', 'openid', 'wechatToken', 'key'] as const
export type SecretKind = (typeof SECRET_KINDS)[number]

/** Shorter values stand in too many places by chance to be told apart. */
const MARK_LENGTH = 16

/**
 * Finds known secrets in text. A secret is told by its first sixteen characters, looked up at every
 * place of every long word, so that the work grows with the text and not with the number of secrets.
 */
export class SecretFinder {
  private readonly marks = new Map<string, SecretKind>()

  /** @throws Error for a value too short to be looked for */
  add(kind: SecretKind, value: string): void {
    if (value.length < MARK_LENGTH) throw new Error(`a secret of kind ${kind} is too short`)
    this.marks.set(value.slice(0, MARK_LENGTH), kind)
  }

  get size(): number {
    return this.marks.size
  }

  /** The kinds of secrets that the text holds, each once. */
  find(text: string): ReadonlySet<SecretKind> {
    const found = new Set<SecretKind>()
    for (const [word] of text.matchAll(/[\w+/=-]{16,}/g)) {
      for (let at = 0; at + MARK_LENGTH <= word.length; at += 1) {
        const kind = this.marks.get(word.slice(at, at + MARK_LENGTH))
        if (kind !== undefined) found.add(kind)
      }
    }
    return found
  }
}
