export default definePageConfig({ navigationBarTitleText: '公示决定' })
