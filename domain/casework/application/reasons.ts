/** Ready to pick: what is most often wrong with a paper, in words that say what to do. */
export const SUPPLEMENT_REASONS = [
  '照片不清楚，请在亮处重新拍一张',
  '没有拍全，请把四个角都拍进去',
  '缺少签名，请签好名再拍',
  '证件已过期，请拍新的证件',
  '不是这份材料，请对照名称重新上传',
  '缺少反面（或后面几页），请补拍',
]

export const NOT_ACCEPT_REASONS = [
  '户口不在本县，应在户籍地申请',
  '年龄或条件暂时不符合规定',
  '同一事项已经在办理，不用重复申请',
  '这件事由其他部门办理',
  '多次通知后仍未补齐材料',
]
