/** Numbers of documents and instants hold any figures at all, now and then those of a door. */
const NUMBERS = /\b[0-9a-f]{24}\b|\d{4}-\d\d-\d\dT[\d:.]+Z/g

/** All that an answer says, as one text, without the numbers of its documents and its instants. */
export const wordsIn = (answer: unknown): string => JSON.stringify(answer).replace(NUMBERS, '')
