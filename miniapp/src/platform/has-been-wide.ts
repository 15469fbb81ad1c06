/** Whether the window has been a desk's at any time. Never in WeChat; `has-been-wide.h5.ts` takes this file's place. */
export const useHasBeenWide = (): boolean => false
