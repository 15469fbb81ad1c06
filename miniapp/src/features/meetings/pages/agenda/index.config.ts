export default definePageConfig({ navigationBarTitleText: '编排议程' })
