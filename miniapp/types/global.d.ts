/// <reference types="@tarojs/taro" />

/** Where the service is: empty in a browser, an absolute origin in WeChat. Set by the build. */
declare const API_ORIGIN: string
/** The environment and the service on WeChat Cloud Hosting; empty for a service of one's own. Set by the build. */
declare const CLOUD_ENV: string
declare const CLOUD_SERVICE: string

declare module '*.scss'
declare module '*.png' {
  const src: string
  export default src
}

declare namespace NodeJS {
  interface ProcessEnv {
    /** Which program is being built; a constant in the bundle, so that the other half drops out. */
    TARO_ENV: 'weapp' | 'h5'
  }
}
