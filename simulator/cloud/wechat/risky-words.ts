/**
 * Words on which the stand-in's content check turns. They are plainly test words: the real judgement is WeChat's.
 * Labels: 文本内容安全识别 msgSecCheck (10001 广告, 20001 时政, 20002 色情, 20003 辱骂, 20006 违法犯罪, 20008 欺诈, 21000 其他).
 */
export const RISKY_WORDS: { word: string; label: number; suggest: 'risky' | 'review' }[] = [
  { word: '测试违规', label: 21000, suggest: 'risky' },
  { word: '测试广告', label: 10001, suggest: 'risky' },
  { word: '测试辱骂', label: 20003, suggest: 'risky' },
  { word: '测试违法', label: 20006, suggest: 'risky' },
  { word: '测试诈骗', label: 20008, suggest: 'risky' },
  { word: '测试存疑', label: 21000, suggest: 'review' },
]
