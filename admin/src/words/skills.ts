import { skills } from '../../../domain/volunteering/rules'

const WORDS = new Map(skills.map(({ id, name }) => [id, name]))

/** The volunteers' skills as people say them; orders and candidates carry the ids of the service menu. */
export const skillWords = (ids: string[]): string => ids.map((id) => WORDS.get(id) ?? id).join('、')
