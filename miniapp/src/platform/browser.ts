/** What only a browser needs. In WeChat that is nothing; `browser.h5.ts` takes this file's place. */
export {}
