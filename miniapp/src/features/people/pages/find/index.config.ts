export default definePageConfig({ navigationBarTitleText: '找居民' })
