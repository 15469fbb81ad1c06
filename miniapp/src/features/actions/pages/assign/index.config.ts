export default definePageConfig({ navigationBarTitleText: '安排落实' })
