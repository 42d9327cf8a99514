export interface Step {
  did:
    | 'draft'
    | 'submit'
    | 'accept'
    | 'supplement'
    | 'pickup'
    | 'collect'
    | 'town'
    | 'county'
    | 'approve'
    | 'reject'
    | 'deliver'
    | 'close'
    | 'rate'
    | 'refuse'
  daysAgo: number
  /** who decides at the county */
  reviewer?: string
}

interface Life {
  item: string
  steps: Step[]
}

/** "submit 6, accept 5, town 4": what happened, and how many days ago. */
const life = (item: string, story: string, reviewer?: string): Life => ({
  item,
  steps: story.split(', ').map((part) => {
    const [did, daysAgo] = part.split(' ')
    return { did: did as Step['did'], daysAgo: Number(daysAgo), reviewer }
  }),
})

/** 25 that run, in every state; then a draft and some that ended. */
export const LIVES: Life[] = [
  life('senior-age-allowance', 'submit 0.2'),
  life('resident-pension-claim', 'submit 0.6'),
  life('social-card-loss-replace', 'submit 1'),
  life('medical-enroll', 'submit 1.4'),
  life('dibao-apply', 'submit 6'),
  life('birth-registration', 'submit 3, accept 2'),
  life('resident-pension-enroll', 'submit 4, accept 3'),
  life('employment-registration', 'submit 2, accept 1'),
  life('elder-care-subsidy', 'submit 30, accept 29'),
  life('senior-privilege-card', 'submit 3, accept 2.5'),
  life('medical-reimbursement', 'submit 5, accept 4, supplement 3'),
  life('disability-card-new', 'submit 4, supplement 2'),
  life('childcare-subsidy', 'submit 7, accept 6, supplement 5'),
  life('disability-living-subsidy', 'submit 3, pickup 1'),
  life('chronic-disease-recognition', 'submit 4, accept 3, pickup 0.5'),
  life('temporary-relief', 'submit 5, accept 4, pickup 3, collect 2'),
  life('tekun-support', 'submit 9, accept 8, town 6'),
  life('dibao-change', 'submit 6, accept 5, town 4'),
  life('disability-care-subsidy', 'submit 8, accept 7, town 6'),
  life('flexible-work-insurance-subsidy', 'submit 10, accept 9, town 8, county 6'),
  life('medical-assistance', 'submit 9, accept 8, town 7, county 5'),
  life('family-planning-reward', 'submit 12, accept 11, town 9, county 7'),
  life('orphan-support', 'submit 12, accept 11, town 9, county 6, approve 1'),
  life('dibao-edge-family', 'submit 14, accept 13, town 11, county 8, reject 2'),
  life('assistive-device', 'submit 16, accept 15, town 13, county 10, approve 5, deliver 3', 'county-disabled'),
  life('veteran-card', 'draft 0.1'),
  life('senior-age-allowance', 'submit 20, accept 19, town 17, county 15, approve 12, deliver 11, rate 10, close 9'),
  life('remote-medical-filing', 'submit 15, accept 14, town 13, approve 12, deliver 11, close 10'),
  life('public-rental-housing', 'submit 8, refuse 7'),
]
