export default definePageConfig({ navigationBarTitleText: '录入选票' })
