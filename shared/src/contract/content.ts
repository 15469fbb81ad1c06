/** Where others will read a text: on a person, under a matter, or as a matter of its own. */
export type TextScene = 'profile' | 'comment' | 'item'

/**
 * Which texts of an operation others can see. They are checked before the operation is carried out:
 * by the word list, and by WeChat where it is connected; what neither lets pass waits for a person.
 */
export interface ContentRule {
  readonly scene: TextScene
  /** Paths of the typed texts in the request, such as `sections.text`. */
  readonly fields: readonly string[]
  /** The texts are not in the request: it makes visible what was written before. */
  readonly stored?: true
  /**
   * `hold` (as without it): the command is kept until a person has looked and is then carried out as its
   * author's. `own`: the operation has a queue of its own and takes the doubt in with the matter.
   */
  readonly whenDoubtful?: 'hold' | 'own'
  /**
   * Written in an office, which answers for numbers and names it quotes: the doubts of our own word list
   * do not hold it up, those of WeChat do.
   */
  readonly inOffice?: true
  /**
   * Numbers, names and doors are hidden in these texts before anybody sees them: a number is no reason to
   * wait for a person.
   */
  readonly isMasked?: true
  /**
   * A right with a last day. What was sent in time counts as sent in time, however long the look at it
   * took.
   */
  readonly inTime?: true
}

/** Typed texts that nobody beyond the offices concerned gets to see, each with the reason. */
export type UnseenTexts = Readonly<Record<string, string>>
