export default definePageConfig({ navigationBarTitleText: '党组织审议' })
