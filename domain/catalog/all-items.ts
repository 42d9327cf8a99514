import dibaoApply from './items/01-dibao-apply.json'
import dibaoChange from './items/02-dibao-change.json'
import dibaoEdgeFamily from './items/03-dibao-edge-family.json'
import tekunSupport from './items/04-tekun-support.json'
import temporaryRelief from './items/05-temporary-relief.json'
import assistanceCheckConsent from './items/06-assistance-check-consent.json'
import seniorAgeAllowance from './items/07-senior-age-allowance.json'
import elderCareSubsidy from './items/08-elder-care-subsidy.json'
import seniorPrivilegeCard from './items/09-senior-privilege-card.json'
import orphanSupport from './items/10-orphan-support.json'
import unattendedChildSupport from './items/11-unattended-child-support.json'
import leftBehindChildRegistration from './items/12-left-behind-child-registration.json'
import funeralFeeRelief from './items/13-funeral-fee-relief.json'
import disabilityLivingSubsidy from './items/14-disability-living-subsidy.json'
import disabilityCareSubsidy from './items/15-disability-care-subsidy.json'
import disabilityCardNew from './items/16-disability-card-new.json'
import disabilityCardRenew from './items/17-disability-card-renew.json'
import disabilityCardReplace from './items/18-disability-card-replace.json'
import disabilityCardTransfer from './items/19-disability-card-transfer.json'
import disabilityCardLevelChange from './items/20-disability-card-level-change.json'
import disabilityCardCancel from './items/21-disability-card-cancel.json'
import assistiveDevice from './items/22-assistive-device.json'
import barrierFreeHome from './items/23-barrier-free-home.json'
import childRehabilitation from './items/24-child-rehabilitation.json'
import wheelchairFuelSubsidy from './items/25-wheelchair-fuel-subsidy.json'
import residentPensionEnroll from './items/26-resident-pension-enroll.json'
import residentPensionInfoChange from './items/27-resident-pension-info-change.json'
import residentPensionClaim from './items/28-resident-pension-claim.json'
import pensionEligibilityCheck from './items/29-pension-eligibility-check.json'
import residentPensionCancelFuneral from './items/30-resident-pension-cancel-funeral.json'
import residentPensionTransfer from './items/31-resident-pension-transfer.json'
import socialCardApply from './items/32-social-card-apply.json'
import socialCardLossReplace from './items/33-social-card-loss-replace.json'
import employmentRegistration from './items/34-employment-registration.json'
import unemploymentRegistration from './items/35-unemployment-registration.json'
import employmentDifficultyRecognition from './items/36-employment-difficulty-recognition.json'
import flexibleWorkInsuranceSubsidy from './items/37-flexible-work-insurance-subsidy.json'
import publicWelfarePost from './items/38-public-welfare-post.json'
import startupLoan from './items/39-startup-loan.json'
import medicalEnroll from './items/40-medical-enroll.json'
import medicalInfoChange from './items/41-medical-info-change.json'
import remoteMedicalFiling from './items/42-remote-medical-filing.json'
import chronicDiseaseRecognition from './items/43-chronic-disease-recognition.json'
import medicalReimbursement from './items/44-medical-reimbursement.json'
import medicalAssistance from './items/45-medical-assistance.json'
import maternityAllowance from './items/46-maternity-allowance.json'
import medicalTransfer from './items/47-medical-transfer.json'
import medicalCertificatePrint from './items/48-medical-certificate-print.json'
import birthRegistration from './items/49-birth-registration.json'
import childcareSubsidy from './items/50-childcare-subsidy.json'
import familyPlanningReward from './items/51-family-planning-reward.json'
import familyPlanningSpecialSupport from './items/52-family-planning-special-support.json'
import onlyChildParentReward from './items/53-only-child-parent-reward.json'
import veteranCard from './items/54-veteran-card.json'
import veteranPensionSubsidy from './items/55-veteran-pension-subsidy.json'
import publicRentalHousing from './items/56-public-rental-housing.json'
import volunteerRegistration from './items/57-volunteer-registration.json'
import type { StoredItem } from './stored-item'

/** Every item in the order of the printed catalog. A new item is one file in items/ and its line here. */
export const allItems = [
  dibaoApply,
  dibaoChange,
  dibaoEdgeFamily,
  tekunSupport,
  temporaryRelief,
  assistanceCheckConsent,
  seniorAgeAllowance,
  elderCareSubsidy,
  seniorPrivilegeCard,
  orphanSupport,
  unattendedChildSupport,
  leftBehindChildRegistration,
  funeralFeeRelief,
  disabilityLivingSubsidy,
  disabilityCareSubsidy,
  disabilityCardNew,
  disabilityCardRenew,
  disabilityCardReplace,
  disabilityCardTransfer,
  disabilityCardLevelChange,
  disabilityCardCancel,
  assistiveDevice,
  barrierFreeHome,
  childRehabilitation,
  wheelchairFuelSubsidy,
  residentPensionEnroll,
  residentPensionInfoChange,
  residentPensionClaim,
  pensionEligibilityCheck,
  residentPensionCancelFuneral,
  residentPensionTransfer,
  socialCardApply,
  socialCardLossReplace,
  employmentRegistration,
  unemploymentRegistration,
  employmentDifficultyRecognition,
  flexibleWorkInsuranceSubsidy,
  publicWelfarePost,
  startupLoan,
  medicalEnroll,
  medicalInfoChange,
  remoteMedicalFiling,
  chronicDiseaseRecognition,
  medicalReimbursement,
  medicalAssistance,
  maternityAllowance,
  medicalTransfer,
  medicalCertificatePrint,
  birthRegistration,
  childcareSubsidy,
  familyPlanningReward,
  familyPlanningSpecialSupport,
  onlyChildParentReward,
  veteranCard,
  veteranPensionSubsidy,
  publicRentalHousing,
  volunteerRegistration,
] as unknown as StoredItem[]
