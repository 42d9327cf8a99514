/** What happens in a life, and the items that it makes worth asking about (ids of the catalog). */
export const LIFE_EVENTS: { key: string; name: string; items: string[] }[] = [
  {
    key: 'retired',
    name: '退休了',
    items: ['resident-pension-claim', 'pension-eligibility-check', 'senior-privilege-card', 'medical-info-change'],
  },
  {
    key: 'aged',
    name: '老人80岁',
    items: ['senior-age-allowance', 'elder-care-subsidy', 'senior-privilege-card', 'pension-eligibility-check'],
  },
  {
    key: 'birth',
    name: '生孩子',
    items: ['birth-registration', 'childcare-subsidy', 'maternity-allowance', 'medical-enroll', 'social-card-apply'],
  },
  {
    key: 'disabled',
    name: '身体残疾',
    items: [
      'disability-card-new',
      'disability-living-subsidy',
      'disability-care-subsidy',
      'assistive-device',
      'barrier-free-home',
      'child-rehabilitation',
    ],
  },
  {
    key: 'work',
    name: '找工作',
    items: [
      'unemployment-registration',
      'employment-registration',
      'employment-difficulty-recognition',
      'public-welfare-post',
      'flexible-work-insurance-subsidy',
      'startup-loan',
    ],
  },
  {
    key: 'hardship',
    name: '家里困难',
    items: ['temporary-relief', 'dibao-apply', 'dibao-edge-family', 'tekun-support', 'medical-assistance'],
  },
  {
    key: 'ill',
    name: '看病报销',
    items: [
      'medical-reimbursement',
      'chronic-disease-recognition',
      'remote-medical-filing',
      'medical-assistance',
      'medical-certificate-print',
    ],
  },
  {
    key: 'house',
    name: '没有住房',
    items: ['public-rental-housing'],
  },
  {
    key: 'veteran',
    name: '当过兵',
    items: ['veteran-card', 'veteran-pension-subsidy'],
  },
  {
    key: 'passed',
    name: '亲人去世',
    items: ['funeral-fee-relief', 'resident-pension-cancel-funeral', 'disability-card-cancel'],
  },
  {
    key: 'card',
    name: '证卡丢了',
    items: ['social-card-loss-replace', 'disability-card-replace', 'veteran-card'],
  },
]
