import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import webpack from 'webpack'
import { ARIA_ATTRIBUTES } from './aria-attributes'
import { FirstLoadPlugin } from './first-load-plugin'
import { FIRST_READ, FIRST_READS } from './first-reads'
import { SlicedStartPlugin } from './sliced-start-plugin'

const root = path.resolve(__dirname, '..')
const shared = path.resolve(root, '../shared/src')

/** Packages that ship newer syntax than the oldest WeChat runtime reads; Babel must touch them. */
const modernPackages = ['@tanstack/react-query', '@tanstack/query-core', 'zustand'].map((name) =>
  path.dirname(require.resolve(`${name}/package.json`, { paths: [root] })),
)
const compile = { include: [shared, path.resolve(root, 'config'), ...modernPackages] }

/** The mini-program needs an absolute origin; a browser asks where the page came from. */
const isH5 = process.env.TARO_ENV === 'h5'
const apiOrigin = process.env.TARO_APP_API_ORIGIN ?? (isH5 ? '' : 'http://127.0.0.1:3000')

/**
 * What browsers load may lose its names and needs no quotes, both of which Taro keeps. Functions stay what
 * they are: Chromium took twice as long to begin with a bundle of arrows.
 */
const BROWSER_TERSER = {
  keep_fnames: false,
  compress: { arrows: false },
  output: { comments: false, keep_quoted_props: false, quote_keys: false },
}

const REACT = /[\\/]node_modules[\\/](?:react|react-dom|scheduler|@tanstack)[\\/]/
const TARO = /[\\/]node_modules[\\/](?:@tarojs|@stencil)[\\/]/

/** Packages of Taro that stand in for what our browsers have themselves, or ask in a way that we never do. */
const NEEDLESS = [
  'whatwg-fetch$',
  'abortcontroller-polyfill/dist/abortcontroller-polyfill-only$',
  'jsonp-retry$',
]

export default defineConfig(() => {
  const config: UserConfigExport = {
    projectName: 'linyi',
    date: '2026-11-21',
    designWidth: 750,
    deviceRatio: { 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
    sourceRoot: 'src',
    outputRoot: `dist/${process.env.TARO_ENV}`,
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    // the cache loses what tree shaking found out (an H5 twice the size), so a release never uses it
    cache: { enable: process.env.NODE_ENV === 'development' },
    ...(isH5 ? { terser: { enable: true, config: BROWSER_TERSER } } : {}),
    plugins: [[path.resolve(__dirname, 'aria-plugin.ts'), { attributes: ARIA_ATTRIBUTES }]],
    // pictures that no page imports: WeChat is told their path
    copy: isH5
      ? { patterns: [{ from: 'src/assets/h5/', to: 'dist/h5/' }], options: {} }
      : {
          patterns: [{ from: 'src/assets/share/', to: 'dist/weapp/assets/share/' }],
          options: {},
        },
    defineConstants: {
      API_ORIGIN: JSON.stringify(apiOrigin),
      CLOUD_ENV: JSON.stringify(process.env.TARO_APP_CLOUD_ENV ?? ''),
      CLOUD_SERVICE: JSON.stringify(process.env.TARO_APP_CLOUD_SERVICE ?? 'linyi'),
    },
    alias: { '@': path.resolve(root, 'src'), '@linyi/shared': shared },
    mini: {
      compile,
      optimizeMainPackage: { enable: true },
      // react-query asks for an AbortController on every fetch and stays idle without one
      webpackChain: (chain) => {
        chain.plugin('abortController').use(webpack.ProvidePlugin, [
          {
            AbortController: [
              path.resolve(root, 'src/platform/abort.ts'),
              'AbortControllerPolyfill',
            ],
          },
        ])
      },
      miniCssExtractPluginOption: { ignoreOrder: true },
      postcss: {
        pxtransform: { enable: true, config: {} },
        cssModules: { enable: false },
      },
    },
    h5: {
      compile,
      publicPath: '/',
      staticDirectory: 'static',
      router: { mode: 'hash' },
      webpackChain: (chain) => {
        // boxes and texts that are no web components; no names of devices
        chain.resolve.alias
          .set('@tarojs/components$', path.resolve(root, 'src/platform/components.h5.ts'))
          .set('platform$', path.resolve(__dirname, 'no-device-names.ts'))
        const nothing = path.resolve(__dirname, 'nothing.ts')
        for (const name of NEEDLESS) chain.resolve.alias.set(name, nothing)
        // without it every page chunk holds its own copy of what it shares with others
        chain.optimization.splitChunks({
          chunks: 'all',
          maxInitialRequests: Infinity,
          // a browser fetches six files at a time; more of them wait for one another
          maxAsyncRequests: 6,
          minSize: 0,
          cacheGroups: {
            default: false,
            defaultVendors: false,
            // the app's own packages in files of their own: a browser compiles them one after another
            react: { name: 'react', chunks: 'initial', test: REACT, priority: 20 },
            taro: { name: 'taro', chunks: 'initial', test: TARO, priority: 20 },
            vendors: {
              name: 'vendors',
              test: /[\\/]node_modules[\\/]/,
              minChunks: 2,
              priority: 10,
              reuseExistingChunk: true,
            },
            // what most pages need comes at once; what a few share comes with the first of them
            common: { name: 'common', minChunks: 12, priority: 1, reuseExistingChunk: true },
            shared: { minChunks: 2, minSize: 4000, priority: 0, reuseExistingChunk: true },
          },
        })
        if (process.env.NODE_ENV === 'production') {
          // modules in one scope are one function, which nobody can evaluate in slices; it saved 2 % of the bytes
          chain.optimization.concatenateModules(false)
          chain.plugin('slicedStart').use(SlicedStartPlugin)
          chain.plugin('firstLoad').use(FirstLoadPlugin, [
            {
              firstPage: 'pages/home/index',
              origin: apiOrigin,
              firstRead: FIRST_READ,
              firstReads: FIRST_READS,
            },
          ])
        }
      },
      output: {
        filename: 'js/[name].[contenthash:8].js',
        chunkFilename: 'js/[name].[contenthash:8].js',
      },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      postcss: { autoprefixer: { enable: true }, cssModules: { enable: false } },
    },
  }
  return config
})
