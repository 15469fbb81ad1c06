export default definePageConfig({ navigationBarTitleText: '纸质附议' })
