/** WeChat needs no more style than ours; `platform-styles.h5.ts` takes this file's place in H5. */
export {}
