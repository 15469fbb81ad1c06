/** Whether a page may draw itself yet. In WeChat at once; `first-turn.h5.ts` takes this file's place. */
export const useTurn = (): boolean => true
