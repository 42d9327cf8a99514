import css from './base.css'

const sheet = document.createElement('style')
sheet.textContent = css
document.head.prepend(sheet)
