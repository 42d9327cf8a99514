import { checkBankCard, cleanBankCard, maskBankCard } from './bank-card.rules'
import { checkDisabilityCard, cleanCode, maskCode } from './code.rules'
import { cleanLine, cleanText, maskText, searchKey } from './free-text.rules'
import { checkIdNumber, cleanIdNumber, maskIdNumber } from './id-number.rules'
import { checkName, cleanName, maskName, nameKey } from './name.rules'
import { checkPhone, cleanPhone, maskPhone } from './phone.rules'
import { cleanAddress, maskAddress } from './place.rules'

export { checkBankCard, cleanBankCard, maskBankCard } from './bank-card.rules'
export { charactersOf, hasBrokenCharacter, isBlank } from './characters.rules'
export { cleanAccount, cleanText, maskText, numberWords, searchKey } from './free-text.rules'
export {
  birthDayOf,
  checkCharacterOf,
  checkIdNumber,
  cleanIdNumber,
  maskIdNumber,
  sexOf,
} from './id-number.rules'
export { checkName, cleanName, isSameName, maskName, nameWords } from './name.rules'
export { checkPhone, cleanPhone, maskPhone } from './phone.rules'
export { checkUnit, cleanAddress, cleanRoom, cleanUnit, homeText, maskAddress } from './place.rules'

/** How one kind of text is typed, kept, compared and shown. Whatever holds such text goes by this, in every form. */
export interface TextKind {
  /** as it is kept: what nobody could see or meant is taken out, what somebody wrote is not changed */
  clean(text: string): string
  /** @param today 'YYYY-MM-DD' @returns what is wrong, as a sentence; null: nothing */
  check(text: string, today: string): string | null
  /** what may be shown to those who may not know it */
  mask(text: string): string
  /** equal for two spellings of the same */
  key(text: string): string
}

const anything = () => null

/** As typed, as kept: the one table of every kind of text. */
export const TEXT_KINDS = {
  name: { clean: cleanName, check: checkName, mask: maskName, key: nameKey },
  phone: { clean: cleanPhone, check: checkPhone, mask: maskPhone, key: cleanPhone },
  idNumber: { clean: cleanIdNumber, check: checkIdNumber, mask: maskIdNumber, key: cleanIdNumber },
  bankCard: { clean: cleanBankCard, check: checkBankCard, mask: maskBankCard, key: cleanBankCard },
  code: { clean: cleanCode, check: anything, mask: maskCode, key: searchKey },
  disabilityCard: { clean: cleanCode, check: checkDisabilityCard, mask: maskCode, key: cleanCode },
  address: { clean: cleanAddress, check: anything, mask: maskAddress, key: searchKey },
  line: { clean: cleanLine, check: anything, mask: maskText, key: searchKey },
  text: { clean: cleanText, check: anything, mask: maskText, key: searchKey },
} satisfies Record<string, TextKind>
