export default definePageConfig({ navigationBarTitleText: '安排职务' })
